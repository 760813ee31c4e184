import { type Node, parseTree } from 'jsonc-parser';

/** From the first character to the one after the last, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Turns a JSON Pointer into a range of the text: gives the function that does, so that the text is read once. */
export function pointerRanges(text: string): (pointer: string) => Range | undefined {
  const root = treeOf(text);
  return (pointer) => root && rangeOf(nearest(root, pointer));
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    // The parser calls itself for each level, and the stack ends some thousand levels down.
    return undefined;
  }
}

/** The node that the pointer names, or the last one on the way there. */
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
  // `findNodeAtLocation` takes the first of two equal keys; JSON.parse, and so the library, takes the last.
  return children.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

/** A list or an object fills many lines: its name stands for it, where it has one. */
function rangeOf(node: Node): Range {
  const isContainer = node.type === 'object' || node.type === 'array';
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const { offset, length } = (isContainer && name) || node;
  return { from: offset, to: offset + length };
}
