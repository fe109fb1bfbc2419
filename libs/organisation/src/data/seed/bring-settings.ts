import { SECURITY_SETTINGS } from '@onecounter/contracts';
import type { Statements } from './statements';
import { momentOf, writeSystemSteps } from './system-steps';

/** Security settings that are not there yet get their standard values, with a step of the system. Needs the owner of the schema. Repeating it changes nothing. */
export async function bringSettings(db: Statements, machineAt: Date): Promise<void> {
  const standard = Object.entries(SECURITY_SETTINGS).map(([name, rule]) => ({ name, value: rule.standard }));
  await db.rows(`insert into organisation.setting (name, value) select name, value from jsonb_to_recordset($1::jsonb) as x(name text, value int) on conflict (name) do nothing`, [JSON.stringify(standard)]);
  const rows = await db.rows<{ id: number; name: string; value: number }>('select id::int id, name, value from organisation.setting where version = 0 order by id for update');
  if (rows.length === 0) return;
  const moment = await momentOf(db, machineAt);
  const accounted = await writeSystemSteps(db, rows.map(({ id, name, value }) => ({ kind: 'setting', id, version: 0, head: '', steps: [{ verb: 'foundSetting', facts: { setting: name, value } }] })), moment);
  await db.rows(
    `update organisation.setting s set version = x.version, head = decode(x.head, 'hex'), moved_at = $2 from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where s.id = x.id`,
    [JSON.stringify(accounted), moment.legalAt],
  );
}
