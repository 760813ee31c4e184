import { type RuleInfo, rules } from '../../../src/index.ts';
import { inboundRule, reasonsTable } from './inbound-rules.ts';
import { madeBy, page } from './markdown.ts';
import { outboundRule } from './outbound-rules.ts';
import { profilesTable } from './profiles.ts';
import { graphErrorsTable, statusTable } from './send-answers.ts';

const outbound = rules.filter(({ direction }) => direction === 'outbound');
const inbound = rules.filter(({ direction }) => direction === 'inbound');

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
    `Nothing here is written by hand. The examples are [fixtures](../fixtures), which the tests run. Notices, issues, outcomes
and details are those that occur in the fixtures of the rule: all whose requests it built, and the refused ones in its
folder. A limit is named where a hundredth of it gives another result for one of these fixtures. Templates and overrides
have those of whatever message they stand for.`,
    '## Sending',
    `A message or event of the Conversation API, and the requests of Instagram that it becomes. The profile is \`documented\`
where the options name no other; \`templates\` stands as a list of what the function gives, by the id of the template.`,
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
may have been sent: wait for the echo. \`actor\`: who must do something first. Accepted is an answer of status 200 that
holds no error, but a \`message_id\`; of a sender action a \`recipient_id\` is enough.`,
    '### Errors of Graph',
    'By code and subcode ([source](https://developers.facebook.com/docs/messenger-platform/error-codes)); `*` is any code. A known code with an unknown subcode is read as the code alone.',
    graphErrorsTable(),
    '### No error of Graph',
    'What the HTTP status says where the body holds neither an error nor an id. Status 0 means that no answer came.',
    statusTable(),
  ]);
}
