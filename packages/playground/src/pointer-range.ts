import { type Node, parseTree } from 'jsonc-parser';

/** A range of a text in UTF-16 units: from the first one to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Gives a function that turns JSON Pointers into ranges of the text. The text is parsed once. */
export function pointerRanges(text: string): (pointer: string) => Range | undefined {
  const root = treeOf(text);
  return (pointer) => root && rangeOf(nearest(root, pointer));
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    // The parser is recursive: the stack ends after some thousand levels.
    return undefined;
  }
}

/** Gives the node of the pointer, or the last node on its path that exists. */
function nearest(root: Node, pointer: string): Node {
  let node = root;
  for (const key of keysOf(pointer)) {
    const next = childOf(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function childOf({ type, children = [] }: Node, key: string): Node | undefined {
  if (type === 'array') return /^\d+$/.test(key) ? children[Number(key)] : undefined;
  // Of two equal keys JSON.parse, and so the library, takes the last; `findNodeAtLocation` takes the first.
  return children.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

/** A list or an object fills many lines: its key is marked in its place, where it has one. */
function rangeOf(node: Node): Range {
  const isContainer = node.type === 'object' || node.type === 'array';
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const { offset, length } = (isContainer && name) || node;
  return { from: offset, to: offset + length };
}
