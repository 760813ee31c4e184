import type { Log } from '../report/report.ts';
import type { ContentKey, Contents, Reference, References, Tagged } from './model.ts';
import type { Picked } from './match-rule.ts';
import type { Place } from '../path.ts';
import { outboundRules } from './index.ts';
import { readTemplateMessage, readTemplateReference } from './read-template.ts';
import type { Read } from '../reading/read.ts';

const references: { readonly [Key in keyof References]: Read<Reference> } = {
  template_message: readTemplateMessage,
  template_reference: readTemplateReference,
};

/** Reads a content as its rule does: a checked copy, or issues in the log. */
export function read({ kind, value, parent, key }: Picked, log: Log): Tagged<Contents & References> {
  if (kind === 'template_message' || kind === 'template_reference') {
    return { kind, content: references[kind](value, parent, key, log) };
  }
  return readContent(kind, value, parent, key, log);
}

function readContent<Key extends ContentKey>(
  kind: Key,
  value: unknown,
  parent: Place | undefined,
  key: string,
  log: Log,
): Tagged<Contents, Key> {
  return { kind, content: outboundRules[kind].read(value, parent, key, log) };
}
