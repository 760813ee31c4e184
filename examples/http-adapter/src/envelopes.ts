import { z } from 'zod';

const filled = z.string().min(1);

/** People are known by their Instagram-scoped ids: no contacts are kept here. */
const recipient = z
  .strictObject({
    identified_by: z.strictObject({
      channel_identities: z.array(z.strictObject({ channel: filled, identity: filled, app_id: filled.optional() })),
    }),
  })
  .transform(({ identified_by }, context) => {
    const found = identified_by.channel_identities.find(({ channel }) => channel === 'INSTAGRAM');
    if (found !== undefined) return found.identity;
    context.addIssue('None of the channel identities is one of INSTAGRAM');
    return z.NEVER;
  });

const common = {
  app_id: filled,
  recipient,
  channel_priority_order: z.array(filled).optional(),
  correlation_id: z.string().max(128).optional(),
};

/** Strict: a field that has no effect here is refused and not ignored. */
export const sendMessageRequest = z.strictObject({
  ...common,
  message: z.unknown(),
  channel_properties: z.record(filled, z.string().max(1024)).default({}),
  message_metadata: z.string().max(1024).default(''),
  processing_strategy: z.literal('DISPATCH_ONLY').optional(),
});

export const sendEventRequest = z.strictObject({
  ...common,
  event: z.unknown(),
  event_metadata: z.string().max(1024).default(''),
});

export const transcodeRequest = z.strictObject({
  app_id: filled,
  app_message: z.unknown(),
  channels: z.array(filled).refine((channels) => channels.includes('INSTAGRAM'), 'Only INSTAGRAM is made here'),
  from: z.string().optional(),
  to: filled.optional(),
});

export type SendMessageRequest = z.infer<typeof sendMessageRequest>;
export type SendEventRequest = z.infer<typeof sendEventRequest>;
export type TranscodeRequest = z.infer<typeof transcodeRequest>;
