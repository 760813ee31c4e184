import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { freePorts } from '../cluster/nats-server.ts';
import { breakThings } from './breakage.ts';
import { type Arrival, callbacksIn, type Faults, faultsOf, type Latency, latencyOf, rateOf, sumOf } from './check.ts';
import { type Crew, startCrew, untilIdle } from './crew.ts';
import { apiToken, appSecret, graphToken } from './environment.ts';
import { account, personOf } from './messages.ts';
import type { Plan } from './plans.ts';
import { type Random, randomFrom } from './random.ts';

/** The figures of messages with one number of workers. */
export interface Sending extends Faults {
  readonly workers: number;
  readonly messagesPerSecond: number;
  /** From the call of `messages:send` until the person has the message. */
  readonly latency: Latency;
  /** Send calls that Instagram refused for a while, or whose answer was late or broke off. */
  readonly badAnswers: number;
  readonly kills: number;
}

/** How many messages may be under way. */
const mostUnderway = 1_000;

/** How many callers there are. Each has its own conversations. */
const callers = 20;

/** Each message has two reports: `DELIVERED` and `READ`. */
const reportsPerMessage = 2;

/** Sends messages at full speed and with kills. They are read immediately, and each webhook comes twice. */
export async function runSending(cluster: Cluster, workers: number, plan: Plan, seed: number): Promise<Sending> {
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const webhook = `${url}/webhook`;
  const standIn = await startStandIn({
    account,
    token: graphToken,
    appSecret,
    webhook,
    duplicates: true,
    readsMessages: true,
  });
  const env = { GRAPH_URL: `${standIn.url}/v27.0`, ECHO_WAIT_MS: '30000' };
  const { partitions } = plan;
  const crew = await startCrew(cluster, { port, workers, stages: ['inbound', 'outbound'], partitions, env });
  try {
    await openWindows(standIn, crew, plan);
    const badAnswers = spoilAnswers(standIn, plan, randomFrom(seed));
    const reports = plan.messages * reportsPerMessage;
    const kills = breakThings(cluster, crew, reports, plan, randomFrom(seed));
    const [called] = await Promise.all([sendStorm(url, crew, plan, seed), kills]);
    await crew.progress.reach(plan.conversations + reports);
    await untilIdle(crew.connection, ['outbound']);
    await standIn.settled();
    await untilIdle(crew.connection, ['inbound']);
    return { workers, badAnswers, kills: await kills, ...(await resultOf(standIn, crew, called)) };
  } finally {
    await crew.end();
    await standIn.close();
  }
}

/** Lets people write first: Instagram takes messages only to those who have written. */
async function openWindows(standIn: StandIn, { progress }: Crew, { conversations }: Plan): Promise<void> {
  for (let person = 0; person < conversations; person++) await standIn.says(personOf(person), { text: 'Hi' });
  await progress.reach(conversations);
}

/** Lets one answer in fifty fail. Gives how many. */
function spoilAnswers(standIn: StandIn, { messages }: Plan, random: Random): number {
  const tooFast = { status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } };
  const faults = ['echo-first', 'drop-after', 'half-answer', { slowMs: 1_000 }, tooFast] as const;
  const drawn = Array.from({ length: messages }, () => (random.chance(0.02) ? random.pick(faults) : undefined));
  standIn.faults(...drawn);
  return drawn.filter((fault) => fault !== undefined).length;
}

/** A message that was sent by a call. */
interface Called {
  readonly conversation: number;
  readonly sequence: number;
  readonly at: number;
}

/** Calls `messages:send`, a person's messages one after another. Gives the calls by the ids of their messages. */
async function sendStorm(url: string, crew: Crew, plan: Plan, seed: number): Promise<Map<string, Called>> {
  const called = new Map<string, Called>();
  const before = crew.progress.done();
  const call = async (caller: number) => {
    const random = randomFrom(seed + caller);
    const sequences = new Map<number, number>();
    for (let left = plan.messages / callers; left > 0; left--) {
      await crew.progress.reach(before + (called.size - mostUnderway) * reportsPerMessage);
      const conversation = caller + callers * random.between(0, plan.conversations / callers - 1);
      const sequence = sequences.get(conversation) ?? 0;
      sequences.set(conversation, sequence + 1);
      const at = Date.now();
      const id = await send(url, personOf(conversation), nameOf({ conversation, sequence }));
      called.set(id, { conversation, sequence, at });
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return called;
}

async function send(url: string, identity: string, text: string): Promise<string> {
  const response = await fetch(`${url}/v1/messages:send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiToken}` },
    body: JSON.stringify({
      app_id: '01APP',
      recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity }] } },
      message: { text_message: { text } },
    }),
  });
  // Not called again: that would be another message.
  if (response.status !== 200) throw new Error(`messages:send was answered ${response.status}`);
  const { message_id } = JSON.parse(await response.text());
  return message_id;
}

/** Each message must have come to its person, and must have been reported as delivered and read, once and in order. */
async function resultOf(standIn: StandIn, { connection }: Crew, called: ReadonlyMap<string, Called>) {
  const calls = new Map([...called.values()].map((call) => [nameOf(call), call]));
  const onPhones = standIn.sent.map(({ request, at }) => arrivalOf(calls.get(textOf(request)), at));
  const callbacks = await callbacksIn<Report>(connection);
  const reported = (['DELIVERED', 'READ'] as const).map((wanted) =>
    callbacks.flatMap(({ content, at }) => {
      const { message_id, status } = content.message_delivery_report ?? {};
      return status === wanted ? [arrivalOf(called.get(message_id ?? ''), at)] : [];
    }),
  );
  for (const arrivals of [onPhones, ...reported]) nameMissing(arrivals, called);
  return {
    ...sumOf([onPhones, ...reported].map((arrivals) => faultsOf(arrivals, called.size))),
    messagesPerSecond: rateOf(onPhones),
    latency: latencyOf(onPhones),
  };
}

/** Prints what is missing, to begin a search for the fault. */
function nameMissing(arrivals: readonly Arrival[], called: ReadonlyMap<string, Called>): void {
  const arrived = new Set(arrivals.map(nameOf));
  for (const [id, call] of called) {
    if (!arrived.has(nameOf(call))) console.error(`missing: message ${id}, "${nameOf(call)}"`);
  }
}

/** The text of a message. */
function nameOf({ conversation, sequence }: Pick<Called, 'conversation' | 'sequence'>): string {
  return `${conversation} ${sequence}`;
}

function arrivalOf(call: Called | undefined, at: number): Arrival {
  if (call === undefined) throw new Error('a message of nobody');
  const { conversation, sequence } = call;
  return { conversation, sequence, at, latency: at - call.at };
}

/** Reads the text of a request: the test sends only texts. */
function textOf(request: unknown): string {
  return JSON.parse(JSON.stringify(request)).message.text;
}

/** The facts of a delivery report that the test checks; nothing for other callbacks. */
interface Report {
  readonly message_delivery_report?: { readonly message_id: string; readonly status: string };
}
