/** Imports late, because a worker may await cryptography only inside a handler. */
export default {
  async test() {
    await import('./esm.mjs');
  },
};
