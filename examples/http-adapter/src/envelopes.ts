import { z } from 'zod';

const filled = z.string().min(1);

/** What is for another app or another channel is refused: sent all the same, it would do what nobody asked for. */
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

/** People are known by their Instagram-scoped ids: no contacts are kept here. */
function recipientOf(app: z.ZodType<string>) {
  const identity = z.strictObject({ channel: filled, identity: filled, app_id: app.optional() });
  return z
    .strictObject({ identified_by: z.strictObject({ channel_identities: z.array(identity) }) })
    .transform(({ identified_by }, context) => {
      const found = identified_by.channel_identities.find(({ channel }) => channel === 'INSTAGRAM');
      if (found !== undefined) return found.identity;
      context.addIssue('None of the channel identities is one of INSTAGRAM');
      return z.NEVER;
    });
}

/** The requests to an app. Strict: a field that has no effect here is refused and not ignored. */
export function envelopesOf(appId: string) {
  const common = commonOf(appId);
  return {
    sendMessage: z.strictObject({
      ...common,
      message: z.unknown(),
      channel_properties: z.record(filled, z.string().max(1024)).default({}),
      message_metadata: z.string().max(1024).default(''),
      processing_strategy: z.literal('DISPATCH_ONLY').optional(),
    }),
    sendEvent: z.strictObject({
      ...common,
      event: z.unknown(),
      event_metadata: z.string().max(1024).default(''),
    }),
    transcode: z.strictObject({
      app_id: common.app_id,
      app_message: z.unknown(),
      channels,
      from: z.string().optional(),
      to: filled.optional(),
    }),
  };
}

type Envelopes = ReturnType<typeof envelopesOf>;

export type SendMessageRequest = z.infer<Envelopes['sendMessage']>;
export type SendEventRequest = z.infer<Envelopes['sendEvent']>;
export type TranscodeRequest = z.infer<Envelopes['transcode']>;
