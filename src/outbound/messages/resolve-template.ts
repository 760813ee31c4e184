import type { TemplateReference } from '../../types/conversation-api/template.ts';
import type { OutboundOptions } from '../../types/options.ts';
import type { Job } from '../context.ts';
import { refuse } from '../report/report.ts';
import type { Contents, References, Tagged } from './model.ts';
import { pickAndRead, type ReadContent } from './read-message.ts';
import { givenFor } from '../path.ts';

/** Puts the message that `templates` gives in the place of a template, once; any other content stays as it is. */
export function resolve(content: ReadContent, job: Job): Tagged<Contents> | undefined {
  if (!isReference(content)) return content;
  const { at, reference } = content.content;
  const message = asked(reference, job.templates);
  const given = message === undefined ? undefined : pickAndRead(message, givenFor(at), job.log).content;
  if (given !== undefined && !isReference(given)) return given;
  // Nothing was given, or a template again; what is wrong with a message that was given has been said.
  if (job.log.issues.length === 0) refuse(job.log, 'template.unresolved', at);
  return undefined;
}

function isReference(content: ReadContent): content is Tagged<References> {
  return content.kind === 'template_message' || content.kind === 'template_reference';
}

/** Asks the caller's own code: what it throws is as good as no answer. */
function asked(reference: TemplateReference, templates: OutboundOptions['templates']): unknown {
  try {
    return templates?.(reference) ?? undefined;
  } catch {
    return undefined;
  }
}
