/** Work that is due by legal time. A claimed occurrence becomes one job, named after schedule and time. */
export abstract class BusinessSchedule {
  abstract readonly name: string;
  /** Five fields, read in `tz`. */
  abstract readonly cron: string;
  readonly tz: string = 'Asia/Shanghai';
  /** Missed occurrences: each in order, or only the latest (work that looks at the present state anyway). */
  readonly makeUp: 'each' | 'latest' = 'latest';
  /** A sentence for the job's summary. */
  abstract run(occurrence: Date): Promise<string>;
}
