/** `T` while it is filled field by field. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
