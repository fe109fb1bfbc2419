import type { RunProgress } from './run-progress';

/** Work that is due by legal time. A claimed occurrence becomes one job, named after schedule and time. */
export abstract class BusinessSchedule {
  abstract readonly name: string;
  /** Five fields, read in `tz`. */
  abstract readonly cron: string;
  readonly tz: string = 'Asia/Shanghai';
  /** Missed occurrences: each in order, or only the latest (work that looks at the present state anyway). */
  readonly makeUp: 'each' | 'latest' = 'latest';
  /** It works on what lies before its occurrence: by hand it may be run as of another day. */
  readonly takesDay: boolean = false;
  /** A sentence for the job's summary. What takes long says how far it is at each safe point, and is stopped there. */
  abstract run(occurrence: Date, progress: RunProgress): Promise<string>;
}
