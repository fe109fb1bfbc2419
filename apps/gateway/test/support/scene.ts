import { PersonalData } from '@onecounter/platform';
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
  readonly paper: Paper;
}
/** What the section keeps for its certificates: a printer, blanks of which one was spoilt, a template in draft on a scan. */
export interface Paper { readonly printerId: number; readonly printerName: string; readonly rangeId: number; readonly firstNumber: string; readonly spoilt: string; readonly templateId: number }
/** city: 卫生计生审批科; county: received and kept at 海城市; foreign: 医药器械审批科 of the city, which is another section for the one and another jurisdiction for the other. */
export interface Scene { readonly city: Place; readonly county: Place; readonly foreign: Place }

interface Making { clerk: string; item: string; section: '1' | '3'; applicant: Record<string, unknown>; agent?: Record<string, unknown> }
const ANOTHER = { ...ENTERPRISE, name: '鞍山市立山区康泽药房连锁有限公司', creditCode: '91210300MAXX101330' };

export async function setScene(desk: Desk): Promise<Scene> {
  const city = await place(desk, { clerk: 'clerk1', item: 'SP-001', section: '1', applicant: PERSON, agent: AGENT });
  const county = await place(desk, { clerk: 'clerk381', item: 'SP-001', section: '1', applicant: ENTERPRISE });
  // items of the counties come later: until then a case that a county keeps is one whose unit is set so
  await desk.sql.rows(`update casework.permit_case set unit_id = (select id from organisation.unit where code = 'C-210381') where id = any($1)`, [[county.id, county.waiting.id]]);
  for (const [table, id] of [['printer', county.paper.printerId], ['stock_range', county.paper.rangeId]]) await desk.sql.rows(`update issuance.${table} set unit_id = (select id from organisation.unit where code = 'C-210381') where id = $1`, [id]);
  await desk.sql.rows(`insert into issuance.blank_sheet select u.id, b.stock_number, b.range_id, b.state, b.reason, b.reason_salt, b.step_seq, b.by_person, b.on_date from issuance.blank_sheet b, organisation.unit u where b.range_id = $1 and u.code = 'C-210381'`, [county.paper.rangeId]);
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
  const done = await take(granted, `reviewer${section}`, 'print-certificate', { stockNumber: section === '1' ? `K0001${clerk.replace(/\D/g, '').padStart(4, '0')}` : `Z${clerk}${section}` });
  const waiting = await desk.given.registeredCase({ clerk, item, applicant });
  await desk.sql.rows(`insert into notification.reminder (subject_kind, subject_id, part, date_kind, due_on, days, reminded_on) select 'permitCase', id, 0, 'notice', notice_due_on, -2, '2026-11-25' from casework.permit_case where id = $1`, [waiting.id]);
  await desk.sql.rows(
    `insert into casework.case_hold (case_id, kind, opened_seq, opened_on, blocks, stops_clock, basis, reason, document_id) select $1, 'secondSeal', 0, '2026-11-20', '{}', false, '上级统一要求', '须加盖公章', document_id from casework.permit where case_id = $1`,
    [done.id],
  );
  await inTheMail(desk, done.id);
  const kept = await desk.sql.row<{ id: string; number: string }>(`select document_id id, number from casework.permit where case_id = $1`, [done.id]);
  const paper = await keepPaper(desk, section === '1' ? 'head1' : 'dyyqx-head1', `${clerk}${section}`.replace(/\D/g, ''));
  return { paper, id: done.id, number: done.number, version: done.version, applicant, fileId: String(uploaded.body.id), documentId: kept?.id ?? '', certificateNumber: kept?.number ?? '', waiting, itemCode: item };
}

async function keepPaper(desk: Desk, login: string, mark: string): Promise<Paper> {
  const head = await desk.as(login);
  const done = async (path: string, body: object): Promise<number> => {
    const answer = await head.post(path, body);
    if (answer.status >= 300) throw new Error(`${login} ${path}: ${answer.text}`);
    return Number(answer.body.id);
  };
  const [printerName, firstNumber, spoilt] = [`证件打印机 ${mark}`, `M${mark}0001`, `M${mark}0002`];
  const printerId = await done('/printers/register-printer', { name: printerName, place: '制证室', x: 0, y: 0, scale: 100 });
  const rangeId = await done('/stock-ranges/receive-stock-range', { kind: '许可证', prefix: 'M', from: `${mark}0001`, to: `${mark}0050`, warnBelow: 5 });
  await done(`/stock-ranges/${rangeId}/spoil-blank-sheet`, { version: 1, stockNumber: spoilt, reason: '卡纸撕破' });
  const templateId = await done('/certificate-templates/draft-certificate-template', { name: `模板 ${mark}` });
  const scan = await head.upload('blank.png', DOT, `/certificate-templates/${templateId}/upload-background`);
  const { name, itemCodes, layout } = (await head.get(`/certificate-templates/${templateId}`)).body as { name: string; itemCodes: string[]; layout: object };
  await done(`/certificate-templates/${templateId}/revise-certificate-template`, { version: 1, name, itemCodes, layout: { ...layout, background: { kind: 'scan', fileId: scan.body.fileId } } });
  return { printerId, printerName, rangeId, firstNumber, spoilt, templateId };
}

/** A parcel beside the case, which itself stays where it is. */
async function inTheMail(desk: Desk, caseId: number): Promise<void> {
  const sealed = desk.get(PersonalData).seal('示例');
  await desk.sql.rows(
    `insert into issuance.mailing (case_id, step_seq, carrier, tracking_number, applicant_id, recipient_sealed, recipient_masked, phone_sealed, phone_masked, address_sealed, address_masked, documents, sent_on)
     select id, version, 'registeredMail', 'XA' || lpad(id::text, 11, '0'), applicant_id, $2, '示*', $2, '138****0003', $2, '示****', '{}', '2026-11-20' from casework.permit_case where id = $1`,
    [caseId, sealed],
  );
}
