import type { PlainDate } from '@onecounter/kernel';

/** A kernel type as it arrives by JSON: dates are plain strings. */
export type Wire<T> = T extends PlainDate ? string
  : T extends readonly (infer Item)[] ? readonly Wire<Item>[]
  : T extends object ? { [Name in keyof T]: Wire<T[Name]> }
  : T;
