import { Desk, ENTERPRISE, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Row { no: number; itemName: string; state: string; ways: string[]; on: string | null; toWhom: string | null; byCase: boolean; recordable: boolean; fileId: string | null }
interface Results { rows: Row[]; left: number; due: { kind: string; no: number; copies: number }[]; handover: { signedOn: string; receiverName: string; handedByName: string; lines: { name: string; copies: number }[] } | null; verbs: string[] }
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SIGNED = { receiverName: '接收人甲', handedSignature: SIGNATURE, receivedSignature: SIGNATURE };
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  for (const login of ['agent1', 'agent381']) succeeds(await send('/task-force/enlist-member', { post: 'agent', personId: people[login], capacity: 50, specialities: [] }, 'agentlead1'), { status: 'serving' });
});
afterAll(() => desk.close());
beforeEach(() => desk.at('2026-11-20T10:30'));

const send = async (path: string, body: object, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: ENTERPRISE.name, ownerCode: ENTERPRISE.creditCode, kind: 'industrial', investmentWan: 12500, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'] };
const WATER = { name: '供水接入', level: 'outside', unitName: '市水务集团', workingDays: 5 };
const results = async (id: number, login = 'agent1'): Promise<Results> => (await get(`/agency-projects/${id}/results`, login)).body as unknown as Results;
const versionOf = async (id: number): Promise<number> => ((await get(`/agency-projects/${id}`, 'agentlead1')).body as { version: number }).version;
/** As it stands now. */
const step = async (id: number, verb: string, body: object = {}, login = 'agent1'): Promise<Answer> => send(`/agency-projects/${id}/${verb}`, { version: await versionOf(id), ...body }, login);
async function serving(over: object = {}, login = 'agent1'): Promise<number> {
  const id = Number((await send('/agency-projects/accept-commission', { ...REGISTRATION, otherItems: [WATER], ...over }, login)).body.id);
  succeeds(await step(id, 'assign-agent', { agentId: people[login] }, 'agentlead1'));
  const { materials } = (await get(`/agency-projects/${id}`, login)).body as { materials: { no: number }[] };
  succeeds(await step(id, 'record-agency-materials', { taken: [{ no: materials[0]?.no, copies: 2, original: true }, { no: materials[1]?.no, copies: 1, original: false }] }, login));
  succeeds(await step(id, 'start-agency-service', {}, login), { status: 'serving' });
  return id;
}
const water = (over: object = {}): object => ({ no: 2, way: 'inPerson', onDate: '2026-11-20', toWhom: '企业前台', ...over });
async function waterDone(id: number): Promise<void> {
  succeeds(await step(id, 'track-outside-item', { no: 2, onDate: '2026-11-20', state: 'done', words: '通水了', fileId: await desk.given.upload('agent1', '通水单.png') }));
}
/** Both items finished and returned: water in person, the permit's case by the window. */
async function returned(): Promise<number> {
  const id = await serving();
  await waterDone(id);
  succeeds(await step(id, 'record-item-result', water()));
  succeeds(await step(id, 'record-agency-log', { words: '企业自己办了', itemNo: 1, itemDone: true }));
  succeeds(await step(id, 'record-item-result', { no: 1, way: 'eCertificate', onDate: '2026-11-20', toWhom: '企业' }));
  succeeds(await step(id, 'return-agency-results', { way: 'inPerson', words: '都交了' }), { status: 'returned' });
  return id;
}

describe('the result of an item', () => {
  it('comes by itself from its case: at the window, and with its electronic copy', async () => {
    const id = await serving();
    const permit = await desk.given.certifiedCase();
    succeeds(await step(id, 'link-item-case', { no: 1, caseNumber: permit.number }));
    expect((await results(id)).rows[0]).toMatchObject({ state: 'ready', byCase: true, recordable: false });
    failsWith(await step(id, 'record-item-result', { no: 1, way: 'mail', onDate: '2026-11-20', toWhom: '甲' }), 'agencyResultKnown');
    const issuer = await desk.as('issuer1');
    succeeds(await issuer.post(`/cases/${permit.id}/issue-result`, { version: permit.version, way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: SIGNATURE }));
    await desk.settle();
    const row = (await results(id)).rows[0];
    expect(row).toMatchObject({ state: 'returned', on: '2026-11-20', toWhom: '欧阳·𠮷明', byCase: true });
    expect(row?.ways).toEqual(['inPerson', 'eCertificate']);
  });

  it('of another way is recorded once it is done, with its day, to whom and a paper; said again, the later word counts', async () => {
    const id = await serving();
    expect((await results(id)).rows.map(({ state }) => state)).toEqual(['open', 'open']);
    failsWith(await step(id, 'record-item-result', water()), 'agencyResultNotReady');
    await waterDone(id);
    failsWith(await step(id, 'record-item-result', water({ onDate: '2026-11-21' })), 'trackedDayToCome');
    failsWith(await step(id, 'record-item-result', water({ no: 9 })), 'agencyItemUnknown');
    failsWith(await step(id, 'record-item-result', water({ version: 1 })), 'changedMeanwhile');
    failsWith(await step(id, 'record-item-result', water({ fileId: await desk.given.upload('clerk1') })), 'notFound');
    for (const bad of [{ way: 'pigeon' }, { toWhom: ' ' }, { onDate: '昨天' }]) failsWith(await step(id, 'record-item-result', water(bad)), 'invalidInput');
    failsWith(await step(id, 'record-item-result', water(), 'clerk1'), 'notPermitted');
    const fileId = await desk.given.upload('agent1', '签收单.png');
    succeeds(await step(id, 'record-item-result', water({ way: 'mail' })));
    succeeds(await step(id, 'record-item-result', water({ fileId, words: '当面点清' })));
    expect((await results(id)).rows[1]).toMatchObject({ state: 'returned', ways: ['inPerson'], toWhom: '企业前台', fileId, recordable: true });
    expect((await get(`/agency-projects/${id}/files/${fileId}`)).status).toBe(200);
    const facts = await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyProject' and subject_id = $1 order by seq`, [id]);
    expect(JSON.stringify(facts)).not.toMatch(/企业前台|当面点清/u);
  });

  it('is asked for before the project reaches its last stage', async () => {
    const id = await serving();
    failsWith(await step(id, 'return-agency-results', { way: 'mail', words: '交了' }), 'agencyResultsOpen');
    await waterDone(id);
    succeeds(await step(id, 'record-agency-log', { words: '办结', itemNo: 1, itemDone: true }));
    failsWith(await step(id, 'return-agency-results', { way: 'mail', words: '交了' }), 'agencyResultsToReturn');
  });

  it('is not shown to another county, and nothing is returned for who withdrew', async () => {
    const id = await serving();
    failsWith(await get(`/agency-projects/${id}/results`, 'agent381'), 'notFound');
    failsWith(await send(`/agency-projects/${id}/record-item-result`, { version: 1, ...water() }, 'agent381'), 'notFound');
    succeeds(await step(id, 'withdraw-commission', { words: '自己办' }), { status: 'withdrawn' });
    failsWith(await step(id, 'record-item-result', water()), 'stepNotAllowed');
    failsWith(await step(id, 'sign-agency-handover', { lines: [], ...SIGNED }), 'stepNotAllowed');
  });
});

describe('the hand-over list', () => {
  it('has what is due, is signed by two once, and is one page', async () => {
    const id = await returned();
    const { due, verbs } = await results(id);
    expect(due.map(({ kind, no, copies }) => [kind, no, copies])).toEqual([['material', 1, 2], ['result', 2, 1]]);
    expect(verbs).toEqual(['recordItemResult', 'signAgencyHandover']);
    const lines = due.map(({ kind, no, copies }) => ({ kind, no, copies }));
    const draft = await get(`/agency-projects/${id}/handover-list`);
    expect([draft.status, draft.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    failsWith(await step(id, 'sign-agency-handover', { lines: [], ...SIGNED }), 'agencyHandoverEmpty');
    failsWith(await step(id, 'sign-agency-handover', { lines: lines.slice(1), ...SIGNED }), 'agencyHandoverIncomplete');
    failsWith(await step(id, 'sign-agency-handover', { lines: [...lines, { kind: 'material', no: 2, copies: 1 }], ...SIGNED }), 'agencyHandoverUnknown');
    failsWith(await step(id, 'sign-agency-handover', { lines, ...SIGNED, receivedSignature: '' }), 'signatureRequired');
    failsWith(await step(id, 'sign-agency-handover', { lines, ...SIGNED, handedSignature: 'data:text/html;base64,AAAA' }), 'fileTypeRefused');
    failsWith(await step(id, 'sign-agency-handover', { version: 1, lines, ...SIGNED }), 'changedMeanwhile');
    succeeds(await step(id, 'sign-agency-handover', { lines, others: [{ name: '公章印模', copies: 1 }], ...SIGNED }), { status: 'returned' });
    failsWith(await step(id, 'sign-agency-handover', { lines, ...SIGNED }), 'agencyHandoverSigned', { on: '2026-11-20' });
    const signed = await results(id);
    expect([signed.due, signed.handover?.receiverName, signed.handover?.lines.length, signed.verbs]).toEqual([[], '接收人甲', 3, ['recordItemResult']]);
    const paper = await get(`/agency-projects/${id}/handover-list`);
    expect(paper.text.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });

  it('with nothing due is refused, on paper too', async () => {
    const id = await serving();
    await desk.sql.rows('update agency_service.project_material set original = false where project_id = $1', [id]);
    failsWith(await get(`/agency-projects/${id}/handover-list`), 'agencyHandoverEmpty');
    failsWith(await step(id, 'sign-agency-handover', { lines: [], ...SIGNED }), 'stepNotAllowed');
  });
});

describe('a paper for the archive', () => {
  it('is filed under its heading until and after the end, never twice from one upload of another', async () => {
    const id = await serving();
    const fileId = await desk.given.upload('agent1', '会议照片.png');
    succeeds(await step(id, 'file-agency-record', { heading: 'meetingPhotos', title: '第一次会', fileId }));
    failsWith(await step(id, 'file-agency-record', { heading: 'meetingPhotos', title: '第二次会', fileId: await desk.given.upload('clerk1') }), 'notFound');
    for (const bad of [{ heading: 'secrets' }, { title: '' }, { covers: 'x y' }]) failsWith(await step(id, 'file-agency-record', { heading: 'meetingPhotos', title: '会', fileId, ...bad }), 'invalidInput');
    failsWith(await step(id, 'file-agency-record', { version: 1, heading: 'meetingPhotos', title: '会', fileId }), 'changedMeanwhile');
  });
});
