import { type RuleInfo, rules } from '../../../src/index.ts';
import { changeNames, wholeChangeNames } from './changes.ts';
import { additionNames } from './inbound-codes.ts';
import { inboundRule, reasonsTable } from './inbound-rules.ts';
import { madeBy, page } from './markdown.ts';
import { optionNames } from './outbound-codes.ts';
import { everyMessageLines, outboundRule } from './outbound-rules.ts';
import { profilesTable } from './profiles.ts';
import { graphErrorsTable, notDocumentedErrors, statusTable } from './send-answers.ts';

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
    `What \`readSendResponse\` makes of an answer. \`retry\`: whether the same request may be sent again; \`unknown\` means that it
may have been sent: wait for the echo. \`actor\`: who must do something first. Accepted is an answer of status 200 that holds
no error, but a \`message_id\`. The answer to a sender action holds a \`recipient_id\` alone: it is enough where the request is
given as the third argument, since nothing else tells that it was one.`,
    '### Errors of Graph',
    `By code and subcode; \`*\` is any code. A known code with an unknown subcode is read as the code alone. \`1/1357046\` says that
the message was sent in spite of the error. Most are documented, by the pages on
[errors of the send call](https://developers.facebook.com/docs/messenger-platform/error-codes),
[errors of Graph](https://developers.facebook.com/docs/graph-api/guides/error-handling) and
[errors of publishing](https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes), or by
the changelog. These are not, but were seen in answers or in the code of other clients, or are known of Graph at large:
${notDocumentedErrors()}.`,
    graphErrorsTable(),
    '### No error of Graph',
    `The HTTP status alone decides where an answer is not accepted and no row above fits, because its body has no error with a
number as its code: where it is empty, no JSON (a page of some proxy), an error without a code, or an object without an error;
also where it has a \`message_id\`, but the status is not 200. Status 0 means that no answer came.`,
    statusTable(),
  ]);
}
