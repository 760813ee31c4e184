import type { CommentEvent } from '../../../types/conversation-api/contact-event.ts';
import type { Details, Origin, Outcome, UnsupportedReason } from '../../../types/outcomes.ts';
import type { Attachment } from '../../attachments/attachment.ts';
import type { Act } from '../../items/act.ts';
import type { Body } from '../../items/body.ts';
import type { LookUps } from '../../look-ups.ts';
import type { Untrusted } from '../../untrusted.ts';
import type { OwnDetails } from './details.ts';
import type { Tap } from './tap.ts';

/** An attachment that is a medium with a link. */
export interface MediaInput {
  readonly attachment: Attachment;
  readonly link: string;
  /** The text of the message, where it goes with this attachment. */
  readonly caption: string | undefined;
}

/** What each rule reads: the part of an act that makes one outcome, checked when the rule is matched. */
interface RuleInputs {
  text: {
    readonly text: string;
    /** The attachment that Instagram shows beside the text of its own accord. */
    readonly preview: Attachment | undefined;
  };
  'quick-reply': Tap;
  postback: Tap;
  media: MediaInput;
  'story-mention': MediaInput;
  share: MediaInput;
  'story-reply': {
    readonly text: string;
    readonly story: Untrusted;
  };
  'like-heart': {
    readonly attachment: Attachment;
    /** Of the story that the heart alone answers. */
    readonly story: string | undefined;
  };
  referral: {
    /** As it came. */
    readonly referral: Untrusted;
    /** The tap that it came with. */
    readonly tap: Tap | undefined;
    /** Whether the person has written before. */
    readonly isExistingThread: boolean;
  };
  /** What stands under `reaction`. */
  reaction: Body;
  comment: {
    readonly type: CommentEvent['comment_type'];
  };
  edit: {
    readonly text: string;
  };
  /** The message that is gone. */
  unsend: Body;
  unsupported: {
    readonly reason: UnsupportedReason;
    readonly own: OwnDetails | undefined;
    /** The attachments that it is of, as they came, where the message has others, too. */
    readonly attachments: readonly unknown[] | undefined;
  };
  /** The message that was sent. */
  echo: Body;
  /** What stands under `read`. */
  read: Body;
}

/** Id of a rule: `rule` of its outcomes. */
export type RuleId = keyof RuleInputs;

/** A rule that reads an act, and what it reads of it. */
export type RuleMatch<Id extends RuleId = RuleId> = {
  [Each in Id]: { readonly rule: Each; readonly act: Act; readonly input: RuleInputs[Each] };
}[Id];

/** What an outcome says beside where it comes from. */
type Meaning = Outcome extends infer Each ? (Each extends Outcome ? Omit<Each, keyof Origin> : never) : never;

/** What a rule makes of its input. */
export interface Reading {
  readonly meaning: Meaning;
  readonly details: Details;
}

/** How what a rule matches is read. What the act has beside the input stands in `act.body`. */
export interface InboundRule<Id extends RuleId> {
  readonly read: (input: RuleInputs[Id], act: Act, lookUps: LookUps) => Reading;
}
