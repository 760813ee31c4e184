import type { Draft } from './unfitted.ts';
import type { Job } from '../context.ts';
import type { ContentKey, Contents, Tagged } from '../messages/model.ts';
import { outboundRules } from '../messages/index.ts';

/** Builds drafts from a content that was read, as its rule does. */
export function build<Key extends ContentKey>({ kind, content }: Tagged<Contents, Key>, job: Job): readonly Draft[] {
  return outboundRules[kind].build(content, job);
}
