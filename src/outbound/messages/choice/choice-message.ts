import { match } from 'ts-pattern';
import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { ChoiceMessageItem } from '../../../types/conversation-api/choices.ts';
import type { Context } from '../../context.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readFilledList } from '../../reading/list.ts';
import { readObject } from '../../reading/object.ts';
import { optional, type Read } from '../../reading/read.ts';
import { info, type Report, together } from '../../report/report.ts';
import { fitsOneText } from '../../text/measure.ts';
import { type Line, unfittedText } from '../../unfitted.ts';
import { readOptionalTextItem } from '../read-text-item.ts';
import { type BuildingRule, type Built, buildingRule } from '../rule.ts';
import { buttonsOf } from './buttons.ts';
import type { Choice } from './choice-kind.ts';
import { linesUnderPrompt } from './lines.ts';
import { quickRepliesOf } from './quick-replies.ts';
import { readChoice } from './read-choice.ts';
import { isTitleTooLong, joinedTitles, linesOfTitle } from './titles.ts';

interface ChoiceMessage {
  readonly path: Path;
  readonly prompt: Line | undefined;
  readonly choices: readonly Choice[];
}

const keys = knownKeys({
  text_message: 'read',
  choices: 'read',
  message_properties: 'ignored',
} satisfies Uses<ChoiceMessageItem>);
const readPrompt = optional(readOptionalTextItem);

const read: Read<ChoiceMessage> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const prompt = readPrompt(fields.text_message, at(path, 'text_message'), report);
  const choices = readFilledList(readChoice, 'choices.missing', fields.choices, at(path, 'choices'), report);
  return choices && { path, prompt, choices };
};

export const choiceRule: BuildingRule = buildingRule(read, (message, context) => {
  const prompt = message.prompt ?? joinedTitles(message.choices, message.path);
  return match(formOf(message, prompt, context))
    .with('replies', () => repliesOf(message, context))
    .with('buttons', () => buttonTemplateOf(message, prompt, context))
    .exhaustive();
});

export const choiceDocs: RuleDocs = {
  summary: 'Text choices become quick replies; others lines under the prompt or, in `current`, a button template.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
  sentences: [
    {
      says: 'Text choices become quick replies under the prompt, up to the limit of a text.',
      fixture: 'outbound/choice/channel-page-example',
    },
    {
      says: 'Text choices beyond that limit become lines under the prompt: they can be read, but not tapped, which is a loss.',
      fixture: 'outbound/choice/fourteen-replies',
    },
    {
      says: 'A choice that is no text becomes a line under the prompt, with its link or number.',
      fixture: 'outbound/choice/every-kind-and-field',
    },
    {
      says: 'In the profile `current`, choices up to the limit of buttons that are not all texts become a button template, where none is a call and the prompt fits.',
      fixture: 'outbound/choice/current-button-template',
    },
    {
      says: "A title over the limit is cut, which is a loss; with `longText: 'follow-up'` a line under the prompt has it whole, and no button template is made.",
      fixture: 'outbound/choice/current-long-title-follow-up',
    },
    {
      says: 'Without a prompt, the titles of the choices are the prompt, on a line each where they are longer than a text.',
      fixture: 'outbound/choice/no-prompt-and-titles-over-the-limit',
    },
  ],
};

/** Which form a choice message takes: a text with quick replies, or a button template. */
function formOf({ prompt, choices }: ChoiceMessage, { text }: Line, context: Context): 'replies' | 'buttons' {
  const { limits, buttonTemplate } = context.profile;
  if (!buttonTemplate || choices.length > limits.buttons) return 'replies';
  if (text.length > limits.buttonTemplateText) return 'replies';
  if (choices.every(({ kind }) => kind.isQuickReply)) return 'replies';
  if (choices.some(({ kind }) => kind.isCall)) return 'replies';
  // A button template has no room for whole titles, but in a prompt made of them; lines under a prompt have.
  const needsLines = context.longText === 'follow-up' && prompt !== undefined;
  if (needsLines && choices.some((choice) => isTitleTooLong(choice, context))) return 'replies';
  return 'buttons';
}

function buttonTemplateOf({ path, prompt: own, choices }: ChoiceMessage, prompt: Line, context: Context): Built {
  const joined = own === undefined ? [prompt] : [];
  const buttons = buttonsOf(choices, { lines: [], joined }, context);
  return {
    requests: [{ kind: 'buttons', prompt, buttons }],
    report: together(madePrompt(joined, path), buttons.report),
  };
}

function repliesOf({ path, prompt, choices }: ChoiceMessage, context: Context): Built {
  const { lines, candidates, report: linesReport } = linesUnderPrompt(choices, context);
  const joined = prompt === undefined ? titleLines(choices, path, context) : [];
  const { replies, report } = quickRepliesOf(candidates, { lines, joined }, context);
  // Where the text is the prompt alone, that is what is split.
  const split = prompt !== undefined && lines.length === 0 ? prompt.path : path;
  return {
    requests: [unfittedText(split, [prompt === undefined ? joined : [prompt], lines], replies)],
    report: together(madePrompt(joined, path), linesReport, report),
  };
}

/** The titles that stand in for a prompt: at the beginning of a text, no split parts what is within the limit. */
function titleLines(choices: readonly Choice[], path: Path, { profile: { limits } }: Context): readonly Line[] {
  return linesOfTitle(joinedTitles(choices, path), (text) => fitsOneText(text, limits));
}

function madePrompt(joined: readonly Line[], path: Path): Report {
  if (joined.length === 0) return undefined;
  return info('prompt.made', path, { sent: joined.map(({ text }) => text).join('\n') });
}
