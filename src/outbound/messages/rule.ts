import type { AppEvent } from '../../types/conversation-api/app-event.ts';
import type { AppMessage, OmniMessageOverride } from '../../types/conversation-api/app-message.ts';
import type { TemplateReference } from '../../types/conversation-api/template.ts';
import type { OutboundIssueCode } from '../../types/issues.ts';
import type { Context } from '../context.ts';
import type { Path } from '../path.ts';
import type { Read } from '../reading/read.ts';
import type { Report } from '../report/report.ts';
import type { Unfitted } from '../requests/unfitted.ts';

/** Keys of a message that are no content: they stand beside it, or hold another message in its place. */
type OtherKey = 'agent' | 'channel_specific_message' | 'explicit_channel_omni_message';

/** The keys of a message, an event or an override that hold a content. */
export type ContentKey = Exclude<keyof AppMessage | keyof AppEvent | keyof OmniMessageOverride, OtherKey>;

/** The id of a rule. A reference in an override belongs to the rule of the override. */
export type RuleId = Exclude<ContentKey, 'template_reference'> | 'explicit_channel_omni_message';

/** What a content becomes. */
export interface Built {
  readonly requests: readonly Unfitted[];
  readonly report: Report;
}

/** A content that was read: what builds its requests. */
export type Build = (context: Context) => Built;

/** A reference to a template that was read. */
export interface Reference {
  readonly kind: 'template';
  readonly path: Path;
  readonly reference: TemplateReference;
}

/** The rule of a content that becomes requests. */
export interface BuildingRule {
  readonly kind: 'build';
  readonly read: Read<Build>;
  /** Whether the content is for the author of a comment, whoever else the message could go to. */
  readonly answersComment: boolean;
}

/** The rule of a content that another message stands for. */
export interface TemplateRule {
  readonly kind: 'template';
  readonly read: Read<Reference>;
}

/** The rule of a content that Instagram has nothing for. */
export interface RefusingRule {
  readonly kind: 'refuse';
  readonly issue: OutboundIssueCode;
}

export type OutboundRule = BuildingRule | TemplateRule | RefusingRule;

/** Makes a rule of how a content is read and what is built from it. */
export function buildingRule<Content>(
  read: Read<Content>,
  build: (content: Content, context: Context) => Built,
  answersComment = false,
): BuildingRule {
  return {
    kind: 'build',
    answersComment,
    read(value, path, report) {
      const content = read(value, path, report);
      return content === undefined ? undefined : (context) => build(content, context);
    },
  };
}
