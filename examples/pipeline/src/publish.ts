import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { reasonOf } from './reason.ts';
import { deadSubjectOf, type Stage, subjectOf } from './subjects.ts';

/** Publishes a document. Resolves once the stream has it. The stream keeps one of several with the same id. */
export async function publish(
  js: JetStreamClient,
  stage: Stage,
  partition: number,
  id: string,
  document: unknown,
  retries = 1,
): Promise<void> {
  await js.publish(subjectOf(stage, partition), JSON.stringify(document), { msgID: id, retries });
}

/** Publishes what cannot be handled to the dead letters, as it came, with the reason. */
export async function bury(
  js: JetStreamClient,
  stage: Stage,
  partition: number,
  id: string,
  body: Uint8Array,
  reason: string,
): Promise<void> {
  const notes = headers();
  notes.set('Reason', reasonOf(reason));
  await js.publish(deadSubjectOf(stage, partition), body, { msgID: id, headers: notes });
}
