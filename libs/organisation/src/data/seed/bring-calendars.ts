import type { Statements } from './statements';
import { momentOf, writeSystemSteps } from './system-steps';

/** Calendars that were there before their loading was accounted for get the step of the system. Needs the owner of the schema. Repeating it changes nothing. */
export async function bringCalendars(db: Statements, machineAt: Date): Promise<void> {
  const rows = await db.rows<{ id: number; year: number; region: string; revision: number }>('select id::int id, year, region, revision from platform.calendar_year where version = 0 order by id for update');
  if (rows.length === 0) return;
  const moment = await momentOf(db, machineAt);
  const accounted = await writeSystemSteps(db, rows.map(({ id, ...notice }) => ({ kind: 'calendarNotice', id, version: 0, head: '', steps: [{ verb: 'bringCalendar', facts: { ...notice, adopted: true } }] })), moment);
  await db.rows(
    `update platform.calendar_year c set version = x.version, head = decode(x.head, 'hex'), moved_at = $2 from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where c.id = x.id`,
    [JSON.stringify(accounted), moment.legalAt],
  );
}
