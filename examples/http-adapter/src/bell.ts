/** Wakes a loop that has nothing to do. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves at the first ring after this call. */
  readonly rung: () => Promise<void>;
}

export function createBell(): Bell {
  let listeners: (() => void)[] = [];
  return {
    ring() {
      for (const listener of listeners) listener();
      listeners = [];
    },
    rung: () => new Promise((resolve) => listeners.push(resolve)),
  };
}
