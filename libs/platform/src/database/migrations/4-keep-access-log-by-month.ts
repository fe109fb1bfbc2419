import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access log goes into a partition a month, so that what is past its retention is removed as a whole month and nothing else ever. */
export class KeepAccessLogByMonth1700000001300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- makes the partitions of the three months after the instant (Asia/Shanghai); gives their names
create function platform.open_access_log_months(at timestamptz) returns setof text language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
  declare first timestamptz; beyond timestamptz; name text;
  begin
    for i in 1..3 loop
      first := (date_trunc('month', at at time zone 'Asia/Shanghai') + make_interval(months => i)) at time zone 'Asia/Shanghai';
      beyond := (date_trunc('month', at at time zone 'Asia/Shanghai') + make_interval(months => i + 1)) at time zone 'Asia/Shanghai';
      name := 'access_log_' || to_char(first at time zone 'Asia/Shanghai', 'YYYY_MM');
      continue when to_regclass('platform.' || name) is not null or exists (select 1 from platform.access_log_default where machine_at >= first and machine_at < beyond);
      execute format('create table platform.%I partition of platform.access_log for values from (%L) to (%L)', name, first, beyond);
      execute format('create trigger append_only_truncate before truncate on platform.%I for each statement execute function platform.refuse_change()', name);
      return next name;
    end loop;
  end $$;
-- removes one month; the server's own clock judges, because whoever calls could tell any time
create function platform.remove_access_log_month(name text, days int) returns bigint language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
  declare entries bigint; beyond timestamptz;
  begin
    if days < 180 then raise exception 'the access log is kept 180 days at least' using errcode = 'insufficient_privilege'; end if;
    if name !~ '^access_log_\\d{4}_\\d{2}$' then raise exception 'not a month of the access log: %', name using errcode = 'insufficient_privilege'; end if;
    beyond := (to_date(right(name, 7), 'YYYY_MM') + interval '1 month') at time zone 'Asia/Shanghai';
    if beyond + make_interval(days => days) > clock_timestamp() then raise exception '% is younger than % days', name, days using errcode = 'insufficient_privilege'; end if;
    execute format('select count(*) from platform.%I', name) into entries;
    execute format('drop table platform.%I', name);
    return entries;
  end $$;
revoke execute on function platform.open_access_log_months(timestamptz), platform.remove_access_log_month(text, int) from public;
grant execute on function platform.open_access_log_months(timestamptz), platform.remove_access_log_month(text, int) to onecounter_app;`);
  }

  async down(): Promise<void> {
    throw new Error('The partitions hold evidence.');
  }
}
