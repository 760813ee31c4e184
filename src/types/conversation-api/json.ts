/**
 * What protobuf may leave out: `null` and `undefined` both count as absent.
 *
 * @inline
 */
export type Optional<T> = T | null | undefined;

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value for each channel, by the channel's name; only `INSTAGRAM` is read here. */
export type PerChannel<T> = { readonly [channel: string]: Optional<T> };
