import { AGENT, Desk, ENTERPRISE, PERSON, type GivenCase } from '@onecounter/testing';

/** A picture of one white dot: content decides what a file is. */
export const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

/** What belongs to one place: a case with a certificate, its paper and its file, and one that still waits at the counter. */
export interface Place {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly applicant: Record<string, unknown>;
  readonly fileId: string;
  readonly documentId: string;
  readonly certificateNumber: string;
  readonly waiting: GivenCase;
  readonly itemCode: string;
}
/** city: 卫生计生审批科; county: received and kept at 海城市; foreign: 医药器械审批科 of the city, which is another section for the one and another jurisdiction for the other. */
export interface Scene { readonly city: Place; readonly county: Place; readonly foreign: Place }

interface Making { clerk: string; item: string; section: '1' | '3'; applicant: Record<string, unknown>; agent?: Record<string, unknown> }
const ANOTHER = { ...ENTERPRISE, name: '鞍山市立山区康泽药房连锁有限公司', creditCode: '91210300MAXX101330' };

export async function setScene(desk: Desk): Promise<Scene> {
  const city = await place(desk, { clerk: 'clerk1', item: 'SP-001', section: '1', applicant: PERSON, agent: AGENT });
  const county = await place(desk, { clerk: 'clerk381', item: 'SP-001', section: '1', applicant: ENTERPRISE });
  // items of the counties come later: until then a case that a county keeps is one whose unit is set so
  await desk.sql.rows(`update casework.permit_case set unit_id = (select id from organisation.unit where code = 'C-210381') where id = any($1)`, [[county.id, county.waiting.id]]);
  return { city, county, foreign: await place(desk, { clerk: 'clerk1', item: 'YY-001', section: '3', applicant: ANOTHER }) };
}

async function place(desk: Desk, making: Making): Promise<Place> {
  const { clerk, item, section, applicant, agent } = making;
  const caller = await desk.as(clerk);
  const uploaded = await caller.upload('营业执照.png', DOT);
  if (uploaded.status >= 300) throw new Error(uploaded.text);
  const reception = await desk.given.reception({ item, applicant, ...(agent ? { agent } : {}) });
  const materials = reception.materials as { code: string; files: string[] }[];
  materials[0]?.files.push(String(uploaded.body.id));
  const registered = await caller.post('/cases/register-application', { ...reception, materials });
  if (registered.status >= 300) throw new Error(registered.text);
  const take = (one: GivenCase, login: string, verb: string, body = {}): Promise<GivenCase> => desk.given.take(one, login, verb, body);
  const accepted = await take(registered.body as unknown as GivenCase, clerk, 'accept-application');
  const reviewed = await take(accepted, `reviewer${section}`, 'pass-review', { opinion: '材料齐全。', tickedPoints: await desk.given.pointsToTick(accepted.id, `reviewer${section}`) });
  const granted = await take(reviewed, `approver${section}`, 'grant-permit');
  const done = await take(granted, `reviewer${section}`, 'print-certificate', { stockNumber: `Z${clerk}${section}` });
  const waiting = await desk.given.registeredCase({ clerk, item, applicant });
  await desk.sql.rows(`insert into intake.silence_alert (case_id, presented_on, day, on_date) values ($1, '2026-11-20', 3, '2026-11-25')`, [waiting.id]);
  await desk.sql.rows(
    `insert into casework.case_hold (case_id, kind, opened_seq, opened_on, blocks, stops_clock, basis, reason, document_id) select $1, 'secondSeal', 0, '2026-11-20', '{}', false, '上级统一要求', '须加盖公章', document_id from casework.permit where case_id = $1`,
    [done.id],
  );
  const kept = await desk.sql.row<{ id: string; number: string }>(`select document_id id, number from casework.permit where case_id = $1`, [done.id]);
  return { id: done.id, number: done.number, version: done.version, applicant, fileId: String(uploaded.body.id), documentId: kept?.id ?? '', certificateNumber: kept?.number ?? '', waiting, itemCode: item };
}
