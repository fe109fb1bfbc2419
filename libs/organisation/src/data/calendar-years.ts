import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** One loaded notice: the newest revision of its year and region. */
export interface LoadedYear {
  readonly year: number;
  readonly region: string;
  readonly revision: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly source: string;
  readonly loadedAt: Date;
}

/** Which years' notices are known. */
@Injectable()
export class CalendarYears {
  constructor(private readonly sql: Sql) {}

  /** Latest year first. */
  newest(): Promise<LoadedYear[]> {
    return this.sql.rows<LoadedYear>(
      `select distinct on (year, region) year, region, revision, holidays::text[] holidays, make_up_days::text[] "makeUpDays", source, loaded_at "loadedAt"
       from platform.calendar_year order by year desc, region, revision desc`,
    );
  }
}
