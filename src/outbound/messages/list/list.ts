import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { info, type Report } from '../../report/report.ts';
import { joined } from '../../text/joined.ts';
import { oneLine } from '../../text/measure.ts';
import { type Line, type Unfitted, unfittedText } from '../../unfitted.ts';
import { quickRepliesOf } from '../choice/quick-replies.ts';
import { mediaLink, movedMedia } from '../media/media-request.ts';
import { nativeKind } from '../media/native-kind.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { productLine } from './product.ts';
import { type List, type ListChoice, type ListItem, type ListSection, readListMessage } from './read-list.ts';

/** Lines, and what is said of what they stand for. */
interface Lines {
  readonly lines: readonly Line[];
  readonly report: Report;
}

export const listRule: BuildingRule = buildingRule(readListMessage, (list, context) => {
  const media = mediaOf(list, context);
  const sections = list.sections.map((section) => sectionLines(section, context));
  const blocks = [[...headOf(list), ...media.lines], ...sections.map(({ lines }) => lines)];
  const candidates = list.sections.flatMap(({ items }) => items.flatMap(candidateOf));
  const { replies, report } = quickRepliesOf(candidates, { lines: blocks.flat(), joined: [] }, context);
  return {
    requests: [...media.requests, unfittedText(list.path, blocks, replies)],
    report: [info('list.as-text', list.path, {}), media.report, sections.map((section) => section.report), report],
  };
});

export const listDocs: RuleDocs = {
  summary: 'A list becomes a text with a line for each item; the first choices are its quick replies.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/list-message/',
  sentences: [
    {
      says: 'A list becomes a text: title and description, then a block for each section with a line for each item.',
      fixture: 'outbound/list/plain',
    },
    {
      says: 'The first choices are quick replies of that text, too, up to the limit; those beyond can be read, but not tapped, which is a loss.',
      fixture: 'outbound/list/fourteen-items',
    },
    {
      says: 'A title over the limit of a quick reply is cut there; its line holds it whole.',
      fixture: 'outbound/list/title-of-21-units',
    },
    {
      says: 'A product becomes a line that cannot be tapped.',
      fixture: 'outbound/list/products',
    },
    {
      says: 'A medium of the list that the profile sends goes as a request before the text.',
      fixture: 'outbound/list/current-video',
    },
    {
      says: 'Any other medium, that of an item too, is a link on a line of its own.',
      fixture: 'outbound/list/current-media-of-items',
    },
  ],
};

/** The medium of a list: a request before the text where it is native, else a line under the head. */
function mediaOf({ media }: List, context: Context): Lines & { readonly requests: readonly Unfitted[] } {
  if (media === undefined) return { requests: [], lines: [], report: undefined };
  const kind = nativeKind(media, context);
  if (kind === undefined) {
    const { line, report } = mediaLink(media, context);
    return { requests: [], lines: [line], report };
  }
  const { request, report } = movedMedia(media, kind);
  return { requests: [request], lines: [], report };
}

function headOf({ path, title, description }: List): readonly Line[] {
  const heading = { text: title, path: at(path, 'title') };
  return description === undefined ? [heading] : [heading, { text: description, path: at(path, 'description') }];
}

function sectionLines({ path, title, items }: ListSection, context: Context): Lines {
  const ofItems = items.map((item) => itemLines(item, context));
  const heading = title === undefined ? [] : [{ text: title, path: at(path, 'title') }];
  return {
    lines: [...heading, ...ofItems.flatMap(({ lines }) => lines)],
    report: ofItems.map(({ report }) => report),
  };
}

function itemLines(item: ListItem, context: Context): Lines {
  if (item.kind === 'choice') return listChoiceLines(item, context);
  const { line, report } = productLine(item);
  return { lines: [line], report };
}

function listChoiceLines({ choice, description, media }: ListChoice, context: Context): Lines {
  const text = `> ${joined(': ', choice.title, oneLine(description ?? ''))}`;
  const line = { text, path: choice.path };
  if (media === undefined) return { lines: [line], report: undefined };
  const link = mediaLink(media, context);
  return { lines: [line, link.line], report: link.report };
}

function candidateOf(item: ListItem): readonly ListChoice['choice'][] {
  return item.kind === 'choice' ? [item.choice] : [];
}
