import { isObject, type Loose } from '../untrusted.ts';

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

/** By their names. */
export const kindsByName: ReadonlyMap<string, ItemKind> = new Map(kinds.map((kind) => [kind, kind]));

/**
 * Turns the kinds that an item has into those that say something: an empty object beside something else says nothing.
 * They are in the order above, whatever order their keys have.
 */
export function fullKinds(fields: Loose, given: readonly ItemKind[]): readonly ItemKind[] {
  const full = new Set(given.filter((kind) => !isObject(fields[kind]) || Object.keys(fields[kind]).length > 0));
  return full.size === 0 ? given.slice(0, 1) : kinds.filter((kind) => full.has(kind));
}
