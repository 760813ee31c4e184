/** Counts the calls of the last second. */
export class RateLimit {
  readonly #perSecond: number;
  #calls: readonly number[] = [];

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Counts the call, where the limit still allows it. */
  admits(): boolean {
    const now = Date.now();
    this.#calls = this.#calls.filter((at) => at > now - 1000);
    if (this.#calls.length >= this.#perSecond) return false;
    this.#calls = [...this.#calls, now];
    return true;
  }
}
