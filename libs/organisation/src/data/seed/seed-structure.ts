import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MachineClock } from '@onecounter/platform';
import type { UnitKind } from '../units';
import { bringGrants } from './bring-grants';
import { bringCalendars } from './bring-calendars';
import { bringSettings } from './bring-settings';
import { SEEDED_FROM, type Statements } from './statements';
import { HOURS, WINDOWS } from './windows.seed';

export interface UnitToSeed {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
}

export const readUnits = (): UnitToSeed[] => JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../seed/units.json'), 'utf8')) as UnitToSeed[];

/** Units, windows, first grants and settings. What is there already stays as it is: administrators may have changed it. */
export async function seedStructure(db: Statements, units: readonly UnitToSeed[]): Promise<void> {
  await db.rows(UNITS, [JSON.stringify(units), SEEDED_FROM]);
  await db.rows(PARENTS, [JSON.stringify(units)]);
  await db.rows(PATHS);
  await db.rows(WINDOW_ROWS, [JSON.stringify(WINDOWS), HOURS]);
  await bringGrants(db);
  await bringSettings(db, new MachineClock().now());
  await bringCalendars(db, new MachineClock().now());
}

const UNITS = `
  insert into organisation.unit (code, name, kind, jurisdiction_path, document_prefix, alias, valid_from)
  select code, name, kind, case region when '210300' then '/210300/' else '/210300/' || region || '/' end, "documentPrefix", alias, $2::date
  from jsonb_to_recordset($1::jsonb) as seed(code text, name text, kind text, region text, "documentPrefix" text, alias text[])
  on conflict (code) do nothing`;
const PARENTS = `
  update organisation.unit u set parent_id = parent.id
  from jsonb_to_recordset($1::jsonb) as seed(code text, parent text) join organisation.unit parent on parent.code = seed.parent
  where u.code = seed.code and u.path = '/'`;
const PATHS = `
  with recursive placed as (
    select id, '/' || id || '/' as path from organisation.unit where parent_id is null
    union all select u.id, placed.path || u.id || '/' from organisation.unit u join placed on u.parent_id = placed.id)
  update organisation.unit u set path = placed.path from placed where u.id = placed.id and u.path = '/'`;
const WINDOW_ROWS = `
  insert into organisation.service_window (number, name, kind, unit_id, jurisdiction_path, hours)
  select seed.number, seed.name, seed.kind, u.id, u.jurisdiction_path, $2
  from rows from (jsonb_to_recordset($1::jsonb) as (unit text, number text, name text, kind text)) with ordinality seed
  join organisation.unit u on u.code = seed.unit order by seed.ordinality
  on conflict (unit_id, number) do nothing`;
