import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { piece, type TextBlock, type TextPiece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { List, ListChoice, ListItem, ListSection, Product } from '../model.ts';
import { decimal } from '../../text/decimal.ts';
import { joined } from '../../text/joined.ts';
import { mediaLink, nativeKind, ownMedia } from '../media/native-media.ts';
import { quickRepliesOf, type ReplyWish, wish } from '../choice/quick-replies.ts';
import { readListMessage } from './read-list.ts';
import type { OutboundRule } from '../rule.ts';

export const listRule: OutboundRule<'list_message'> = {
  id: 'list_message',
  read: readListMessage,
  build(list, job) {
    note(job.log, 'list.as-text', list.at, {});
    const wishes: ReplyWish[] = [];
    const kind = list.media && nativeKind(list.media.url, job);
    const media = list.media && kind ? [ownMedia(list.media, kind, job)] : [];
    const blocks = [
      headOf(list, media.length === 0, job),
      ...list.sections.map((section) => sectionBlock(section, wishes, job)),
    ];
    return [...media, textDraft(list.at, blocks, quickRepliesOf(wishes, job))];
  },
};

export const listDocs: RuleDocs = {
  summary: 'A list becomes a text with a line for each item; the first thirteen choices are its quick replies.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/list-message/',
};

function headOf({ title, description, media }: List, hasLink: boolean, job: Job): TextBlock {
  const link = media !== undefined && hasLink ? [mediaLink(media, job)] : [];
  return [...given(title, description), ...link];
}

function sectionBlock({ title, items }: ListSection, wishes: ReplyWish[], job: Job): TextBlock {
  return [...given(title), ...items.flatMap((item) => itemLines(item, wishes, job))];
}

function given(...texts: readonly (string | undefined)[]): readonly TextPiece[] {
  return texts.flatMap((text) => (text === undefined ? [] : piece(text)));
}

function itemLines(item: ListItem, wishes: ReplyWish[], job: Job): readonly TextPiece[] {
  return item.kind === 'choice' ? choiceLines(item.content, wishes, job) : [productLine(item.content, job)];
}

function choiceLines({ choice, description, media }: ListChoice, wishes: ReplyWish[], job: Job): readonly TextPiece[] {
  const line = piece(`> ${joined(': ', choice.title, oneLine(description ?? ''))}`);
  wish(wishes, choice, line.slot);
  return media === undefined ? [line] : [line, mediaLink(media, job)];
}

function productLine(product: Product, { log }: Job): TextPiece {
  const { at, id, marketplace, quantity, item_price, currency } = product;
  const slot = newSlot();
  note(log, 'product.as-line', at, {}, slot);
  const count = quantity === undefined ? '' : `${decimal(quantity)} × `;
  const price = joined(' ', item_price === undefined ? undefined : decimal(item_price), currency);
  return piece(oneLine(joined(', ', `> ${count}${id} (${marketplace})`, price)), slot);
}
