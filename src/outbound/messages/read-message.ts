import type { TemplateReference } from '../../types/conversation-api/template.ts';
import type { Context } from '../context.ts';
import { type Path, rootFor } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { outboundRules } from './index.ts';
import { type Content, matchRule } from './match-rule.ts';
import type { Build, Reference, RuleId } from './rule.ts';

/** A message that was read. */
export interface ReadMessage {
  /** The rule that it belongs to; `undefined` where it has no content, or several. */
  readonly rule: RuleId | undefined;
  /** Its content; `undefined` where there are issues. */
  readonly content: ReadContent | undefined;
}

/** The content of a message: where it stands, and what builds its requests. */
export interface ReadContent {
  readonly path: Path;
  readonly build: Build;
}

/** Reads a message. Where its content is a template, reads the message that `templates` gives in its place. */
export function readMessage(
  message: unknown,
  path: Path,
  templates: Context['templates'],
  report: ReadReport,
): ReadMessage {
  const { rule, found } = readOnce(message, path, report);
  if (report.issues > 0 || found === undefined) return { rule, content: undefined };
  return { rule, content: 'build' in found ? found : resolve(found, templates, report) };
}

/** A message as it was read once: a template is not resolved. */
interface ReadOnce {
  readonly rule: RuleId | undefined;
  readonly found: ReadContent | Reference | undefined;
}

/** Getters and proxies of the message are the only code here that is not ours: hence the one `try`. */
function readOnce(message: unknown, path: Path, report: ReadReport): ReadOnce {
  let rule: RuleId | undefined;
  try {
    const match = matchRule(message, path, report);
    rule = match.rule;
    return { rule, found: match.content && readContent(match.content, report) };
  } catch {
    add(report, issue('message.unreadable', path));
    return { rule, found: undefined };
  }
}

function readContent({ key, value, path }: Content, report: ReadReport): ReadContent | Reference | undefined {
  const rule = outboundRules[key];
  switch (rule.kind) {
    case 'build': {
      const build = rule.read(value, path, report);
      return build && { path, build };
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
  const { found } = message === undefined ? nothing : readOnce(message, rootFor(path), report);
  if (found !== undefined && 'build' in found && report.issues === 0) return found;
  // What is wrong with a message that was given has been said.
  return report.issues > 0 ? undefined : add(report, issue('template.unresolved', path));
}

const nothing: ReadOnce = { rule: undefined, found: undefined };

/** Asks the caller's own code: what it throws is as good as no answer. */
function ask(reference: TemplateReference, templates: Context['templates']): unknown {
  try {
    return templates?.(reference) ?? undefined;
  } catch {
    return undefined;
  }
}
