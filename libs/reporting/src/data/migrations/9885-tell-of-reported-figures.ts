import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For notification: whom reported figures concern (RPT-10). */
export class TellOfReportedFigures1700000009885 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- figure: what a reported figure counts; its year and number are those of the month. The value is not told
do $$ begin execute 'create or replace view reporting.published_told as select x.*, null::text figure from (' || rtrim(pg_get_viewdef('reporting.published_told'::regclass), ';') || ') x
  union all select ''reportedFigure''::text, f.id, split_part(f.period_name, ''-'', 1)::int, split_part(f.period_name, ''-'', 2)::int, null::text, f.unit_id, f.jurisdiction_path, null::date, 0, f.label from reporting.reported_figure f'; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The view is that of the migrations before: take these down.');
  }
}
