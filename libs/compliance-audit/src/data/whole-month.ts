import type { Sql } from '@onecounter/platform';

/** A statement over all of a month: planned for what it is asked with (a plan for whatever might be asked takes minutes), with memory to hash a month in, and with the time that it takes. Anywhere else a statement has fifteen seconds. */
const WHOLE_MONTH = `select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true), set_config('statement_timeout', '900000', true)`;

export const overWholeMonth = <T extends object>(sql: Sql, text: string, values: readonly unknown[]): Promise<T[]> => sql.transaction(async () => {
  await sql.rows(WHOLE_MONTH);
  return sql.rows<T>(text, values);
});
