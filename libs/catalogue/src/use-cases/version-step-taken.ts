import type { StepTaken } from '@onecounter/platform';

/** A step of a version, with the name people know the version by. */
export interface VersionStepTaken extends StepTaken {
  readonly code: string;
  readonly versionNo: number;
}
