/**
 * For objects that are filled field by field: a spread for each field that may be absent costs a microsecond on Node
 * 20.
 */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
