import { connect } from '../connect.ts';
import { settingsFrom } from '../settings.ts';
import { prepareStreams } from '../streams.ts';

const settings = settingsFrom(process.env);
const connection = await connect(settings);
await prepareStreams(connection, settings);
await connection.close();
console.log(`streams: ${settings.partitions} partitions, on ${settings.replicas} servers each`);
