import type { JetStreamClient } from '@nats-io/jetstream';
import { type Envelope, type FailedSend, type Outcome, toCallback } from 'convograph/inbound';
import { publish } from './publish.ts';
import type { Settings } from './settings.ts';

/** What the envelope of a callback needs beside the app and the project. */
type Facts = Pick<Envelope, 'accepted_time' | 'id' | 'message_id' | 'contact' | 'details'>;

/** A stream may be without a leader for a while. That is no fault of the message, and should not count as one. */
const retries = 30;

/** Puts a callback into the stream of those that are to be posted. One with the same id is there once. */
export async function publishCallback(
  js: JetStreamClient,
  { appId, projectId }: Pick<Settings, 'appId' | 'projectId'>,
  partition: number,
  id: string,
  outcome: Outcome | FailedSend,
  facts: Facts,
): Promise<void> {
  // People are known by their Instagram ids alone.
  const dispatch = { conversation_id: '', contact_id: '', processing_mode: 'DISPATCH' } as const;
  const callback = toCallback(outcome, { app_id: appId, project_id: projectId, ...dispatch, ...facts });
  await publish(js, 'callbacks', partition, id, callback, retries);
}
