import { jetstream } from '@nats-io/jetstream';
import { callbackWork } from '../callback-work.ts';
import { connect } from '../connect.ts';
import { inboundWork } from '../inbound.ts';
import { openJournal } from '../journal.ts';
import { outboundWork } from '../outbound.ts';
import { settingsFrom } from '../settings.ts';
import { checkStreams } from '../streams.ts';
import { startWork } from '../worker.ts';

// The stages to work on, as arguments. None: all of them.
const asked = process.argv.slice(2);
const settings = settingsFrom(process.env);
const connection = await connect(settings);
await checkStreams(connection, settings);
const js = jetstream(connection);
const journal = await openJournal(js);

const all = [inboundWork(js, journal, settings), outboundWork(js, journal, settings), callbackWork(settings)];
const unknown = asked.filter((each) => !all.some(({ stage }) => stage === each));
if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(', ')}.`);
const wanted = all.filter(({ stage }) => asked.length === 0 || asked.includes(stage));
const workers = wanted.map((work) => startWork(work, js, settings));
console.log(`worker: ${wanted.map(({ stage }) => stage).join(', ')}`);

process.once('SIGTERM', async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await connection.drain();
});
