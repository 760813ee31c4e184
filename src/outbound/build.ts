import type { Draft } from './draft.ts';
import type { Job } from './job.ts';
import type { ContentKey, Contents, Tagged } from './model.ts';
import { outboundRules } from './rules/index.ts';

/** Builds drafts from a content that was read, as its rule does. */
export function build<Key extends ContentKey>({ kind, content }: Tagged<Contents, Key>, job: Job): readonly Draft[] {
  return outboundRules[kind].build(content, job);
}
