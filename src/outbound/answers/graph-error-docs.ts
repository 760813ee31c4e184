/** What errors of the table mean, and who says so. For documentation alone. */
export interface GraphErrorDoc {
  /** Errors of graph-errors.ts that mean the same. */
  readonly errors: string;
  readonly means: string;
  /** Links to pages, or who has seen it. */
  readonly evidence: string;
}

const errorCodes = '[errors of the send call](https://developers.facebook.com/docs/messenger-platform/error-codes)';
const graph = '[errors of Graph](https://developers.facebook.com/docs/graph-api/guides/error-handling)';
const publishing =
  '[errors of publishing](https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes)';
const changelog = '[changelog](https://developers.facebook.com/docs/messenger-platform/changelog)';
const rates = '[rate limits](https://developers.facebook.com/docs/graph-api/overview/rate-limiting)';
const replies = 'seen in live tests of private replies';
const clients = 'in the code of other clients';

export const graphErrorDocs: readonly GraphErrorDoc[] = [
  { errors: '*/1357046', means: 'The answer could not be read, yet the message was sent.', evidence: errorCodes },
  {
    errors: 'private 500/-1',
    means: 'A server failure at a private reply. It had arrived.',
    evidence: 'seen by one service, in all of 76 cases; the next try got -1/2534023',
  },
  { errors: '1', means: 'Unknown error. It may hide a missing permission.', evidence: errorCodes },
  {
    errors: '-1, -2, 1200',
    means: 'Temporary failure.',
    evidence:
      '[messaging-apis 237](https://github.com/bottenderjs/messaging-apis/issues/237), [messenger-bot 61](https://github.com/remixz/messenger-bot/issues/61)',
  },
  { errors: '2', means: 'The service is not available now.', evidence: `${errorCodes}, ${graph}` },
  { errors: '4', means: 'Too many calls of the app.', evidence: errorCodes },
  { errors: '17, 32, 341', means: 'Too many calls of the user, the Page or the app.', evidence: graph },
  { errors: '613, */2534040', means: 'Too many calls of the send call.', evidence: errorCodes },
  {
    errors: '80001, 80002, 80003, 80004, 80005, 80006, 80007, 80008, 80009, 80010, 80011, 80012, 80013, 80014',
    means: 'Too many calls of the business.',
    evidence: `${clients}; some on the page of ${rates}`,
  },
  { errors: '*/2018352', means: 'Too many calls. Seen under 9.', evidence: clients },
  {
    errors: '*/2534022, */2018278, */2018065',
    means: 'Outside of the window, or the app lacks Advanced Access.',
    evidence: `${errorCodes}; seen under 10 by many, under 100 by one`,
  },
  {
    errors: '*/1545041',
    means: 'The person is not available.',
    evidence: `${errorCodes}; ${clients} under 200, 551 and 100`,
  },
  { errors: '551', means: 'The person is not available, or gets no messages of the account.', evidence: errorCodes },
  { errors: '*/2018108', means: 'The person cannot get messages now.', evidence: errorCodes },
  { errors: '10903, */1893049', means: 'The person cannot answer this activity.', evidence: replies },
  {
    errors: '*/2534001',
    means: 'The person deleted or archived the conversation.',
    evidence: 'seen by two services',
  },
  {
    errors: '*/2534014',
    means: 'Nobody has this id on this account.',
    evidence: `${errorCodes}; [goclaw 1100](https://github.com/nextlevelbuilder/goclaw/pull/1100) and three more, under 100, 10 and 200`,
  },
  { errors: '*/2018001', means: 'The same in older words.', evidence: errorCodes },
  { errors: '3', means: 'The app lacks the capability, or the address is wrong.', evidence: graph },
  { errors: '10', means: 'A permission is missing.', evidence: graph },
  {
    errors: '10: not the thread owner',
    means: 'Another app controls the thread. Only the words tell it.',
    evidence: 'seen live',
  },
  { errors: '200', means: 'A permission is missing.', evidence: errorCodes },
  { errors: '230', means: 'The person has not consented.', evidence: 'seen live' },
  { errors: '190', means: 'The token is not valid.', evidence: errorCodes },
  { errors: '102', means: 'The session has expired.', evidence: clients },
  { errors: '36103', means: 'The account is not eligible.', evidence: errorCodes },
  { errors: '*/2534013', means: 'The Page has no Instagram account.', evidence: errorCodes },
  { errors: '*/2534041', means: 'The owner allows no app to read messages.', evidence: errorCodes },
  { errors: '*/2534077', means: 'The link of account and Page cannot be verified.', evidence: errorCodes },
  { errors: '10904, */1893050', means: 'The Page has messages switched off.', evidence: replies },
  { errors: '100', means: 'A parameter is wrong.', evidence: errorCodes },
  { errors: '105', means: 'A list has too many elements.', evidence: 'seen live' },
  { errors: '194', means: 'A list has too few elements.', evidence: 'seen live' },
  { errors: '2500', means: 'The address is wrong.', evidence: clients },
  { errors: '*/2018014', means: 'A message and an action in one call.', evidence: errorCodes },
  { errors: '*/2018035', means: 'An element of a template lacks a field.', evidence: 'seen live, on Messenger' },
  { errors: '*/2018320', means: 'No such product.', evidence: errorCodes },
  { errors: '*/2534015', means: 'The content does not fit this kind of message.', evidence: errorCodes },
  { errors: '*/2534038', means: 'The text is too long.', evidence: 'seen by many' },
  { errors: '*/2534052', means: 'The text is empty.', evidence: 'seen live' },
  { errors: '*/2534068', means: 'The account may not send several images.', evidence: changelog },
  {
    errors: '*/2534023, */1545133, 10900',
    means: 'This comment was already answered privately.',
    evidence: 'seen live; 2534023 also under -1',
  },
  { errors: '*/2534025', means: 'The comment is too old, answered or deleted.', evidence: `${errorCodes}; ${replies}` },
  { errors: 'private 100/33', means: 'The comment is gone.', evidence: clients },
  { errors: '9000001', means: 'The message was deleted.', evidence: errorCodes },
  {
    errors: '*/2534066',
    means: 'A block on this post or comment. The token is good.',
    evidence: 'seen by three services in July 2026, under 200',
  },
  {
    errors: '*/2018300',
    means: 'Another app controls the thread.',
    evidence: `${errorCodes}; seen under 10 in production, 2026-08-26`,
  },
  { errors: '*/2534037', means: 'The app is not the owner of the thread.', evidence: errorCodes },
  { errors: '*/2018321', means: 'An automated question flow runs.', evidence: errorCodes },
  { errors: '*/2018008', means: 'Instagram could not get the medium.', evidence: errorCodes },
  { errors: '*/2018294', means: 'The video took too long, or is broken.', evidence: errorCodes },
  { errors: '*/2018109', means: 'The medium is too large.', evidence: errorCodes },
  { errors: '36000, */2207004', means: 'The image is too large.', evidence: publishing },
  { errors: '*/2018047', means: 'The medium is of another type than it says.', evidence: errorCodes },
  { errors: '*/2018074', means: 'No such attachment, or one of somebody else.', evidence: errorCodes },
  { errors: '*/2534080', means: 'Instagram does not take this sound.', evidence: 'weak: seen once' },
  { errors: '*/2534029', means: 'The business is blocked from the API.', evidence: errorCodes },
  { errors: '*/1893063', means: 'The account may not send for some time.', evidence: errorCodes },
  {
    errors: '*/2207050',
    means: 'The account is restricted. Listed under 25.',
    evidence: publishing,
  },
  { errors: '*/2018338', means: 'The account was warned for what it does.', evidence: errorCodes },
  { errors: '*/1893016', means: 'The person was already asked to opt in.', evidence: errorCodes },
  { errors: '368', means: 'Blocked for policy, for some time.', evidence: 'known of Graph at large' },
  { errors: '2022', means: 'Messages of the shop are switched off.', evidence: errorCodes },
  { errors: '*/2534122', means: 'The link may not be shared. Seen under 508.', evidence: `${clients}, of two` },
];
