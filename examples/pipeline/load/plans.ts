/** How much is done, and which processes are killed meanwhile. */
export interface Plan {
  /** Numbers of worker processes, one after another. */
  readonly workers: readonly number[];
  readonly partitions: number;
  readonly conversations: number;
  /** Webhook items that come in. */
  readonly items: number;
  /** The most items of one body. Instagram says at most 1,000. */
  readonly mostPerBatch: number;
  /** Messages that are sent, in another round. */
  readonly messages: number;
  /** Seconds with `quietRate` items each, before anything is broken. */
  readonly quietSeconds: number;
  readonly quietRate: number;
  /** When a worker is killed, as a share of the work. */
  readonly workerKills: readonly number[];
  /** When a server is killed, and when it is started again, as shares of the work. */
  readonly serverKill: number;
  readonly serverReturn: number;
}

export const long: Plan = {
  workers: [1, 2, 4],
  partitions: 64,
  conversations: 1_000,
  items: 100_000,
  mostPerBatch: 1_000,
  messages: 10_000,
  quietSeconds: 20,
  quietRate: 200,
  workerKills: [0.1, 0.25, 0.4, 0.6, 0.7, 0.8],
  serverKill: 0.5,
  serverReturn: 0.65,
};

export const short: Plan = {
  workers: [2],
  partitions: 16,
  conversations: 60,
  items: 2_000,
  mostPerBatch: 50,
  messages: 400,
  quietSeconds: 3,
  quietRate: 100,
  workerKills: [0.3],
  serverKill: 0.5,
  serverReturn: 0.8,
};
