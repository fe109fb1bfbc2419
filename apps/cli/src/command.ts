import type { ParseArgsConfig } from 'node:util';
import type { Place } from './place';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the operator. */
export interface Command {
  readonly summary: string;
  /** As in `--cases N`, each with what it means. */
  readonly help: readonly (readonly [string, string])[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** `nothing`: the command finds its place itself, or needs none. */
  readonly needs: 'owner' | 'verifier' | 'nothing';
  /** Name of the one argument without a dash, e.g. FILE. */
  readonly argument?: string;
  /** Exit code when it cannot be done at all. */
  readonly failure: number;
  /** Gives the exit code. */
  readonly run: (values: Values, place: Place, print: Print) => Promise<number>;
}
/** Results go to the standard output, everything else beside it, so that `--json` can be piped. */
export interface Print {
  readonly result: (line: string) => void;
  readonly note: (line: string) => void;
}

export const textOf = (values: Values, name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
