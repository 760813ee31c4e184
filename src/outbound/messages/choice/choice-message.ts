import { match } from 'ts-pattern';
import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { type Draft, piece, type TextPiece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { note } from '../../report/report.ts';
import type { ChoiceMessage } from '../model.ts';
import { buttonsOf } from './buttons.ts';
import { choiceLine, untappedLine } from './choice-line.ts';
import { isTitleTooLong, joinedTitles } from './titles.ts';
import { hasRoomForReply, quickRepliesOf, type ReplyWish, wish } from './quick-replies.ts';
import { readChoiceMessage } from './read-choice-message.ts';
import type { OutboundRule } from '../rule.ts';

export const choiceRule: OutboundRule<'choice_message'> = {
  id: 'choice_message',
  read: readChoiceMessage,
  build(message, job) {
    const prompt = promptOf(message, job);
    return [
      match(formOf(message, prompt.text, job))
        .with('replies', () => repliesDraft(message, prompt, job))
        .with('buttons', () => buttonsDraft(message, prompt, job))
        .exhaustive(),
    ];
  },
};

export const choiceDocs: RuleDocs = {
  summary: 'Text choices become quick replies; others lines under the prompt or, in `current`, a button template.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};

function promptOf({ at, prompt, choices }: ChoiceMessage, { log }: Job): TextPiece {
  if (prompt !== undefined) return piece(prompt.text);
  const sent = joinedTitles(choices);
  note(log, 'prompt.made', at, { sent });
  return piece(sent);
}

function formOf({ prompt: given, choices }: ChoiceMessage, prompt: string, job: Job): 'replies' | 'buttons' {
  const { profile, limits, longText } = job;
  if (!profile.buttonTemplate || choices.length > limits.buttons) return 'replies';
  if (prompt.length > limits.buttonTemplateText) return 'replies';
  if (choices.every(({ kind }) => kind === 'text_message')) return 'replies';
  if (choices.some(({ kind }) => kind === 'call_message')) return 'replies';
  // A button template has no room for whole titles, but in a prompt made of them; lines under a prompt have.
  const needsLines = longText === 'follow-up' && given !== undefined;
  if (needsLines && choices.some((choice) => isTitleTooLong(choice, job))) return 'replies';
  return 'buttons';
}

function buttonsDraft({ prompt: given, choices }: ChoiceMessage, prompt: TextPiece, job: Job): Draft {
  const { text, slot } = prompt;
  if (given === undefined) for (const choice of choices) choice.whole = slot;
  const buttons = buttonsOf(choices, job);
  return {
    kind: 'attachment',
    attachment: { type: 'template', payload: { template_type: 'button', text, buttons } },
    slot,
  };
}

function repliesDraft({ at, prompt: given, choices }: ChoiceMessage, prompt: TextPiece, job: Job): Draft {
  const lines: TextPiece[] = [];
  const wishes: ReplyWish[] = [];
  for (const choice of choices) {
    if (choice.kind !== 'text_message') {
      lines.push(untappedLine(choice, job));
      continue;
    }
    const needsLine = !hasRoomForReply(wishes, job) || (job.longText === 'follow-up' && isTitleTooLong(choice, job));
    const line = needsLine ? piece(choiceLine(choice, job)) : undefined;
    if (line !== undefined) lines.push(line);
    wish(wishes, choice, line?.slot ?? (given === undefined ? prompt.slot : undefined));
  }
  const place = given !== undefined && lines.length === 0 ? { parent: given.at, key: 'text' } : at;
  return textDraft(place, [[prompt], lines], quickRepliesOf(wishes, job));
}
