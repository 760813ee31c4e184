import { z } from 'zod';

const filled = z.string().min(1);

/** Refuses what is for another app or another channel: nobody asked for it to be sent here. */
function commonOf(appId: string) {
  const app = z.literal(appId, 'No such app is served here');
  return {
    app_id: app,
    recipient: recipientOf(app),
    channel_priority_order: channels.optional(),
    correlation_id: z.string().max(128).optional(),
  };
}

const channels = z.array(filled).refine((each) => each.includes('INSTAGRAM'), 'Only INSTAGRAM is served here');
/** Only Instagram knows which ids exist. */
const person = z.string().regex(/^[!-~]+$/, 'Only printable ASCII characters, without spaces');
const channelProperties = fields({ INSTAGRAM_MESSAGE_TAG: z.literal('HUMAN_AGENT').exactOptional() });

/** Strict: it refuses a field that has no effect here. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(withoutEmpty, z.strictObject(shape));
}

/** The Conversation API is protobuf: there an empty field is the same as an absent one. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => !isEmpty(each)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The service knows people by their Instagram-scoped ids. It keeps no contacts. */
function recipientOf(app: z.ZodType<string>) {
  const identity = fields({ channel: filled, identity: filled, app_id: app.optional() });
  return fields({ identified_by: fields({ channel_identities: z.array(identity) }) })
    .transform(({ identified_by }, context) => {
      const found = identified_by.channel_identities.filter(({ channel }) => channel === 'INSTAGRAM');
      const [first] = found;
      if (first !== undefined && found.length === 1) return first.identity;
      context.addIssue(
        `${found.length === 0 ? 'None' : 'More than one'} of the channel identities is one of INSTAGRAM`,
      );
      return z.NEVER;
    })
    .pipe(person);
}

/** The forms of the requests of an app. */
export function envelopesOf(appId: string) {
  const common = commonOf(appId);
  return {
    sendMessage: fields({
      ...common,
      message: z.unknown(),
      channel_properties: channelProperties.default({}),
      message_metadata: z.string().max(1024).default(''),
      processing_strategy: z.literal('DISPATCH_ONLY').optional(),
    }),
    sendEvent: fields({
      ...common,
      event: z.unknown(),
      event_metadata: z.string().max(1024).default(''),
    }),
    transcode: fields({
      app_id: common.app_id,
      app_message: z.unknown(),
      channels,
      to: person.optional(),
    }),
  };
}

type Envelopes = ReturnType<typeof envelopesOf>;

export type SendMessageRequest = z.infer<Envelopes['sendMessage']>;
export type SendEventRequest = z.infer<Envelopes['sendEvent']>;
export type TranscodeRequest = z.infer<Envelopes['transcode']>;
