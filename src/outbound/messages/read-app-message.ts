import type { TemplateReference } from '../../types/conversation-api/template.ts';
import type { Context } from '../context.ts';
import { checkNoPromise } from '../options/promise.ts';
import { type Path, rootFor } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { outboundRules } from './index.ts';
import { type Content, matchRule } from './match-rule.ts';
import type { Build, Reference, RuleId } from './rule.ts';

/** The content of a message: where it stands, and what builds its requests. */
export interface ReadContent {
  readonly kind: 'build';
  readonly path: Path;
  readonly build: Build;
  /** Whether it is for the author of a comment, whoever else the message could go to. */
  readonly answersComment: boolean;
}

/** A message that was read. */
interface ReadMessage<Content> {
  /** The rule that it belongs to; `undefined` where it has no content, or several. */
  readonly rule: RuleId | undefined;
  /** `undefined` where there are issues. */
  readonly content: Content | undefined;
}

/** Reads a message. Where its content is a template, reads the message that `templates` gives in its place. */
export function readMessage(
  message: unknown,
  path: Path,
  templates: Context['templates'],
  report: ReadReport,
): ReadMessage<ReadContent> {
  const { rule, content } = readOnce(message, path, report);
  if (report.issues > 0 || content === undefined) return { rule, content: undefined };
  return { rule, content: content.kind === 'build' ? content : resolve(content, templates, report) };
}

/** Getters and proxies of the message are the only code here that is not ours: hence the one `try`. */
function readOnce(message: unknown, path: Path, report: ReadReport): ReadMessage<ReadContent | Reference> {
  let rule: RuleId | undefined;
  try {
    const match = matchRule(message, path, report);
    rule = match.rule;
    return { rule, content: match.content && readContent(match.content, report) };
  } catch {
    add(report, issue('message.unreadable', path));
    return { rule, content: undefined };
  }
}

function readContent({ key, value, path }: Content, report: ReadReport): ReadContent | Reference | undefined {
  const rule = outboundRules[key];
  switch (rule.kind) {
    case 'build': {
      const build = rule.read(value, path, report);
      return build && { kind: 'build', path, build, answersComment: rule.answersComment };
    }
    case 'template':
      return rule.read(value, path, report);
    case 'refuse':
      return add(report, issue(rule.issue, path));
  }
}

/** Reads the message that `templates` gives for a reference, once: a template again is as good as nothing. */
function resolve(
  { path, reference }: Reference,
  templates: Context['templates'],
  report: ReadReport,
): ReadContent | undefined {
  const message = ask(reference, templates);
  checkNoPromise(message, 'what templates gave', 'await the messages before, and let it look them up');
  const content = message === undefined ? undefined : readOnce(message, rootFor(path), report).content;
  if (content?.kind === 'build' && report.issues === 0) return content;
  // What is wrong with a message that was given has been said.
  return report.issues > 0 ? undefined : add(report, issue('template.unresolved', path));
}

/** Asks the caller's own code: what it throws is as good as no answer. */
function ask(reference: TemplateReference, templates: Context['templates']): unknown {
  try {
    return templates?.(reference) ?? undefined;
  } catch {
    return undefined;
  }
}
