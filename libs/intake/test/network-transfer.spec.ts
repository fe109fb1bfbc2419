import { Desk, ENTERPRISE, failsWith, measurePdf, PERSON, succeeds, type Answer } from '@onecounter/testing';

interface Transfer { id: number; version: number; status: string; number: string; verbs: string[]; entry: string | null; caseNumber: string | null; handlerName: string; clerkName: string | null; residentIdMasked: string | null; phoneMasked: string; materials: { code: string }[]; checkedMaterials: string[] | null; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
const COMPANY = { name: ENTERPRISE.name, legalRepresentative: ENTERPRISE.legalRepresentative, contact: '司徒·𠮷', phone: ENTERPRISE.phone, creditCode: ENTERPRISE.creditCode };
const WHO = { name: PERSON.name, residentId: PERSON.residentId, phone: PERSON.phone };
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const draw = async (body: object, login = 'reviewer1', headers = {}): Promise<Answer> => (await desk.as(login)).post('/network-transfers/draw-up-transfer', { itemCode: 'SP-001', finishedOn: '2026-11-19', ...body }, headers);
const step = async (id: unknown, verb: string, body: object, login = 'reviewer1'): Promise<Answer> => (await desk.as(login)).post(`/network-transfers/${String(id)}/${verb}`, body);
const show = async (id: unknown, login = 'reviewer1'): Promise<Transfer> => (await (await desk.as(login)).get(`/network-transfers/${String(id)}`)).body as unknown as Transfer;
const page = async (id: unknown): Promise<string> => (await measurePdf((await (await desk.as('clerk1')).get(`/network-transfers/${String(id)}/pdf`)).bytes)).flatMap(({ words }) => words.map(({ text }) => text)).join('');
async function signed(body: object): Promise<number> {
  const { body: { id } } = await draw(body);
  succeeds(await step(id, 'sign-transfer', { version: 1 }), { status: 'signed' });
  return Number(id);
}

describe('a transfer from a network', () => {
  it('is drawn up with exactly one of enterprise and person, numbers checked by their digits, and masked for whoever reads it', async () => {
    failsWith(await draw({}), 'transferPartyMissing');
    failsWith(await draw({ enterprise: COMPANY, person: WHO }), 'transferPartyMissing');
    failsWith(await draw({ enterprise: { ...COMPANY, creditCode: '91210303MAXXXX0310' } }), 'creditCodeInvalid');
    failsWith(await draw({ person: { ...WHO, residentId: '210302198501019911' } }), 'residentIdInvalid');
    failsWith(await draw({ person: { ...WHO, phone: '12' } }), 'phoneInvalid');
    failsWith(await draw({ person: { ...WHO, name: '王小示🙂' } }), 'glyphMissing', { glyph: '🙂' });
    failsWith(await draw({ person: WHO, finishedOn: '2026-11-21' }), 'transferNotFinished');
    failsWith(await draw({ person: WHO, finishedOn: '2026-02-30' }), 'invalidInput');
    failsWith(await draw({ person: WHO, itemCode: 'NO-000' }), 'itemNotPublished');
    failsWith(await draw({ person: WHO, networkCode: 'NO-NET' }), 'networkUnknown');
    failsWith(await draw({ person: WHO, remark: '长'.repeat(1001) }), 'invalidInput');
    failsWith(await draw({ person: WHO }, 'clerk1'), 'notPermitted');
    const answer = await draw({ person: WHO, finishedOn: '2026-11-01' });
    const one = await show(answer.body.id);
    expect(one).toMatchObject({ status: 'drawnUp', residentIdMasked: '210302********991X', phoneMasked: '199****0001', verbs: ['correctTransfer', 'signTransfer', 'withdrawTransfer'] });
    const shown = await step(one.id, 'show-transfer-data', { reason: '专网核对' });
    succeeds(shown, { residentId: PERSON.residentId, phone: PERSON.phone });
    expect(await desk.sql.row(`select detail from platform.access_log where action = 'showTransferData' and subject_id = $1`, [one.id])).toEqual({ detail: { reason: '专网核对' } });
  });

  it('belongs to the section of its item, and is hidden from others', async () => {
    const elsewhere = await desk.sql.row<{ code: string }>(`select i.code from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id where v.status = 'published' and u.name <> '卫生计生审批科' order by i.code limit 1`);
    failsWith(await draw({ person: WHO, itemCode: elsewhere?.code }), 'transferItemElsewhere');
    const { body: { id } } = await draw({ person: WHO, finishedOn: '2026-11-02' });
    failsWith(await step(id, 'sign-transfer', { version: 1 }, 'reviewer3'), 'notFound');
    expect((await (await desk.as('reviewer3')).get(`/network-transfers/${String(id)}`)).status).toBe(404);
  });

  it('is not drawn up twice for one case: a double click answers the same, the same matter again is asked about', async () => {
    const form = { person: WHO, finishedOn: '2026-11-03' };
    const [first, again] = [await draw(form, 'reviewer1', { 'idempotency-key': 'transfer-key-1' }), await draw(form, 'reviewer1', { 'idempotency-key': 'transfer-key-1' })];
    expect(again.body.id).toBe(first.body.id);
    failsWith(await draw(form), 'transferKnown');
    succeeds(await draw({ ...form, again: true }));
  });

  it('is signed by its handler alone, then entered by a clerk who checked every material, and counted apart', async () => {
    const { body: { id } } = await draw({ enterprise: COMPANY, remark: '=1+1 <b>备注</b>\n第二行' });
    failsWith(await step(id, 'enter-transfer', { version: 1 }, 'clerk1'), 'stepNotAllowed');
    failsWith(await step(id, 'sign-transfer', { version: 1 }, 'approver1'), 'transferNotYours');
    failsWith(await step(id, 'sign-transfer', { version: 9 }), 'changedMeanwhile');
    succeeds(await step(id, 'sign-transfer', { version: 1 }), { status: 'signed' });
    failsWith(await step(id, 'sign-transfer', { version: 2 }), 'stepNotAllowed');
    const waiting = await show(id, 'clerk1');
    expect(waiting.verbs).toEqual(['enterTransfer', 'returnTransfer']);
    const words = await page(id);
    for (const said of ['专网审批事项信息转交表', '审批事项名称', '企业', '社会组织名称', '申请人身份证号', '大厅服务人员签字', ENTERPRISE.creditCode, '138****0003', waiting.handlerName]) expect(words).toContain(said);
    expect(words).not.toContain(ENTERPRISE.phone);
    failsWith(await step(id, 'enter-transfer', { version: 2, checkedMaterials: waiting.materials.slice(1).map(({ code }) => code) }, 'clerk1'), 'transferMaterialsOpen');
    succeeds(await step(id, 'enter-transfer', { version: 2, checkedMaterials: waiting.materials.map(({ code }) => code) }, 'clerk1'), { status: 'entered' });
    const entered = await show(id);
    expect(entered).toMatchObject({ status: 'entered', entry: 'apart', verbs: [], checkedMaterials: waiting.materials.map(({ code }) => code) });
    expect(entered.trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'drawUpTransfer' }, { verb: 'signTransfer' }, { verb: 'enterTransfer' }] });
    expect(await page(id)).toContain(entered.clerkName);
    expect(await desk.sql.row('select status, unit_id is not null here, applicant_name, finished_on, handler_signed_on, clerk_signed_on, case_id from intake.published_network_transfer where id = $1', [id]))
      .toEqual({ status: 'entered', here: true, applicant_name: ENTERPRISE.name, finished_on: '2026-11-19', handler_signed_on: '2026-11-20', clerk_signed_on: '2026-11-20', case_id: null });
  });

  it('goes with a case of the platform of the same item, section and applicant, one transfer each', async () => {
    const [same, other] = [await desk.given.registeredCase({ applicant: PERSON }), await desk.given.registeredCase()];
    const id = await signed({ person: WHO, finishedOn: '2026-11-04' });
    failsWith(await step(id, 'enter-transfer', { version: 2, caseNumber: '210300-20200101-999999' }, 'clerk1'), 'transferCaseUnknown');
    failsWith(await step(id, 'enter-transfer', { version: 2, caseNumber: other.number }, 'clerk1'), 'transferCaseDiffers', { what: '申请人' });
    succeeds(await step(id, 'enter-transfer', { version: 2, caseNumber: same.number }, 'clerk1'));
    expect(await show(id)).toMatchObject({ entry: 'linked', caseNumber: same.number });
    const next = await signed({ person: WHO, finishedOn: '2026-11-05' });
    failsWith(await step(next, 'enter-transfer', { version: 2, caseNumber: same.number }, 'clerk1'), 'transferCaseTaken');
  });

  it('comes back with a reason, is corrected and signed anew, and its old page is void', async () => {
    const id = await signed({ person: WHO, finishedOn: '2026-11-06' });
    const before = await desk.sql.row<{ document_id: string }>('select document_id from intake.network_transfer where id = $1', [id]);
    failsWith(await step(id, 'return-transfer', { version: 2, words: ' ' }, 'clerk1'), 'invalidInput');
    succeeds(await step(id, 'return-transfer', { version: 2, words: '姓名少一个字' }, 'clerk1'), { status: 'returned' });
    expect(await desk.sql.row('select state from platform.document where id = $1', [before?.document_id])).toEqual({ state: 'voided' });
    expect((await (await desk.as('clerk1')).get(`/network-transfers/${id}/pdf`)).status).toBe(404);
    failsWith(await step(id, 'sign-transfer', { version: 3 }), 'stepNotAllowed');
    succeeds(await step(id, 'correct-transfer', { version: 3, itemCode: 'SP-001', finishedOn: '2026-11-06', person: { ...WHO, name: '王小示例' } }, 'approver1'), { status: 'drawnUp' });
    failsWith(await step(id, 'sign-transfer', { version: 4 }), 'transferNotYours');
    succeeds(await step(id, 'sign-transfer', { version: 4 }, 'approver1'), { status: 'signed' });
    succeeds(await step(id, 'withdraw-transfer', { version: 5, words: '重复' }), { status: 'withdrawn' });
    expect((await show(id)).trace.steps.map(({ words }) => words)).toEqual([null, null, '姓名少一个字', null, null, '重复']);
  });

  it('is counted by month and section, and each number is the rows it opens', async () => {
    const leader = await desk.as('bureau1');
    failsWith(await leader.get('/network-transfer-counts?from=2026-12&to=2026-11'), 'periodReversed');
    const { rows } = (await leader.get('/network-transfer-counts?from=2026-11&to=2026-11')).body as unknown as { rows: { month: string; unitId: number; all: number; unsigned: number; waiting: number; linked: number; apart: number; withdrawn: number }[] };
    const [count] = rows;
    for (const [state, number] of [['counted', count?.all], ['toSign', count?.unsigned], ['signed', count?.waiting], ['linked', count?.linked], ['apart', count?.apart], ['withdrawn', count?.withdrawn]] as const) {
      const listed = (await leader.get(`/network-transfers?month=2026-11&unitId=${String(count?.unitId)}&state=${state}&limit=100`)).body as unknown as { rows: unknown[] };
      expect([state, listed.rows.length]).toEqual([state, number]);
      expect(number).toBeGreaterThan(0);
    }
    const first = (await leader.get('/network-transfers?limit=2')).body as unknown as { rows: Transfer[]; next: number };
    expect(first.rows[0]).toMatchObject({ status: 'signed' });
    const rest = (await leader.get(`/network-transfers?limit=100&after=${first.next}`)).body as unknown as { rows: Transfer[] };
    expect(rest.rows.map(({ id }) => id)).not.toContain(first.rows[1]?.id);
  });
});
