import { isAbsent, isObject, type Loose } from './loose.ts';

/** The keys of an item that tell what happened, with what they hold beside them. */
const kinds = [
  'message',
  'postback',
  'read',
  'message_edit',
  'reaction',
  'referral',
  'optin',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'app_roles',
] as const;

export type ItemKind = (typeof kinds)[number];

const kindsByName: ReadonlyMap<string, ItemKind> = new Map(kinds.map((kind) => [kind, kind]));

const noKinds: readonly ItemKind[] = [];

/** Turns an item into its kinds: mostly one; several are in the order above, whatever order their keys have. */
export function kindsOf(fields: Loose): readonly ItemKind[] {
  let given: readonly ItemKind[] = noKinds;
  for (const key in fields) {
    const kind = kindsByName.get(key);
    // Nearly always there is one, and a list that grows is dear.
    if (kind !== undefined && !isAbsent(fields[key])) given = given === noKinds ? [kind] : [...given, kind];
  }
  return given.length > 1 ? fullKinds(fields, given) : given;
}

/** An empty object beside something else says nothing. */
function fullKinds(fields: Loose, given: readonly ItemKind[]): readonly ItemKind[] {
  const full = new Set(given.filter((kind) => !isObject(fields[kind]) || Object.keys(fields[kind]).length > 0));
  return full.size === 0 ? given.slice(0, 1) : kinds.filter((kind) => full.has(kind));
}
