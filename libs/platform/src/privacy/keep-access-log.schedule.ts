import { Injectable } from '@nestjs/common';
import { addDays, legalDateOf, plainDate, type PlainDate } from '@onecounter/kernel';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';
import { BusinessSchedule } from '../schedules/business-schedule';
import { AccessLog } from './access-log';

/** Days for which a removal stands in the log before it is done, so that the auditor can export what is wanted. */
const WARNED_DAYS = 7;
const BY_SYSTEM = { personId: null, post: 'system', unitId: null } as const;

/** Makes the months to come, and removes those past their retention: announced first, never before 180 days. All of it is machine time. */
@Injectable()
export class KeepAccessLog extends BusinessSchedule {
  readonly name = 'keep-access-log';
  readonly cron = '20 2 * * *';
  constructor(private readonly sql: Sql, private readonly clock: MachineClock, private readonly settings: Settings, private readonly log: AccessLog) { super(); }

  async run(): Promise<string> {
    const today = legalDateOf(this.clock.now());
    const opened = await this.sql.rows('select platform.open_access_log_months($1)', [this.clock.now()]);
    let removed = 0;
    for (const { name } of await this.months()) removed += await this.judge(name, today);
    return `${opened.length} months made, ${removed} removed`;
  }

  private months(): Promise<{ name: string }[]> {
    return this.sql.rows(`select c.relname name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'platform.access_log'::regclass and c.relname ~ '^access_log_\\d{4}_\\d{2}$' order by 1`);
  }

  private async judge(name: string, today: PlainDate): Promise<number> {
    // a day later than the months' end, so that the database's own clock agrees
    const on = addDays(firstAfter(name), this.settings.accessLogDays + 1);
    if (addDays(on, -WARNED_DAYS) > today) return 0;
    const month = name.slice(-7).replace('_', '-');
    const told = await this.sql.row<{ at: Date }>(`select min(machine_at) at from platform.access_log where action = 'announceLogRemoval' and detail->>'month' = $1 having min(machine_at) is not null`, [month]);
    if (!told) {
      const later = addDays(today, WARNED_DAYS);
      await this.log.write(BY_SYSTEM, { action: 'announceLogRemoval', detail: { month, on: on > later ? on : later } });
      return 0;
    }
    if (on > today || addDays(legalDateOf(told.at), WARNED_DAYS) > today) return 0;
    return this.remove(name, month);
  }

  private remove(name: string, month: string): Promise<number> {
    return this.sql.transaction(async () => {
      const gone = await this.sql.row<{ entries: number }>('select platform.remove_access_log_month($1, $2)::int entries', [name, this.settings.accessLogDays]);
      await this.log.write(BY_SYSTEM, { action: 'removeAccessLog', detail: { month, entries: gone?.entries ?? 0 } });
      return 1;
    });
  }
}

/** access_log_2026_05 → 2026-06-01 */
function firstAfter(name: string): PlainDate {
  const [year = 0, month = 0] = name.slice(-7).split('_').map(Number);
  const [next, of] = month === 12 ? [1, year + 1] : [month + 1, year];
  return plainDate(`${of}-${String(next).padStart(2, '0')}-01`);
}
