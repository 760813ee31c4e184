import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInstagram } from '../src/inbound/index.ts';
import {
  type AppMessage,
  checkRequest,
  explain as explainInWords,
  type Notice,
  type OutboundResult,
  toInstagram,
} from '../src/outbound/index.ts';
import type { InstagramMessage } from '../src/types/instagram/send-request.ts';
import type { InstagramButton, InstagramElement } from '../src/types/instagram/templates.ts';
import type { Limits } from '../src/types/profiles.ts';
import { anything } from './support/anything.ts';
import { frozen } from './support/frozen.ts';
import { isUrl } from './support/is-url.ts';
import {
  altered,
  damages,
  type Situation,
  send,
  sentOf,
  shortSituations,
  situations,
  unknownKey,
  wrongSituations,
} from './support/messages.ts';
import { faultsOfAll } from './support/oracle.ts';
import { profileOf } from './support/profile-of.ts';

const law = (check: (situation: Situation, result: OutboundResult) => void, among = situations): void =>
  fc.assert(fc.property(among, (situation) => check(situation, send(frozen(situation)))));

/** One place of many is wrong: it takes more runs until each was. */
const manyRuns = { numRuns: 10 * (fc.readConfigureGlobal().numRuns ?? 100) };

const isExplicit = (situation: Situation): boolean => sentOf(situation).bodies.length > 0;

const messagesOf = ({ requests }: OutboundResult): InstagramMessage[] =>
  requests.flatMap((request) => ('message' in request ? [request.message] : []));

const buttonsOf = (message: InstagramMessage): readonly InstagramButton[] => {
  if (!('attachment' in message) || message.attachment.type !== 'template') return [];
  const { payload } = message.attachment;
  return payload.template_type === 'button' ? payload.buttons : payload.elements.flatMap(({ buttons = [] }) => buttons);
};

describe('toInstagram, whatever it is given', () => {
  const check = (result: OutboundResult, limits?: Limits): void => {
    if (result.status !== 'refused') expect(faultsOfAll(result.requests, limits)).toStrictEqual([]);
    // Nothing here throws by itself: what is unreadable would be an error of ours.
    else expect(result.issues.map(({ code }) => code)).not.toContain('message.unreadable');
    expect(() => JSON.stringify(result)).not.toThrow();
  };

  it('should never throw for any value', () => {
    fc.assert(fc.property(anything, (message) => check(send({ message, options: {}, given: 'nothing' }))));
  });

  it('should never throw for any value in any place of a message', () => {
    const put = anything.map((value) => ({ put: value }));
    fc.assert(
      fc.property(wrongSituations(fc.oneof(damages, put)), (situation) => {
        const { message, given, options } = situation;
        fc.pre([message, given].every((each) => !Object.hasOwn(Object(each), 'explicit_channel_message')));
        check(send(situation), profileOf(options).limits);
      }),
      manyRuns,
    );
  });

  it('should give the same bytes for the same message', () => {
    law((situation, result) => {
      expect(JSON.stringify(send(situation))).toBe(JSON.stringify(result));
    });
  });

  it('should leave the message and the options as they are', () => {
    law((situation, result) => {
      const copy = structuredClone(situation);

      const again = send(copy);

      expect(copy).toEqual(situation);
      // What is frozen comes out the same: nobody tried to change it, and found it unreadable.
      expect(again).toStrictEqual(result);
    });
  });

  it('should refuse wrong options, and no others', () => {
    law(({ mistake }, result) => {
      const issues = result.status === 'refused' ? result.issues : [];
      const ofOptions = issues.filter(({ code }) => code === 'option.invalid' || code === 'tag.unknown');
      expect(ofOptions.map(({ code, option }) => ({ code, option }))).toStrictEqual(mistake ? [mistake.issue] : []);
    });
  });

  it('should refuse few of these messages: the laws hold of something', () => {
    const runs = fc.sample(situations, 400).map((situation) => send(situation).status);

    expect(runs.filter((status) => status === 'refused').length).toBeLessThan(120);
    expect(runs.filter((status) => status === 'adapted').length).toBeGreaterThan(150);
  });
});

describe('the requests', () => {
  it('should be such as Instagram documents', () => {
    law((situation, { status, requests }) => {
      if (status === 'refused' || isExplicit(situation)) return;

      expect(faultsOfAll(requests, profileOf(situation.options).limits)).toStrictEqual([]);
      expect(requests.flatMap(checkRequest)).toStrictEqual([]);
    });
  });

  it('should be doubtful only where somebody wrote them, and then say what checkRequest says', () => {
    law((situation, { status, requests, notices }) => {
      if (status === 'refused') return;

      const doubts = notices.flatMap((notice) => (notice.code === 'explicit.doubtful' ? [notice] : []));
      const found = requests.flatMap((request, index) =>
        checkRequest(request).map((issue) => ({ issue, request: index })),
      );
      expect(doubts.map(({ issue, request }) => ({ issue, request }))).toStrictEqual(found);
      if (!isExplicit(situation)) expect(doubts).toStrictEqual([]);
    });
  });

  it('should be the same whether a record or a function tells the kinds of media', () => {
    law((situation, result) => {
      const record = new Map(Object.entries(situation.options.mediaTypes ?? {}));

      const again = send(situation, { mediaTypes: (url) => record.get(url) });

      expect(again).toStrictEqual(result);
    });
  });

  it('should go to whom the options name, with the tag and the quote that they name', () => {
    law((situation, { requests }) => {
      const { to, commentId, tag, replyTo, channelProperties } = situation.options;
      if (isExplicit(situation)) return;

      const isForComment = 'comment_reply_event' in sentOf(situation).content || to === undefined;
      const isReply = isForComment && commentId !== undefined;
      const recipient = isReply ? { comment_id: commentId } : to === undefined ? undefined : { id: to };
      const isTagged = (tag ?? channelProperties?.INSTAGRAM_MESSAGE_TAG) === 'HUMAN_AGENT' && !isReply;
      requests.forEach((request, index) => {
        expect(request.recipient).toStrictEqual(recipient);
        if (!('message' in request)) return;
        expect('tag' in request).toBe(isTagged);
        expect(request.reply_to?.mid).toBe(isReply || index > 0 ? undefined : replyTo);
      });
    });
  });

  it('should be all that options ask for, or notices tell', () => {
    law((situation, { status, requests, notices }) => {
      const { tag, replyTo, channelProperties } = situation.options;
      if (status === 'refused') return;

      const messages = requests.flatMap((request) =>
        'message' in request && request.message !== null ? [request] : [],
      );
      const [first] = messages;
      const isTagged = first !== undefined && messages.every((each) => each.tag === 'HUMAN_AGENT');
      const isAsked = (tag ?? channelProperties?.INSTAGRAM_MESSAGE_TAG) === 'HUMAN_AGENT';
      const isQuoted = first?.reply_to?.mid === replyTo;
      const codes = notices.map(({ code }) => code);
      expect(codes.includes('tag.dropped')).toBe(isAsked && !isTagged);
      expect(codes.includes('reply.dropped')).toBe(replyTo !== undefined && !isQuoted);
    });
  });

  it('should hold what somebody wrote himself as he wrote it, but for its addressing', () => {
    const explicit = situations.filter(isExplicit);
    const requestKeys = 'recipient messaging_type tag message reply_to thread_control sender_action payload'.split(' ');
    law((situation, { status, requests, notices }) => {
      if (status === 'refused') return;

      const told = notices.flatMap((notice) => (notice.code === 'explicit.ignored' ? notice.keys : []));
      const bodies = sentOf(situation).bodies.map((body) =>
        requestKeys.some((key) => Object.hasOwn(body, key)) ? body : { message: body },
      );
      expect(requests).toHaveLength(bodies.length);
      bodies.forEach((body, index) => {
        const request: Readonly<Record<string, unknown>> = { ...requests[index] };
        for (const [key, field] of Object.entries(body)) {
          const isAddressing = ['recipient', 'messaging_type', 'tag'].includes(key);
          const isFilled = field === null && (isAddressing || key === 'reply_to');
          if (!isFilled && !(isAddressing && told.includes(key))) expect(request[key], key).toStrictEqual(field);
        }
      });
    }, explicit);
  });

  it('should come out the same when they are sent in again', () => {
    const choices = (buttons: readonly InstagramButton[]) =>
      buttons.map((button) =>
        button.type === 'web_url'
          ? { url_message: { title: button.title, url: button.url } }
          : { text_message: { text: button.title }, postback_data: 'x' },
      );
    const card = ({ title, subtitle, image_url, buttons = [] }: InstagramElement): AppMessage => ({
      card_message: {
        title,
        description: subtitle ?? null,
        media_message: image_url === undefined ? null : { url: image_url },
        choices: choices(buttons),
      },
    });
    /** Each text, card and button template alone, and the message that it came from, as it were. */
    const pieces = (message: InstagramMessage): (readonly [InstagramMessage, AppMessage])[] => {
      if ('text' in message) {
        const { text, quick_replies: replies } = message;
        if (replies === undefined) return [[message, { text_message: { text } }]];
        const taps = replies.map(({ title }) => ({ text_message: { text: title }, postback_data: 'x' }));
        return [[message, { choice_message: { text_message: { text }, choices: taps } }]];
      }
      if ('attachments' in message) return [];
      const { attachment } = message;
      if (attachment.type !== 'template') return [];
      const { payload } = attachment;
      if (payload.template_type === 'button') {
        const prompt = { text: payload.text };
        return [[message, { choice_message: { text_message: prompt, choices: choices(payload.buttons) } }]];
      }
      return payload.elements.map((element) => [
        { attachment: { type: 'template', payload: { template_type: 'generic', elements: [element] } } },
        card(element),
      ]);
    };
    const withoutPayloads = (value: unknown): unknown =>
      altered(value, (member, key) => (key === 'payload' && typeof member === 'string' ? '' : member));

    law((situation, result) => {
      if (isExplicit(situation)) return;
      const { messageId, commentId, to, replyTo, ...options } = situation.options;

      for (const [message, input] of messagesOf(result).flatMap(pieces)) {
        const again = toInstagram(input, options);

        expect(withoutPayloads(messagesOf(again))).toStrictEqual(withoutPayloads([message]));
        expect(cutsIn(again)).toStrictEqual([]);
      }
    });
  });

  it('should need no cut where everything is within the limits', () => {
    law((_, result) => {
      expect(cutsIn(result)).toStrictEqual([]);
    }, shortSituations);
  });
});

const noticesOf = (result: OutboundResult): readonly Notice[] => (result.status === 'refused' ? [] : result.notices);

const cutsIn = (result: OutboundResult): string[] =>
  noticesOf(result)
    .map(({ code }) => code)
    .filter((code) => /\.(?:cut|split|short|untappable)$|^(?:title|subtitle)\.moved$/.test(code))
    .filter((code) => code !== 'carousel.split');

describe('the notices', () => {
  /** Every text, number, link and postback in a value. */
  function factsOf(value: unknown, key = ''): string[] {
    if (value === null || value === undefined || key === unknownKey) return [];
    if (key === 'channel_specific_message') return factsOf(Object(value).INSTAGRAM);
    if (key === 'postback_data') return [typeof value === 'string' ? value : JSON.stringify(value)];
    if (value instanceof Date) return [value.toISOString()];
    if (typeof value === 'number') {
      // Never with an exponent.
      const [digits = '', exponent] = String(value === 0 ? 0 : Math.abs(value)).split('e-');
      const decimal = exponent ? `0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}` : digits;
      return [value < 0 ? `-${decimal}` : decimal];
    }
    if (typeof value === 'object') return Object.entries(value).flatMap(([name, member]) => factsOf(member, name));
    if (typeof value !== 'string') return [];
    return [key === 'url' || key === 'fallback_url' ? linkAsSent(value) : value];
  }

  /** A link that must be encoded; anything else as it is. `URL` leaves some signs raw. */
  function linkAsSent(text: string): string {
    const isRaw = /[^!-~]|["<>\\^`{|}]|^https?:..[^/?#]*%/i.test(text) && isUrl(text);
    return isRaw ? new URL(text).href.replace(/[\\^`{|}]/g, encodeURIComponent) : text;
  }

  /** Makes every text and small number of a message another one, so that none is found where another stands. */
  function numbered({ message, given, options }: Situation): Situation {
    let number = 0;
    const told = Object.keys(options.mediaTypes ?? {});
    const another = (value: unknown, key: string): unknown => {
      if (Number.isInteger(value) && Math.abs(Number(value)) <= 180) return 10 + ++number / 997;
      const isText = typeof value === 'string' && value.trim() !== '' && key !== 'INSTAGRAM' && !told.includes(value);
      return isText ? `${value}#${number++};` : value;
    };
    // Only texts and numbers are other ones.
    const copy = <T>(value: T): T => altered(value, another) as T;
    // An id would stand in payloads, and numbers in it.
    const { messageId, ...others } = options;
    return { message: copy(message), given: typeof given === 'string' ? given : copy(given), options: others };
  }

  /** What can be seen: white space at a cut is dropped, and so is a part that shows nothing. */
  const bare = (text: string): string =>
    text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  /** What may hold a fact that is in no request. */
  const holders = new Set(['postback.unused', 'calendar.as-link', 'field.ignored']);

  it('should hold every text, link, number and postback that the requests do not', () => {
    law((asGiven) => {
      const situation = numbered(asGiven);
      const result = send(situation);
      if (result.status === 'refused') return;

      // Joined, since a fact may run on in the next text.
      const texts = bare(
        messagesOf(result)
          .flatMap((message) => ('text' in message ? [message.text] : []))
          .join(''),
      );
      const kept = noticesOf(result).filter(({ code, severity }) => severity === 'loss' || holders.has(code));
      const strings = bare([...factsOf(messagesOf(result)), ...factsOf(kept)].join('\u0000'));
      const vanished = factsOf(sentOf(situation).content)
        .map(bare)
        .filter((fact) => !texts.includes(fact) && !strings.includes(fact));
      expect(vanished).toStrictEqual([]);
    });
  });

  it('should name every field that nobody knows', () => {
    law((situation, result) => {
      if (result.status === 'refused') return;

      let unknown = 0;
      altered(sentOf(situation).content, (value, key) => {
        if (key === unknownKey) unknown++;
        return value;
      });
      const named = noticesOf(result).filter(({ code }) => code === 'field.unknown');
      expect(named.length).toBeGreaterThanOrEqual(unknown);
    });
  });

  it('should name requests that are there', () => {
    law((_, result) => {
      for (const notice of noticesOf(result))
        if ('request' in notice) expect(result.requests[notice.request]).toBeDefined();
    });
  });

  it('should name the request in which a whole title stands', () => {
    const wordsOf = (request: unknown): string => bare(factsOf(Object(request).message).join('\u0000'));
    law((situation, result) => {
      const { textBytes, textCharacters } = profileOf(situation.options).limits;
      /** With the mark of three units that a line may begin with. */
      const fits = (line: string): boolean =>
        line.length <= textCharacters - 3 && Buffer.byteLength(line) <= textBytes - 3;
      for (const notice of noticesOf(result)) {
        if (notice.code !== 'title.short' && notice.code !== 'title.moved' && notice.code !== 'subtitle.moved')
          continue;
        const { path, within, request } = notice;
        const document = within === undefined ? situation.message : situation.given;
        const pointer = within ?? path;
        const title = String(valueAt(document, pointer));
        // One of several lines may run on in the next request, and so may one whose line does not fit into one.
        if (/[\n\r\u2028\u2029]/.test(title)) continue;
        const isLine = /\/text_message\/text$|\/card(?:_message|s\/\d+)\/(?:title|description)$/.test(pointer);
        if (!fits(isLine ? title : lineAtMost(valueAt(document, holderOf(pointer))))) continue;
        expect(wordsOf(result.requests[request])).toContain(bare(title));
      }
    });
  });

  /** No line of a choice is longer: beside the title it has a description, or a link that is made of what the choice has. */
  const lineAtMost = (choice: unknown): string =>
    encodeURIComponent(JSON.stringify(choice).toWellFormed()) + ' '.repeat(300);

  it('should be refusals exactly where they are losses, if losses are refused', () => {
    law((situation, reported) => {
      const refused = send(situation, { onLoss: 'refuse' });

      const losses = noticesOf(reported).filter(({ severity }) => severity === 'loss');
      // A message that is refused anyway is refused with its losses beside the rest.
      if (reported.status === 'refused') expect(refused.status).toBe('refused');
      else if (losses.length === 0) expect(refused).toStrictEqual(reported);
      else {
        const issues = refused.status === 'refused' ? refused.issues : [];
        expect(issues.map(({ code, path, within }) => ({ code, path, within }))).toStrictEqual(
          losses.slice(0, 100).map(({ code, path, within }) => ({ code, path, within })),
        );
        for (const { expected, received } of issues) expect(Number(received)).toBeGreaterThan(Number(expected));
      }
    });
  });
});

/** The JSON Pointer of what holds another one. */
const holderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** What stands at a JSON Pointer. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => Object(value)[key], document);
}

describe('notices and issues', () => {
  it('should point into the message, and into the one that was given for it', () => {
    const isIn = (document: unknown, path: string): boolean => {
      let value = document;
      for (const key of path.split('/').slice(1)) {
        if (!Object.hasOwn(Object(value), key)) return false;
        value = Object(value)[key];
      }
      return true;
    };
    fc.assert(
      fc.property(wrongSituations(), (situation) => {
        const result = send(situation);

        for (const { code, path, within } of result.status === 'refused' ? result.issues : result.notices) {
          const last = within ?? path;
          if (within !== undefined) expect(isIn(situation.message, path)).toBe(true);
          const document = within === undefined ? situation.message : situation.given;
          // What is missing would stand in what is there.
          expect(isIn(document, code === 'field.missing' ? holderOf(last) : last)).toBe(true);
        }
      }),
      manyRuns,
    );
  });

  it('should quote no content in issues and sentences', () => {
    const marked = (value: unknown): unknown => {
      if (typeof value !== 'string' || value.trim() === '') return value;
      return /^http/i.test(value) ? `${value}SECRET` : `SECRET${value}`;
    };
    fc.assert(
      fc.property(wrongSituations(), fc.constantFrom('report', 'refuse'), (situation, onLoss) => {
        const [message, given] = [altered(situation.message, marked), altered(situation.given, marked)];
        const options = { ...situation.options, onLoss, to: 'SECRET', messageId: 'SECRET' };
        const result = send({ ...situation, message, given, options });

        const issues = result.status === 'refused' ? result.issues : [];
        const sentences = [...issues, ...noticesOf(result)].map(explainInWords);
        // A number of the damaged places.
        expect(JSON.stringify([issues, sentences])).not.toMatch(/SECRET|98765/);
      }),
      manyRuns,
    );
  });
});

describe('choices', () => {
  interface Tap {
    readonly message_id: string;
    readonly postback_data: string;
  }

  /** What a tap on each choice of a message must give back; a tap on a call is one only where there is a button. */
  function tapsOf(value: unknown, messageId: string | undefined): { readonly text: Tap[]; readonly call: Tap[] } {
    const text: Tap[] = [];
    const call: Tap[] = [];
    const tap = (title: string, data: unknown): Tap => {
      const isAbsent = data === null || data === undefined || (typeof data === 'string' && data.trim() === '');
      const byDefault = messageId === undefined ? title : `${messageId}_${title}`;
      const postback_data = isAbsent ? byDefault : typeof data === 'string' ? data : JSON.stringify(data);
      return { message_id: messageId ?? '', postback_data: postback_data.toWellFormed() };
    };
    altered(value, (member, key) => {
      const { choices, choice } = Object(member);
      for (const each of choices ?? []) {
        if (each.text_message) text.push(tap(each.text_message.text, each.postback_data));
        if (each.call_message) call.push(tap(each.call_message.title, each.postback_data));
      }
      if (choice && /^\d+$/.test(key)) text.push(tap(choice.title, choice.postback_data));
      return member;
    });
    return { text, call };
  }

  /** What the app learns of taps. */
  function answersTo(items: readonly object[]): Tap[] {
    if (items.length === 0) return [];
    const messaging = items.map((item, index) => ({
      sender: { id: '900000000000001' },
      recipient: { id: '17840000000000001' },
      timestamp: 1_767_000_000_000 + index,
      ...item,
    }));
    const webhook = { object: 'instagram', entry: [{ id: '17840000000000001', time: 1_767_000_000_000, messaging }] };
    const result = fromInstagram(webhook);
    return (result.status === 'ok' ? result.outcomes : []).map((outcome) => {
      expect(outcome).toMatchObject({ kind: 'message', message: { choice_response_message: expect.anything() } });
      return Object(outcome).message.choice_response_message;
    });
  }

  const quickReply = (payload: string): object => ({
    message: { mid: 'mid.1', text: 'Yes', quick_reply: { payload } },
  });
  const postback = (payload: string): object => ({ postback: { mid: 'mid.1', title: 'Yes', payload } });

  it('should come home with the id and the data that they had', () => {
    law((situation, result) => {
      if (result.status === 'refused' || isExplicit(situation)) return;
      const { text, call } = tapsOf(sentOf(situation).content, situation.options.messageId);
      const untappable = noticesOf(result).flatMap((notice) => (notice.code === 'choice.untappable' ? [notice] : []));
      const replies = messagesOf(result).flatMap((message) => ('text' in message ? (message.quick_replies ?? []) : []));
      const buttons = messagesOf(result)
        .flatMap(buttonsOf)
        .flatMap((button) => (button.type === 'postback' ? [button] : []));

      const taps = [
        ...replies.map(({ payload }) => quickReply(payload)),
        ...buttons.map(({ payload }) => postback(payload)),
      ];
      const answers = answersTo(taps);
      // Such a choice has no button and no reply, but a payload for whoever makes one.
      const others = answersTo(untappable.map(({ payload }) => quickReply(payload)));
      expect([...text, ...call]).toStrictEqual(expect.arrayContaining(answers));
      expect([...answers, ...others]).toStrictEqual(expect.arrayContaining(text));
      expect(answers.length + others.length).toBeGreaterThanOrEqual(text.length);
    });
  });
});
