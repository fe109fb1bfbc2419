import type { SupervisionPayload } from '@onecounter/contracts';
import { ENTERPRISE, Desk, PERSON, type GivenCase } from '@onecounter/testing';
import { SupervisionEvents } from '../src/data/supervision-events';
import { WriteEvents } from '../src/use-cases/write-events';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Event { id: string; seq: number; type: string; due_on: string; decided_on: string; position: number | null; supervisors: string[]; payload: SupervisionPayload }
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const eventsOf = async (permitCase: GivenCase): Promise<Event[]> => {
  await desk.settle();
  return desk.sql.rows<Event>(`select id, seq, type, due_on, decided_on, position, (select array_agg(u.name) from organisation.unit u where u.id = any(e.supervisor_unit_ids)) supervisors, payload from supervision.event e where case_id = $1 order by seq`, [permitCase.id]);
};
const issued = async (): Promise<GivenCase> => desk.given.take(await desk.given.certifiedCase(), 'issuer1', 'issue-result', { way: 'handOver', collector: LEGAL, signature: SIGNATURE });

describe('an event for supervision departments', () => {
  it('tells of a grant who, where, what and with which result, to the department that the item names, within two working days', async () => {
    const permitCase = await desk.given.grantedCase();
    const [event, ...others] = await eventsOf(permitCase);
    expect(others).toEqual([]);
    // 2026-11-20 is a Friday
    expect(event).toMatchObject({ type: 'permit.granted', decided_on: '2026-11-20', due_on: '2026-11-24', supervisors: ['市场监督管理局（食品经营监管科）'] });
    expect(event?.payload).toMatchObject({
      version: 1, id: event?.id, event: 'permit.granted', label: '准予许可', sequence: permitCase.version, dueOn: '2026-11-24', occurredAt: expect.stringMatching(/^2026-11-20T02:30:0\d\.\d{3}Z$/),
      case: { number: permitCase.number, itemCode: 'SP-001', region: '210300', unit: { code: 'D-WSJS', name: '卫生计生审批科' } },
      holder: { kind: 'enterprise', name: ENTERPRISE.name, creditCode: ENTERPRISE.creditCode, residentIdMasked: null, legalRepresentative: '欧***明' },
      place: ENTERPRISE.address, result: '准予许可', decision: { date: '2026-11-20', number: expect.stringMatching(/〔2026〕\d+号$/), byCommitment: false },
      certificate: null, commitmentCheck: null, rectification: null, supervisors: [{ code: 'S-SCJG-SP', name: '市场监督管理局（食品经营监管科）' }],
    });
    expect(JSON.stringify(event?.payload)).not.toMatch(/13800000003|欧阳|【|示例）/);
  });

  it('shows of a natural person what masking leaves, and no address', async () => {
    const [event] = await eventsOf(await desk.given.grantedCase({ applicant: { ...PERSON, address: '鞍山市铁东区示例巷 2 号' } }));
    expect(event?.payload).toMatchObject({ holder: { kind: 'person', name: '王*示', creditCode: null, residentIdMasked: '210302********991X' }, place: null });
    expect(JSON.stringify(event?.payload)).not.toMatch(/王小示|21030219850101991X|19900000001|示例巷/);
  });

  it('follows with the certificate once it is handed over, and with a correction', async () => {
    const permitCase = await issued();
    const paper = await desk.sql.row<{ id: string }>(`select id from platform.document where subject_id = $1 and subject_kind = 'permitCase' and kind = 'grantDecision'`, [permitCase.id]);
    await (await desk.as('approver1')).post(`/cases/${permitCase.id}/amend-decision`, { version: permitCase.version, documentId: paper?.id, field: 'text', written: '第三十八条第一款', corrected: '第三十八条第二款', reason: '打印时写错款号' });
    const events = await eventsOf(permitCase);
    expect(events.map(({ type }) => type)).toEqual(['permit.granted', 'permit.issued', 'permit.corrected']);
    expect(events[1]?.payload.certificate).toMatchObject({ name: expect.any(String), number: expect.any(String), validFrom: '2026-11-20', validTo: expect.any(String) });
    expect(JSON.stringify(events[2]?.payload)).not.toContain('写错款号');
  });

  it('is never made of a refusal, nor of what follows one', async () => {
    const refused = await desk.given.refusedCase();
    const handed = await desk.given.take(refused, 'issuer1', 'issue-result', { way: 'handOver', collector: LEGAL, signature: SIGNATURE });
    expect(await eventsOf(handed)).toEqual([]);
  });

  it('is written once, with the same id, in the order of the steps, however often and in whatever order the steps are heard', async () => {
    const permitCase = await issued();
    const write = desk.get(WriteEvents);
    await Promise.all([permitCase.version, permitCase.version, permitCase.version - 2].map((seq) => desk.sql.transaction(() => write.upTo(permitCase.id, seq))));
    const first = await eventsOf(permitCase);
    expect(first.map(({ type }) => type)).toEqual(['permit.granted', 'permit.issued']);
    await desk.sql.transaction(() => write.upTo(permitCase.id, permitCase.version));
    expect((await eventsOf(permitCase)).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(first[0]?.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('gets its place after the commit: nobody who has read on meets a smaller one later', async () => {
    const events = desk.get(SupervisionEvents);
    const [one, other] = [await issued(), await issued()];
    await Promise.all([eventsOf(one).then(() => events.place()), events.place(), events.place()]);
    await events.place();
    const rows = await desk.sql.rows<{ case_id: number; seq: number; position: number }>('select case_id, seq, position from supervision.event order by position');
    expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, index) => index + 1));
    for (const { id } of [one, other]) {
      const seqs = rows.filter((row) => row.case_id === id).map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
    expect(await events.place()).toBe(0);
  });
});
