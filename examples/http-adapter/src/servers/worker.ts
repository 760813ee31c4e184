/** The service on Cloudflare Workers: one Durable Object holds its state, and its alarm does the work. */
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import type { Bell } from '../bell.ts';
import { type ObjectStorage, openDurableObject } from '../databases/durable-object.ts';
import { drain } from '../loop.ts';
import type { Service } from '../service.ts';
import { readSettings } from '../settings.ts';
import { startService } from '../start.ts';

/** The settings, and the namespace of the Durable Object. */
interface Environment extends Readonly<Record<string, unknown>> {
  readonly ADAPTER: {
    idFromName(name: string): unknown;
    get(id: unknown): { fetch(request: Request): Promise<Response> };
  };
}

export class Adapter {
  readonly #storage: ObjectStorage;
  readonly #service: Service;
  readonly #bell: Bell;
  readonly #app: Hono;

  constructor({ storage }: { readonly storage: ObjectStorage }, environment: Environment) {
    const settings = readSettings(environment);
    const { service, bell } = startService({ settings, database: openDurableObject(storage), fetch });
    this.#storage = storage;
    this.#bell = bell;
    this.#service = { ...service, wake: () => this.#wake() };
    this.#app = createApp(this.#service);
    this.#wake();
  }

  fetch(request: Request): Response | Promise<Response> {
    return this.#app.fetch(request);
  }

  async alarm(): Promise<void> {
    const due = await drain(this.#service, this.#bell);
    const isWoken = (await this.#storage.getAlarm()) !== null;
    // An alarm at a fraction of a millisecond never comes.
    if (due !== undefined && !isWoken) await this.#storage.setAlarm(Math.ceil(due));
  }

  /** The bell wakes a loop that runs. If none runs, the alarm starts one. */
  #wake(): void {
    this.#bell.ring();
    void this.#storage.setAlarm(Date.now());
  }
}

export default {
  fetch(request: Request, { ADAPTER }: Environment): Promise<Response> {
    return ADAPTER.get(ADAPTER.idFromName('adapter')).fetch(request);
  },
};
