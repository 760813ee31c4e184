import { connect as connectToNats, type NatsConnection } from '@nats-io/transport-node';
import type { Settings } from './settings.ts';

/** Connects to any server that answers. Tries again without an end, now and whenever the connection breaks. */
export function connect({ servers }: Pick<Settings, 'servers'>): Promise<NatsConnection> {
  return connectToNats({
    servers: servers.split(','),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    // Two missed pings show that a server is gone.
    pingInterval: 5_000,
  });
}
