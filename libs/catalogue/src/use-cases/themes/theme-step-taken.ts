import type { StepTaken } from '@onecounter/platform';

/** A step of a theme's version, with the name people know the version by. */
export interface ThemeStepTaken extends StepTaken {
  readonly code: string;
  readonly versionNo: number;
}
