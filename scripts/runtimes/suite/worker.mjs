/** Imported late: a worker may wait for cryptography inside a handler alone. */
export default {
  async test() {
    await import('./esm.mjs');
  },
};
