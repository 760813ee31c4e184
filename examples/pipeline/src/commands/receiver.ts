import { jetstream } from '@nats-io/jetstream';
import { connect } from '../connect.ts';
import { createReceiver } from '../receiver.ts';
import { settingsFrom } from '../settings.ts';
import { checkStreams } from '../streams.ts';

const settings = settingsFrom(process.env);
const connection = await connect(settings);
await checkStreams(connection, settings);
const server = createReceiver(jetstream(connection), settings);
server.listen(settings.port, '127.0.0.1', () => console.log(`receiver: http://127.0.0.1:${settings.port}`));

process.once('SIGTERM', () => server.close(() => connection.drain()));
