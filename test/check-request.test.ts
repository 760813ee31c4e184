import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest, explain, type InstagramWireRequest, type RequestIssueCode } from '../src/outbound/index.ts';
import { anything } from './support/anything.ts';
import { altered, damaged, damages, send, situations } from './support/messages.ts';
import { faultsOf } from './support/oracle.ts';

const recipient = { id: '900000000000001' };
const url = 'https://example.com/a.png';
const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const ofMessage = (message: unknown): object => ({ recipient, message });
const ofTemplate = (payload: unknown): object => ofMessage({ attachment: { type: 'template', payload } });
const ofElement = (element: object): object =>
  ofTemplate({ template_type: 'generic', elements: [{ title: 'Card', subtitle: 'Words', ...element }] });
const ofButton = (button: object): object =>
  ofElement({ buttons: [{ type: 'postback', title: 'A', payload: 'a', ...button }] });
const ofReply = (reply: object): object =>
  ofMessage({ text: 'Tea?', quick_replies: [{ content_type: 'text', title: 'A', payload: 'a', ...reply }] });
const button = { type: 'postback', title: 'A', payload: 'a' };
const image = { type: 'image', payload: { url } };
const template = '/message/attachment/payload';

describe('checkRequest and the limits that Instagram documents', () => {
  it.each<[string, number, number, (length: number) => object, string]>([
    ['units of a text', 999, 1, (length) => ofMessage({ text: x(length) }), '/message/text'],
    [
      'units of the title of a quick reply',
      20,
      1,
      (length) => ofReply({ title: x(length) }),
      '/message/quick_replies/0/title',
    ],
    ['units of its payload', 1000, 1, (length) => ofReply({ payload: x(length) }), '/message/quick_replies/0/payload'],
    [
      'units of the title of a button',
      20,
      1,
      (length) => ofButton({ title: x(length) }),
      `${template}/elements/0/buttons/0/title`,
    ],
    [
      'units of its payload',
      1000,
      1,
      (length) => ofButton({ payload: x(length) }),
      `${template}/elements/0/buttons/0/payload`,
    ],
    [
      'units of the title of an element',
      80,
      1,
      (length) => ofElement({ title: x(length) }),
      `${template}/elements/0/title`,
    ],
    ['units of its subtitle', 80, 1, (length) => ofElement({ subtitle: x(length) }), `${template}/elements/0/subtitle`],
    [
      'units of the text of a button template',
      640,
      1,
      (length) => ofTemplate({ template_type: 'button', text: x(length), buttons: [button] }),
      `${template}/text`,
    ],
    [
      'units of the title of an opt-in request',
      65,
      1,
      (length) => ofTemplate({ template_type: 'notification_messages', elements: [{ title: x(length) }] }),
      `${template}/elements/0/title`,
    ],
  ])('should take %s: %i, and not one more', (_, limit, more, requestOf, path) => {
    const [met, passed] = [limit, limit + more].map((length) => checkRequest(requestOf(length)));

    expect(met).toStrictEqual([]);
    expect(passed).toStrictEqual([{ code: 'text.too-long', path, expected: limit, received: limit + more }]);
  });

  it('should take 1000 bytes of a text, and not one more', () => {
    const [met, passed] = [`${'é'.repeat(500)}`, `${'é'.repeat(500)}x`].map((text) =>
      checkRequest(ofMessage({ text })),
    );

    expect(met).toStrictEqual([]);
    expect(passed).toStrictEqual([{ code: 'text.too-long', path: '/message/text', expected: 1000, received: 1001 }]);
  });

  const element = { title: 'Card', image_url: url };
  const reply = { content_type: 'text', title: 'A', payload: 'a' };
  it.each<[string, number, (count: number) => object, string]>([
    [
      'quick replies',
      13,
      (count) => ofMessage({ text: 'Tea?', quick_replies: times(count, reply) }),
      '/message/quick_replies',
    ],
    ['images', 10, (count) => ofMessage({ attachments: times(count, image) }), '/message/attachments'],
    [
      'elements',
      10,
      (count) => ofTemplate({ template_type: 'generic', elements: times(count, element) }),
      `${template}/elements`,
    ],
    [
      'buttons of an element',
      3,
      (count) => ofElement({ buttons: times(count, button) }),
      `${template}/elements/0/buttons`,
    ],
    [
      'buttons of a button template',
      3,
      (count) => ofTemplate({ template_type: 'button', text: 'Which?', buttons: times(count, button) }),
      `${template}/buttons`,
    ],
    [
      'products',
      10,
      (count) => ofTemplate({ template_type: 'product', elements: times(count, { id: '1' }) }),
      `${template}/elements`,
    ],
  ])('should take one to so many %s: %i, and not one more', (_, limit, requestOf, path) => {
    const [one, met, passed, none] = [1, limit, limit + 1, 0].map((count) => checkRequest(requestOf(count)));

    expect([one, met]).toStrictEqual([[], []]);
    expect(passed).toStrictEqual([{ code: 'list.too-long', path, expected: limit, received: limit + 1 }]);
    expect(none).toStrictEqual([{ code: 'list.empty', path, expected: 1, received: 0 }]);
  });
});

describe('checkRequest and what Instagram documents', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/wires/instagram.md'), 'utf8');
  const sending = page.slice(page.indexOf('\n## Sending\n'), page.indexOf('\n## Answers of the send call\n'));
  const samples = [...sending.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json));

  it('should find nothing in the samples of the page on the wire', () => {
    expect(samples.length).toBeGreaterThan(5);
    for (const sample of samples) expect(checkRequest(sample)).toStrictEqual([]);
  });

  it.each<InstagramWireRequest>([
    { message: { text: 'Hi', metadata: 'm-1' } },
    { recipient, messaging_type: 'UPDATE', message: { text: 'Hi' }, reply_to: { mid: 'mid.1' } },
    { recipient, message: { text: 'Bye' }, thread_control: { control_type: 'pass', app_id: '1' } },
    { recipient, message: { text: 'Bye' }, thread_control: { control_type: 'release' } },
    { recipient: { comment_id: 'c' }, messaging_type: 'RESPONSE', message: { text: 'Hi' } },
    { recipient: { comment_id: 'c' }, message: { text: 'Hi' }, thread_control: { control_type: 'release' } },
    { recipient, message: { attachment: { type: 'audio', payload: { url, is_reusable: true } } } },
    { recipient, message: { attachment: { type: 'video', payload: { attachment_id: '1' }, is_reusable: false } } },
    { recipient, message: { attachment: { type: 'file', payload: { url } }, metadata: 'm-1' } },
    { recipient, message: { attachments: [{ type: 'image', payload: { url } }], metadata: 'm-1' } },
    { recipient, message: { attachment: { type: 'MEDIA_SHARE', payload: { attachment_id: '1' } } } },
    {
      recipient,
      message: {
        attachment: {
          type: 'template',
          payload: { template_type: 'generic', elements: [{ title: 'A', default_action: { type: 'web_url', url } }] },
        },
      },
    },
    {
      recipient,
      message: {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'notification_messages',
            elements: [
              {
                image_url: url,
                title: 'News',
                payload: 'NEWS',
                notification_messages_frequency: 'WEEKLY',
                notification_messages_cta_text: 'OPT_IN',
              },
            ],
          },
        },
      },
    },
    { recipient, tag: 'HUMAN_AGENT', message: { text: 'Hi' } },
    { recipient, sender_action: 'mark_seen' },
    { sender_action: 'typing_off' },
    { recipient, sender_action: 'react', payload: { message_id: 'mid.1', reaction: '🎉' } },
    { recipient, sender_action: 'unreact', payload: { message_id: 'mid.1' } },
  ])('should find nothing in %j', (request) => {
    expect(checkRequest(request)).toStrictEqual([]);
  });

  const oneKind = 'message, sender_action';
  it.each<[string, unknown, object]>([
    ['a text', 'Hi', { code: 'request.no-object', path: '', expected: 'object', received: 'string' }],
    ['null', null, { code: 'request.no-object', path: '', expected: 'object', received: 'null' }],
    [
      'a list',
      [ofMessage({ text: 'Hi' })],
      { code: 'request.no-object', path: '', expected: 'object', received: 'array' },
    ],
    ['no content', { recipient }, { code: 'content.missing', path: '', expected: oneKind, received: 0 }],
    [
      'a message and an action',
      { ...ofMessage({ text: 'Hi' }), sender_action: 'typing_on' },
      { code: 'content.several', path: '', expected: oneKind, received: 2 },
    ],
    [
      'a recipient that is no object',
      { ...ofMessage({ text: 'Hi' }), recipient: '1' },
      { code: 'field.wrong-type', path: '/recipient', expected: 'object', received: 'string' },
    ],
    [
      'a recipient of nobody',
      { recipient: {}, message: { text: 'Hi' } },
      { code: 'content.missing', path: '/recipient', expected: 'id, comment_id', received: 0 },
    ],
    [
      'a recipient of Messenger',
      { recipient: { user_ref: '1', id: '1' }, message: { text: 'Hi' } },
      { code: 'field.unknown', path: '/recipient/user_ref' },
    ],
    [
      'an id that is a number',
      { recipient: { id: 1 }, message: { text: 'Hi' } },
      { code: 'field.wrong-type', path: '/recipient/id', expected: 'string', received: 'number' },
    ],
    [
      'a message that is null',
      { recipient, message: null },
      { code: 'field.wrong-type', path: '/message', expected: 'object', received: 'null' },
    ],
    [
      'a message of nothing',
      ofMessage({ metadata: 'm' }),
      { code: 'content.missing', path: '/message', expected: 'text, attachment, attachments', received: 0 },
    ],
    [
      'a text and an attachment',
      ofMessage({ text: 'Hi', attachment: image }),
      { code: 'content.several', path: '/message', expected: 'text, attachment, attachments', received: 2 },
    ],
    ['a blank text', ofMessage({ text: ' \n' }), { code: 'text.blank', path: '/message/text' }],
    [
      'half a character',
      ofMessage({ text: '\ud83d' }),
      {
        code: 'field.wrong-type',
        path: '/message/text',
        expected: 'well-formed string',
        received: 'ill-formed string',
      },
    ],
    ['a blank title', ofReply({ title: ' ' }), { code: 'text.blank', path: '/message/quick_replies/0/title' }],
    ['an empty payload', ofReply({ payload: '' }), { code: 'text.blank', path: '/message/quick_replies/0/payload' }],
    [
      'no payload',
      ofMessage({ text: 'Hi', quick_replies: [{ content_type: 'text', title: 'A' }] }),
      { code: 'field.missing', path: '/message/quick_replies/0/payload' },
    ],
    [
      'a picture on a quick reply',
      ofReply({ image_url: url }),
      { code: 'field.unknown', path: '/message/quick_replies/0/image_url' },
    ],
    [
      'quick replies that are no list',
      ofMessage({ text: 'Hi', quick_replies: {} }),
      { code: 'field.wrong-type', path: '/message/quick_replies', expected: 'array', received: 'object' },
    ],
    [
      'a quick reply for the number',
      ofReply({ content_type: 'user_phone_number' }),
      { code: 'quick-reply.gone', path: '/message/quick_replies/0' },
    ],
    [
      'a quick reply for the address',
      ofReply({ content_type: 'user_email' }),
      { code: 'quick-reply.gone', path: '/message/quick_replies/0' },
    ],
    [
      'a quick reply for the place',
      ofReply({ content_type: 'location' }),
      { code: 'value.unknown', path: '/message/quick_replies/0/content_type', expected: 'text' },
    ],
    [
      'a quick reply of no kind',
      ofReply({ content_type: undefined }),
      { code: 'field.missing', path: '/message/quick_replies/0/content_type' },
    ],
    [
      'quick replies under an image',
      ofMessage({ attachment: image, quick_replies: [] }),
      { code: 'field.misplaced', path: '/message/quick_replies' },
    ],
    [
      'a link that is none',
      ofElement({ image_url: 'example.com/a.png' }),
      { code: 'link.invalid', path: `${template}/elements/0/image_url`, expected: 'http(s) URL' },
    ],
    [
      'a link with a sign that no link may have',
      ofElement({ image_url: `${url}?q=a|b` }),
      { code: 'link.invalid', path: `${template}/elements/0/image_url`, expected: 'http(s) URL' },
    ],
    [
      'a title alone',
      ofElement({ subtitle: undefined }),
      {
        code: 'content.missing',
        path: `${template}/elements/0`,
        expected: 'subtitle, image_url, default_action, buttons',
        received: 0,
      },
    ],
    [
      'a button of Messenger',
      ofButton({ type: 'phone_number' }),
      { code: 'value.unknown', path: `${template}/elements/0/buttons/0/type`, expected: 'web_url, postback' },
    ],
    [
      'a template of Messenger',
      ofTemplate({ template_type: 'receipt' }),
      {
        code: 'value.unknown',
        path: `${template}/template_type`,
        expected: 'generic, button, product, notification_messages',
      },
    ],
    [
      'another frequency',
      ofTemplate({ template_type: 'notification_messages', elements: [{ notification_messages_frequency: 'HOURLY' }] }),
      {
        code: 'value.unknown',
        path: `${template}/elements/0/notification_messages_frequency`,
        expected: 'DAILY, WEEKLY, MONTHLY',
      },
    ],
    [
      'another button of an opt-in request',
      ofTemplate({ template_type: 'notification_messages', elements: [{ notification_messages_cta_text: 'Yes' }] }),
      {
        code: 'value.unknown',
        path: `${template}/elements/0/notification_messages_cta_text`,
        expected: 'ALLOW, FREQUENCY, GET, GET_UPDATES, OPT_IN, SIGN_UP',
      },
    ],
    [
      'a sticker of Messenger',
      ofMessage({ attachment: { type: 'sticker', payload: {} } }),
      {
        code: 'value.unknown',
        path: '/message/attachment/type',
        expected: 'image, video, audio, file, template, like_heart, MEDIA_SHARE',
      },
    ],
    [
      'an attachment of a kind that all objects have',
      ofMessage({ attachment: { type: 'toString' } }),
      {
        code: 'value.unknown',
        path: '/message/attachment/type',
        expected: 'image, video, audio, file, template, like_heart, MEDIA_SHARE',
      },
    ],
    [
      'a medium by link and by id',
      ofMessage({ attachment: { type: 'image', payload: { url, attachment_id: '1' } } }),
      { code: 'content.several', path: template, expected: 'url, attachment_id', received: 2 },
    ],
    [
      'is_reusable in words',
      ofMessage({ attachment: { type: 'image', payload: { url, is_reusable: 'true' } } }),
      { code: 'field.wrong-type', path: `${template}/is_reusable`, expected: 'boolean', received: 'string' },
    ],
    [
      'a heart with a payload',
      ofMessage({ attachment: { type: 'like_heart', payload: {} } }),
      { code: 'field.misplaced', path: template },
    ],
    [
      'quick replies under images',
      ofMessage({ attachments: [image], quick_replies: [] }),
      { code: 'field.misplaced', path: '/message/quick_replies' },
    ],
    [
      'a link button with a payload',
      ofElement({ buttons: [{ type: 'web_url', title: 'A', url, payload: 'a' }] }),
      { code: 'field.misplaced', path: `${template}/elements/0/buttons/0/payload` },
    ],
    [
      'a postback button with a link',
      ofButton({ url }),
      { code: 'field.misplaced', path: `${template}/elements/0/buttons/0/url` },
    ],
    [
      'a video among several images',
      ofMessage({ attachments: [image, { type: 'video', payload: { url } }] }),
      { code: 'value.unknown', path: '/message/attachments/1/type', expected: 'image' },
    ],
    [
      'metadata that is a number',
      ofMessage({ text: 'Hi', metadata: 7 }),
      { code: 'field.wrong-type', path: '/message/metadata', expected: 'string', received: 'number' },
    ],
    [
      'another messaging type',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'REPLY' },
      { code: 'value.unknown', path: '/messaging_type', expected: 'RESPONSE, UPDATE, MESSAGE_TAG' },
    ],
    [
      'a retired tag',
      { ...ofMessage({ text: 'Hi' }), tag: 'ACCOUNT_UPDATE' },
      { code: 'value.unknown', path: '/tag', expected: 'HUMAN_AGENT' },
    ],
    [
      'a tagged message without tag',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'MESSAGE_TAG' },
      { code: 'field.missing', path: '/tag', expected: 'HUMAN_AGENT' },
    ],
    [
      'a quote of nothing',
      { ...ofMessage({ text: 'Hi' }), reply_to: {} },
      { code: 'field.missing', path: '/reply_to/mid' },
    ],
    [
      'another hand-over',
      { ...ofMessage({ text: 'Hi' }), thread_control: { control_type: 'take' } },
      { code: 'value.unknown', path: '/thread_control/control_type', expected: 'pass, release' },
    ],
    [
      'a key of Messenger',
      { ...ofMessage({ text: 'Hi' }), persona_id: '1' },
      { code: 'field.unknown', path: '/persona_id' },
    ],
    [
      'a key that breaks a pointer',
      { ...ofMessage({ text: 'Hi' }), 'a/b~c': '1' },
      { code: 'field.unknown', path: '/a~1b~0c' },
    ],
    [
      'a private reply of an image',
      { recipient: { comment_id: 'c' }, message: { attachment: image } },
      { code: 'private-reply.text-only', path: '/message' },
    ],
    [
      'a private reply of images',
      { recipient: { comment_id: 'c' }, message: { attachments: [image] } },
      { code: 'private-reply.text-only', path: '/message' },
    ],
    [
      'a private reply with quick replies',
      { ...ofReply({}), recipient: { comment_id: 'c' } },
      { code: 'private-reply.text-only', path: '/message' },
    ],
    [
      'a private reply with a tag',
      { recipient: { comment_id: 'c' }, tag: 'HUMAN_AGENT', message: { text: 'Hi' } },
      { code: 'field.misplaced', path: '/tag' },
    ],
    [
      'a private reply that quotes',
      { recipient: { comment_id: 'c' }, reply_to: { mid: 'm' }, message: { text: 'Hi' } },
      { code: 'field.misplaced', path: '/reply_to' },
    ],
    [
      'a private reply with the payload of a reaction',
      { recipient: { comment_id: 'c' }, payload: {}, message: { text: 'Hi' } },
      { code: 'field.misplaced', path: '/payload' },
    ],
    [
      'a private reply with a key of Messenger',
      { recipient: { comment_id: 'c' }, persona_id: '1', message: { text: 'Hi' } },
      { code: 'field.unknown', path: '/persona_id' },
    ],
    [
      'a message with the payload of a reaction',
      { ...ofMessage({ text: 'Hi' }), payload: {} },
      { code: 'field.misplaced', path: '/payload' },
    ],
    [
      'a tag on a response',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'RESPONSE', tag: 'HUMAN_AGENT' },
      { code: 'value.unknown', path: '/messaging_type', expected: 'MESSAGE_TAG' },
    ],
    [
      'a tag on an update',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'UPDATE', tag: 'HUMAN_AGENT' },
      { code: 'value.unknown', path: '/messaging_type', expected: 'MESSAGE_TAG' },
    ],
    [
      'a tag that is null on a response',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'RESPONSE', tag: null },
      { code: 'field.wrong-type', path: '/tag', expected: 'string', received: 'null' },
    ],
    [
      'a tag beside another messaging type',
      { ...ofMessage({ text: 'Hi' }), messaging_type: 'REPLY', tag: 'HUMAN_AGENT' },
      { code: 'value.unknown', path: '/messaging_type', expected: 'RESPONSE, UPDATE, MESSAGE_TAG' },
    ],
    [
      'a private reply to a person, too',
      { recipient: { comment_id: 'c', id: '1' }, message: { text: 'Hi' } },
      { code: 'content.several', path: '/recipient', expected: 'id, comment_id', received: 2 },
    ],
    [
      'another action',
      { recipient, sender_action: 'dance' },
      { code: 'value.unknown', path: '/sender_action', expected: 'typing_on, typing_off, mark_seen, react, unreact' },
    ],
    [
      'an action that is a number',
      { recipient, sender_action: 1 },
      { code: 'field.wrong-type', path: '/sender_action', expected: 'string', received: 'number' },
    ],
    [
      'an action with a tag',
      { recipient, sender_action: 'typing_on', tag: 'HUMAN_AGENT' },
      { code: 'field.misplaced', path: '/tag' },
    ],
    [
      'an action with a messaging type',
      { recipient, sender_action: 'mark_seen', messaging_type: 'RESPONSE' },
      { code: 'field.misplaced', path: '/messaging_type' },
    ],
    [
      'an action that quotes',
      { recipient, sender_action: 'typing_on', reply_to: { mid: 'm' } },
      { code: 'field.misplaced', path: '/reply_to' },
    ],
    [
      'an action that hands over',
      { recipient, sender_action: 'typing_off', thread_control: { control_type: 'pass' } },
      { code: 'field.misplaced', path: '/thread_control' },
    ],
    [
      'a reaction with a tag',
      { recipient, sender_action: 'unreact', payload: { message_id: 'm' }, tag: 'HUMAN_AGENT' },
      { code: 'field.misplaced', path: '/tag' },
    ],
    [
      'an action with a key of Messenger',
      { recipient, sender_action: 'typing_on', persona_id: '1' },
      { code: 'field.unknown', path: '/persona_id' },
    ],
    [
      'an action with a payload',
      { recipient, sender_action: 'typing_on', payload: {} },
      { code: 'field.misplaced', path: '/payload' },
    ],
    [
      'a reaction without its sign',
      { recipient, sender_action: 'react', payload: { message_id: 'm' } },
      { code: 'field.missing', path: '/payload/reaction' },
    ],
    [
      'a reaction that is taken back with its sign',
      { recipient, sender_action: 'unreact', payload: { message_id: 'm', reaction: 'love' } },
      { code: 'field.misplaced', path: '/payload/reaction' },
    ],
    [
      'an action for a comment',
      { recipient: { comment_id: 'c' }, sender_action: 'typing_on' },
      { code: 'field.misplaced', path: '/recipient/comment_id' },
    ],
    [
      'an action for a comment and a person',
      { recipient: { comment_id: 'c', id: '1' }, sender_action: 'typing_on' },
      { code: 'field.misplaced', path: '/recipient/comment_id' },
    ],
    [
      'a reaction for a comment',
      { recipient: { comment_id: 'c' }, sender_action: 'unreact', payload: { message_id: 'm' } },
      { code: 'field.misplaced', path: '/recipient/comment_id' },
    ],
    [
      'an action for nobody',
      { recipient: {}, sender_action: 'typing_on' },
      { code: 'field.missing', path: '/recipient/id' },
    ],
    [
      'an action for somebody of Messenger',
      { recipient: { id: '1', user_ref: '1' }, sender_action: 'typing_on' },
      { code: 'field.unknown', path: '/recipient/user_ref' },
    ],
  ])('should find what is otherwise in %s', (_, request, issue) => {
    expect(checkRequest(request)).toStrictEqual([issue]);
  });

  it('should find all that is otherwise', () => {
    const request = {
      recipient: { id: ' ' },
      tag: 7,
      message: { text: x(1000), quick_replies: [], own: 1 },
      persona_id: '1',
    };

    expect(checkRequest(request).map(({ code, path }) => `${code} ${path}`)).toStrictEqual([
      'text.too-long /message/text',
      'list.empty /message/quick_replies',
      'field.unknown /message/own',
      'text.blank /recipient/id',
      'field.wrong-type /tag',
      'field.unknown /persona_id',
    ]);
  });

  it('should take what is undefined for absent, as JSON does', () => {
    expect(
      checkRequest({ ...ofMessage({ text: 'Hi', quick_replies: undefined, own: undefined }), tag: undefined }),
    ).toStrictEqual([]);
  });
});

describe('checkRequest, whatever it is given', () => {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = {
    get message(): never {
      throw new Error('no');
    },
  };

  it.each([
    ['is a proxy that was revoked', revoked],
    ['throws when it is read', throwing],
  ])('should say that it cannot be read where it %s', (_, request) => {
    expect(checkRequest(request)).toStrictEqual([{ code: 'request.unreadable', path: '' }]);
  });

  it('should be a mistake of the caller where it is a promise', () => {
    expect(() => checkRequest(Promise.resolve({}))).toThrow(
      new TypeError('checkRequest: the request is a promise: await it first'),
    );
  });

  it('should read own keys alone', () => {
    const request = Object.create({ message: { text: 'Hi' } });

    expect(checkRequest(request)).toMatchObject([{ code: 'content.missing' }]);
  });

  it('should take a circle', () => {
    const message: Record<string, unknown> = { text: 'Hi' };
    message['attachment'] = message;

    expect(checkRequest({ message })).toMatchObject([{ code: 'content.several' }]);
  });

  it('should take a list that says nothing of its length', () => {
    const list = new Proxy<unknown[]>([], {
      get: (items, key) => (key === 'length' ? 'many' : Reflect.get(items, key)),
    });

    expect(checkRequest(ofMessage({ attachments: list }))).toMatchObject([{ code: 'list.empty' }]);
  });

  it('should look at no more items than there may be', () => {
    const asked: PropertyKey[] = [];
    const items = new Proxy(times(1000, image), {
      get: (list, key) => {
        asked.push(key);
        return Reflect.get(list, key);
      },
    });

    expect(checkRequest(ofMessage({ attachments: items }))).toMatchObject([{ code: 'list.too-long', received: 1000 }]);
    expect(asked.filter((key) => key !== 'length')).toStrictEqual(Array.from({ length: 10 }, (_, index) => `${index}`));
  });

  it.each([
    [99, 1, []],
    [100, 1, [{ code: 'request.more', path: '' }]],
    [101, 0, [{ code: 'request.more', path: '' }]],
    [500, 500, [{ code: 'request.more', path: '' }]],
  ])('should find a hundred things, and then say that there are more: %i and %i', (inside, beside, last) => {
    const keys = (length: number): object =>
      Object.fromEntries(Array.from({ length }, (_, index) => [`key${index}`, 1]));

    const issues = checkRequest({ ...ofMessage({ text: 'Hi', ...keys(inside) }), ...keys(beside) });

    expect(issues.slice(100)).toStrictEqual(last);
    expect(issues.slice(0, 100).filter(({ code }) => code === 'field.unknown')).toHaveLength(100);
  });

  it('should never throw, and have a sentence for all that it finds', () => {
    const put = anything.map((value) => ({ put: value }));
    const requests = situations
      .map((situation) => send(situation).requests[0])
      .filter((request) => request !== undefined);
    fc.assert(
      fc.property(fc.oneof(requests, anything), fc.nat(), fc.oneof(damages, put), (request, place, damage) => {
        for (const issue of checkRequest(damaged(request, place, damage))) {
          expect(explain(issue)).toMatch(/^The (?!message .* this version).+\.$/s);
        }
      }),
    );
  });

  it('should find nothing where the second opinion finds nothing', () => {
    const requests = situations
      .map((situation) => send(situation).requests[0])
      .filter((request) => request !== undefined);
    fc.assert(
      fc.property(requests, fc.nat(), damages, (request, place, damage) => {
        const broken = damaged(
          altered(request, (value) => value),
          place,
          damage,
        );

        if (faultsOf(broken).length === 0) expect(checkRequest(broken)).toStrictEqual([]);
      }),
    );
  });

  it('should have a code of its own for each thing, with a sentence', () => {
    const sentences: Readonly<Record<RequestIssueCode, string>> = {
      'request.no-object': 'The request must be an object.',
      'request.unreadable': 'The request throws when it is read.',
      'request.more': 'The request has more issues than are told.',
      'field.missing': 'The field must not be missing.',
      'field.wrong-type': 'The field is of the wrong type.',
      'field.unknown': 'The field is unknown.',
      'field.misplaced': 'The field does not belong there.',
      'content.missing': 'The content must not be missing.',
      'content.several': 'The content must be one alone.',
      'value.unknown': 'The value is not documented there.',
      'text.blank': 'The text must not be blank.',
      'text.too-long': 'The text is too long.',
      'list.empty': 'The list must not be empty.',
      'list.too-long': 'The list is too long.',
      'link.invalid': 'The link is not valid.',
      'quick-reply.gone': 'The quick reply is no longer offered by Instagram.',
      'private-reply.text-only': 'The private reply must be one text without quick replies.',
    };

    for (const [code, sentence] of Object.entries(sentences)) {
      expect(explain({ code: code as RequestIssueCode, path: '' })).toBe(sentence);
    }
  });
});
