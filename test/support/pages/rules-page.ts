import { type RuleInfo, rules } from '../../../src/index.ts';
import { changeNames, wholeChangeNames } from './changes.ts';
import { additionNames } from './inbound-codes.ts';
import { inboundRule, reasonsTable } from './inbound-rules.ts';
import { madeBy, page } from './markdown.ts';
import { optionNames } from './outbound-codes.ts';
import { everyMessageLines, outboundRule } from './outbound-rules.ts';
import { profilesTable } from './profiles.ts';
import { graphErrorsTable, statusTable, unknownErrorsTable } from './send-answers.ts';

const outbound = rules.filter(({ direction }) => direction === 'outbound');
const inbound = rules.filter(({ direction }) => direction === 'inbound');

function listed(names: readonly string[]): string {
  return names.join(', ');
}

function links(infos: readonly RuleInfo[]): string {
  return infos.map(({ id }) => `[${id}](#${id})`).join(' · ');
}

/** The reference of what becomes of what, made from the library and its fixtures. */
export function rulesPage(): string {
  return page([
    madeBy,
    '# What becomes of what',
    `What \`toInstagram\` and \`fromInstagram\` do with each kind of message, event and item: a rule each, with an example.
For the first steps see the [README](../README.md); for every notice and issue in words the [catalogue](notices.md).`,
    `- [Sending](#sending): ${links(outbound)}
- [Receiving](#receiving): ${links(inbound)}
- [Reasons for what is unsupported](#reasons-for-what-is-unsupported)
- [The two profiles](#the-two-profiles)
- [Answers of the send call](#answers-of-the-send-call)`,
    `Nothing here is written by hand. The examples are [fixtures](../fixtures), which the tests run. What a rule may give was
found by trying:`,
    `- Notices and issues: every fixture as it is, with other options (${listed(optionNames)}), and in copies. In each copy one value
  is another: ${listed(changeNames)}; or the message has ${listed(wholeChangeNames)}.
- Outcomes and details: every fixture without look-ups, with look-ups that throw, and with ${listed(additionNames)}.
- Limits: every fixture of the rule. A limit is named where a hundredth of it gives another result for one of them.`,
    '## Sending',
    `A message or event of the Conversation API, and the requests of Instagram that it becomes. The profile is \`documented\`
where the options name no other; \`templates\` stands as a list of what the function gives, by the id of the template.`,
    '### Every message',
    `What any message may give, whatever it holds: what is said of the message and its options as a whole, and what every rule
gives. It is not repeated below. With \`onLoss: 'refuse'\` each loss of a rule refuses the message too, as an issue of the same code.`,
    everyMessageLines(),
    ...outbound.map(outboundRule),
    '## Receiving',
    'An item of an Instagram webhook, and what it means. One item may have several outcomes, each with its own rule.',
    ...inbound.map(inboundRule),
    '## Reasons for what is unsupported',
    'An item that has no place in the Conversation API is handed over whole, with one of these reasons.',
    reasonsTable(),
    '## The two profiles',
    'What Instagram is taken for: `documented` is the channel page, `current` what Instagram accepts today. Where each limit stands: [limits](notices.md#limits).',
    profilesTable(),
    '## Answers of the send call',
    `What \`readSendResponse\` makes of an answer. The status of the result is \`accepted\`, \`uncertain\` or \`failed\`.

- \`accepted\`: an answer of status 200 that holds no error, but a \`message_id\`. The answer to a sender action holds a
  \`recipient_id\` alone: it is enough where the request is given, since nothing else tells that it was one.
- \`uncertain\`: the request may have been sent. Look for its echo before you send it again. So is every answer that is not
  accepted and has a \`message_id\`: \`likely: 'sent'\`, with the \`mid\`.
- \`failed\`: the request was surely not sent. \`retry\`: whether the same request may be sent again. \`actor\`: who must do
  something first. \`already\`: this comment has its private reply.

\`concerns\`: what failed, this request (\`message\`), every message to this person, or every message of this account.

\`retryAfter\`: the longest wait that the headers ask for, in milliseconds. A \`Retry-After\` that is a date counts only beside
the \`Date\` header of the answer, because the library has no clock.

Whole answers with their results: [fixtures/answers](../fixtures/answers)`,
    '### Errors of Graph',
    `The subcode names the error, because the code before it varies: \`*\` is any code, or the subcode where Graph gives it as the
code. Subcodes come first, then codes, then the HTTP status. Numbers may be texts. \`private\` is a private reply, which the request tells;
\`500/-1\` there is the status with the code. Messages are not read, because Instagram translates them; but for one error nothing
else tells it.`,
    graphErrorsTable(),
    unknownErrorsTable(),
    '### No error of Graph',
    `The HTTP status alone decides where an answer is not accepted and no row above fits, because its body has no error with a
number as its code: where it is empty, no JSON (a page of some proxy), an error without a code, or an object without an error.
After a 408 the request was surely not sent: [the server never had the whole of it](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9).`,
    statusTable(),
    '### No answer',
    `What \`fetch\` threw decides. \`failed\`, \`CHANNEL_FAILURE\`, \`retry: 'later'\`, \`concerns: 'account'\`: there was no
connection (refused, no such host, no route, the connection timed out before it stood), or the certificate is not good. Everything
else is \`uncertain\`: reset, aborted, timed out, unknown. Of several addresses of a host all must say that there was no connection.

| runtime | what is read | evidence |
| --- | --- | --- |
| Node | \`cause.code\`, \`cause.syscall\`, \`cause.errors\` | tried with Node 20.20; [system errors](https://nodejs.org/api/errors.html#common-system-errors), [certificates](https://nodejs.org/api/tls.html#x509-certificate-error-codes) |
| Bun | \`code\` | tried with Bun 1.4; \`ConnectionRefused\` and \`FailedToOpenSocket\` of older ones: [34397](https://github.com/oven-sh/bun/issues/34397), [3327](https://github.com/oven-sh/bun/issues/3327) |
| Deno | the words \`client error (Connect)\`, \`error trying to connect\`: it gives no code | tried with Deno 2.9; [24922](https://github.com/denoland/deno/issues/24922), [9468](https://github.com/denoland/deno/issues/9468) |
| Workers | nothing: a refused and a broken connection throw the same, \`Network connection lost.\` | tried with workerd of 2026-11-17 |`,
  ]);
}
