import { onTestFinished } from 'vitest';
import { type StandIn, startStandIn } from '../../../stand-in/stand-in.ts';
import { inboundWork } from '../../src/inbound.ts';
import { openJournal } from '../../src/journal.ts';
import { outboundWork } from '../../src/outbound.ts';
import { type Rig, receive, startRig, work } from './rig.ts';
import { account, apiToken, appSecret } from './settings.ts';
import { storedIn, until } from './stored.ts';

export const person = '7310482956172043';

/** A person who has written, and everything between her and the user of the Conversation API. */
export interface Conversation {
  readonly rig: Rig;
  readonly standIn: StandIn;
  /** Calls `messages:send`; gives the id of the message. */
  send(message: object): Promise<string>;
  /** Starts a sender in this process. */
  startSender(): Promise<void>;
  /** The delivery reports so far. */
  reports(): Promise<Report[]>;
  /** Waits for so many delivery reports. */
  untilReports(count: number): Promise<Report[]>;
}

/** The facts that identify a delivery report. */
export interface Report {
  readonly message_id: string;
  readonly status: string;
  readonly code?: string;
}

/** Starts everything except the sender. */
export async function startConversation(more?: Record<string, string>): Promise<Conversation> {
  const bare = await startRig(more);
  const url = await receive(bare);
  const standIn = await startStandIn({ account, token: 'graph-token', appSecret, webhook: `${url}/webhook` });
  onTestFinished(() => standIn.close());
  const rig = { ...bare, settings: { ...bare.settings, graphUrl: `${standIn.url}/v27.0` } };
  const journal = await openJournal(rig.js);
  work(inboundWork(rig.js, journal, rig.settings), rig);
  await standIn.says(person, { text: 'Hi' });
  await standIn.settled();
  const reports = () => reportsIn(rig);
  return {
    rig,
    standIn,
    send: (message) => send(url, message),
    startSender: async () => work(outboundWork(rig.js, journal, rig.settings), rig),
    reports,
    untilReports: async (count) => {
      await until(async () => (await reports()).length >= count);
      return reports();
    },
  };
}

async function send(url: string, message: object): Promise<string> {
  const response = await fetch(`${url}/v1/messages:send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiToken}` },
    body: JSON.stringify({
      app_id: '01APP',
      recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: person }] } },
      message,
    }),
  });
  const { message_id } = JSON.parse(await response.text());
  return message_id;
}

async function reportsIn(rig: Rig): Promise<Report[]> {
  const callbacks = await storedIn('callbacks', rig);
  return callbacks.flatMap((callback) => {
    const { message_delivery_report } = callback.json<{ message_delivery_report?: ReportOnWire }>();
    if (message_delivery_report === undefined) return [];
    const { message_id, status, reason } = message_delivery_report;
    return [{ message_id, status, ...(reason && { code: reason.code }) }];
  });
}

interface ReportOnWire {
  readonly message_id: string;
  readonly status: string;
  readonly reason?: { readonly code: string };
}

/** The texts that the person got, in order. */
export function textsSentBy({ sent }: StandIn): unknown[] {
  return sent.map(({ request }) => JSON.parse(JSON.stringify(request)).message?.text);
}
