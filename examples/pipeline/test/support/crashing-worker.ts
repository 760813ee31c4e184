/** A worker that kills itself at the step that its argument names. */
import { jetstream } from '@nats-io/jetstream';
import { connect } from '../../src/connect.ts';
import { inboundWork } from '../../src/inbound.ts';
import { openJournal } from '../../src/journal.ts';
import { outboundWork } from '../../src/outbound.ts';
import { settingsFrom } from '../../src/settings.ts';
import { startWork } from '../../src/worker.ts';

const [stage, step] = process.argv.slice(2);
const settings = settingsFrom(process.env);
const js = jetstream(await connect(settings));
const journal = await openJournal(js);
const realFetch = globalThis.fetch;
const die = () => process.kill(process.pid, 'SIGKILL');

globalThis.fetch = async (...call) => {
  if (step === 'before-the-call') die();
  const response = await realFetch(...call);
  if (step === 'after-the-call') die();
  return response;
};

const work = stage === 'inbound' ? inboundWork(js, journal, settings) : outboundWork(js, journal, settings);
const handle: typeof work.handle = async (delivery) => {
  await work.handle(delivery);
  if (step === 'before-the-acknowledgement') die();
};
startWork({ ...work, handle }, js, settings);
