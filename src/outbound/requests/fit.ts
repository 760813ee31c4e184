import type {
  InstagramAttachmentMessage,
  InstagramAttachmentsMessage,
  InstagramMessage,
} from '../../types/instagram/send-request.ts';
import type { Limits } from '../../types/profiles.ts';
import { info, loss, type Report, reportOfEach } from '../report/report.ts';
import { fitsOneText, textExcess } from '../text/measure.ts';
import { splitText } from '../text/split-text.ts';
import type {
  Unfitted,
  UnfittedAction,
  UnfittedBody,
  UnfittedButtons,
  UnfittedElements,
  UnfittedImages,
  UnfittedMedia,
  UnfittedText,
} from '../unfitted.ts';

/** A message of ours, not addressed yet. */
export interface FittedMessage {
  /** What it is of: a text that is split has several messages. */
  readonly from: Unfitted;
  readonly message: InstagramMessage;
  /** Of a part of a text: where the next part begins in the whole text. */
  readonly end: number;
}

/** What is no message of ours: an action, or a body that somebody wrote. */
interface FittedOther {
  readonly from: UnfittedAction | UnfittedBody;
  readonly message: undefined;
  readonly end: number;
}

/** One request, not addressed yet. */
export type Fitted = FittedMessage | FittedOther;

export interface FittedRequests {
  readonly fitted: readonly Fitted[];
  readonly report: Report;
}

/** Fits what a rule built into the limits, in order. */
export function fit(requests: readonly Unfitted[], limits: Limits): FittedRequests {
  const [only] = requests;
  // Nearly always there is one.
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  if (only !== undefined && requests.length === 1) return fitOne(only, limits);
  const each = requests.map((from) => fitOne(from, limits));
  return { fitted: each.flatMap((fitted) => fitted.fitted), report: reportOfEach(each, ({ report }) => report) };
}

function fitOne(from: Unfitted, limits: Limits): FittedRequests {
  return from.kind === 'text' ? fitText(from, limits) : fitted(from);
}

const noEnd = Number.POSITIVE_INFINITY;

/** What is one request whatever it holds. */
function fitted(from: Exclude<Unfitted, UnfittedText>): FittedRequests {
  if (from.kind === 'action' || from.kind === 'explicit') return one({ from, message: undefined, end: noEnd });
  if (from.kind === 'images') return one({ from, message: { attachments: attachmentsOf(from) }, end: noEnd });
  return one({ from, message: { attachment: attachmentOf(from) }, end: noEnd });
}

function attachmentsOf({ images }: UnfittedImages): InstagramAttachmentsMessage['attachments'] {
  return images.map(({ attachment }) => attachment);
}

function one(only: Fitted): FittedRequests {
  return { fitted: [only], report: undefined };
}

function attachmentOf(
  from: UnfittedMedia | UnfittedElements | UnfittedButtons,
): InstagramAttachmentMessage['attachment'] {
  switch (from.kind) {
    case 'media':
      return from.attachment;
    case 'elements': {
      const elements = from.elements.map(({ wire }) => wire);
      return { type: 'template', payload: { template_type: 'generic', elements } };
    }
    case 'buttons': {
      const { prompt, buttons } = from;
      return { type: 'template', payload: { template_type: 'button', text: prompt.text, buttons: buttons.wire } };
    }
  }
}

function fitText(from: UnfittedText, limits: Limits): FittedRequests {
  const text = textOf(from);
  if (fitsOneText(text, limits)) return one({ from, message: textMessage(text, from), end: noEnd });
  return fitParts(text, from, limits);
}

function fitParts(text: string, from: UnfittedText, limits: Limits): FittedRequests {
  const { parts, cutLinks } = splitText(text, limits, isOfSeveral(from));
  const last = parts.at(-1);
  return {
    fitted: parts.map((part) => ({
      from,
      message: part === last ? textMessage(part.text, from) : { text: part.text },
      end: part.next,
    })),
    report: [
      cutLinks.map((link) => loss('link.cut', from.path, { value: link }, textExcess(link, limits))),
      info('text.split', from.path, { parts: parts.length }),
    ],
  };
}

/** Tells whether a text is made of several things, of which each has a line. */
function isOfSeveral({ blocks }: UnfittedText): boolean {
  return blocks.flat().length > 1;
}

/** The lines of a text, its blocks parted by blank lines. */
function textOf({ blocks }: UnfittedText): string {
  let text = '';
  let separator = '';
  for (const block of blocks) {
    for (const line of block) {
      text += separator + line.text;
      separator = '\n';
    }
    separator = '\n\n';
  }
  return text;
}

function textMessage(text: string, { replies }: UnfittedText): InstagramMessage {
  return replies === undefined ? { text } : { text, quick_replies: replies.wire };
}
