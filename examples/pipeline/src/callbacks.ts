import type { JetStreamClient } from '@nats-io/jetstream';
import { type Envelope, type FailedSend, type Outcome, toCallback } from 'convograph/inbound';
import { publish } from './publish.ts';
import type { Settings } from './settings.ts';

/** The parts of the envelope that differ from callback to callback. */
type Facts = Pick<Envelope, 'accepted_time' | 'id' | 'message_id' | 'contact' | 'details'>;

/** A stream may be without a leader for a while. This must not count as a failure of the message. */
const retries = 30;

/** Publishes a callback to the stream `callbacks`. The stream keeps one of several with the same id. */
export async function publishCallback(
  js: JetStreamClient,
  { appId, projectId }: Pick<Settings, 'appId' | 'projectId'>,
  partition: number,
  id: string,
  outcome: Outcome | FailedSend,
  facts: Facts,
): Promise<void> {
  // People are known only by their Instagram ids.
  const dispatch = { conversation_id: '', contact_id: '', processing_mode: 'DISPATCH' } as const;
  const callback = toCallback(outcome, { app_id: appId, project_id: projectId, ...dispatch, ...facts });
  await publish(js, 'callbacks', partition, id, callback, retries);
}
