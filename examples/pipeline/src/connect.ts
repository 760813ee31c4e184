import { connect as connectToNats, type NatsConnection } from '@nats-io/transport-node';
import type { Settings } from './settings.ts';

/** Connects to whichever of the servers answers, and does so again for as long as it takes. */
export function connect({ servers }: Pick<Settings, 'servers'>): Promise<NatsConnection> {
  return connectToNats({
    servers: servers.split(','),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    // A server that is gone without a word is found out after two of these.
    pingInterval: 5_000,
  });
}
