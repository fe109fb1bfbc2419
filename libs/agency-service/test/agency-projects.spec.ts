import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Project { version: number; status: string; stage: string; number: string; contact: string; agentName: string | null; authorised: boolean; verbs: string[]; items: { itemCode: string | null; itemName: string; level: string; why: string | null }[]; materials: { no: number; name: string; itemCodes: string[]; takenOn: string | null }[]; agents: { personId: number; name: string; load: number; away: boolean }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  for (const [login, post, capacity] of [['agentlead1', 'leadAgent', 3], ['agent1', 'agent', 2], ['agent2', 'agent', 2], ['agent3', 'reserveAgent', 2], ['agent381', 'agent', 2]] as const) {
    succeeds(await post_('/task-force/enlist-member', { post, personId: people[login], capacity, specialities: login === 'agent2' ? ['industrial'] : [] }), { status: 'serving' });
  }
}, 60_000);
afterAll(() => desk.close());

const post_ = async (path: string, body: object, login = 'agentlead1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const REQUEST = { channel: 'counter', ownerName: '鞍山示例装备有限公司', projectName: '年产五千吨铸件项目', contactName: '欧阳测试', contactPhone: '13900001234', needs: '要办立项、规划和施工许可' };
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12500.5, place: '铁西区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'agency', needs: '春节前开工', targetOn: '2027-03-01', itemCodes: ['SP-001'] };
const request = (over: object = {}, login = 'agent1'): Promise<Answer> => post_('/agency-requests/record-agency-request', { ...REQUEST, ...over }, login);
const accept = (over: object = {}, login = 'agent1', headers = {}): Promise<Answer> => post_('/agency-projects/accept-commission', { ...REGISTRATION, ...over }, login, headers);
const step = (id: unknown, verb: string, body: object, login = 'agent1'): Promise<Answer> => post_(`/agency-projects/${String(id)}/${verb}`, body, login);
const show = async (id: unknown, login = 'agent1'): Promise<Project> => (await get(`/agency-projects/${String(id)}`, login)).body as unknown as Project;
async function accepted(over: object = {}, login = 'agent1'): Promise<number> {
  const answer = await accept(over, login);
  succeeds(answer, { status: 'registered', version: 1 });
  return Number(answer.body.id);
}

describe('a request', () => {
  it('comes by every channel into one list, is guided and advised, and becomes a project', async () => {
    const made = await request({}, 'consult1');
    succeeds(made, { status: 'waiting', version: 1 });
    const id = Number(made.body.id);
    succeeds(await request({ channel: 'hotline', ticketNumber: 'RX2026112000017' }), { status: 'waiting' });
    succeeds(await request({ channel: 'appointment', appointedAt: '2026-11-23T09:00:00+08:00' }), { status: 'waiting' });
    const rows = (await get('/agency-requests')).body.rows as { channel: string; contact: string }[];
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(['counter', 'hotline', 'appointment']));
    expect(JSON.stringify(rows)).not.toMatch(/欧阳测试|13900001234/u);
    succeeds(await post_(`/agency-requests/${id}/guide-agency-request`, { version: 1 }, 'consult1'), { status: 'guided' });
    succeeds(await post_(`/agency-requests/${id}/advise-agency-request`, { version: 2, words: '一次告知了条件和材料' }, 'agent1'), { status: 'advised' });
    failsWith(await accept({ requestId: id, requestVersion: 2 }), 'changedMeanwhile');
    const project = await accept({ requestId: id, requestVersion: 3 });
    succeeds(project, { status: 'registered' });
    expect((await get(`/agency-requests/${id}`)).body).toMatchObject({ status: 'commissioned', agencyProjectId: project.body.id, mayCommission: false, verbs: [] });
    failsWith(await accept({ requestId: id, requestVersion: 4 }), 'stepNotAllowed');
  });

  it('of the hot-line has a ticket, once; an appointment has a time to come', async () => {
    failsWith(await request({ channel: 'hotline' }), 'agencyTicketMissing');
    succeeds(await request({ channel: 'hotline', ticketNumber: 'RX-1' }), { status: 'waiting' });
    failsWith(await request({ channel: 'hotline', ticketNumber: 'RX-1' }), 'agencyTicketTaken', { ticket: 'RX-1' });
    failsWith(await request({ channel: 'appointment' }), 'agencyAppointmentMissing');
    failsWith(await request({ channel: 'appointment', appointedAt: '2026-11-20T09:00:00+08:00' }), 'agencyAppointmentMissing');
    for (const bad of [{ needs: ' ' }, { contactPhone: '电话' }, { channel: 'online' }, { ownerName: '长'.repeat(121) }]) failsWith(await request(bad), 'invalidInput');
    failsWith(await request({}, 'clerk1'), 'notPermitted');
  });

  it('shows its contact in clear only with a reason, which is kept', async () => {
    const id = (await request()).body.id;
    expect((await post_(`/agency-requests/${String(id)}/show-agency-contact`, { reason: '回电' }, 'agent1')).body).toEqual({ name: '欧阳测试', phone: '13900001234' });
    failsWith(await post_(`/agency-requests/${String(id)}/show-agency-contact`, { reason: '' }, 'agent1'), 'invalidInput');
    failsWith(await post_(`/agency-requests/${String(id)}/show-agency-contact`, { reason: '看看' }, 'forcehead1'), 'notPermitted');
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'showAgencyContact' and subject_id = $1`, [id])).toEqual({ n: 1 });
  });
});

describe('a commissioned project', () => {
  it('goes from its registration through the stages to the results, every word beside its step', async () => {
    const id = await accepted({ otherItems: [{ name: '供水接入', level: 'outside', unitName: '市水务集团', workingDays: 5 }] });
    const born = await show(id);
    expect(born.items).toMatchObject([{ itemCode: 'SP-001', level: 'city' }, { itemCode: null, itemName: '供水接入', level: 'outside' }]);
    expect([born.stage, born.authorised, born.materials.length > 0, born.contact.includes('欧阳测试')]).toEqual(['commission', false, true, false]);
    failsWith(await step(id, 'start-agency-service', { version: 1 }), 'agencyNotReady');
    succeeds(await step(id, 'assign-agent', { version: 1, agentId: people.agent1 }, 'agentlead1'), { version: 2 });
    failsWith(await step(id, 'start-agency-service', { version: 2 }), 'agencyNotReady');
    const fileId = await desk.given.upload('agent1', '委托书.png');
    succeeds(await step(id, 'sign-authorisation', { version: 2, signerName: '欧阳测试', until: '2027-11-20', fileId }), { version: 3 });
    const [first] = born.materials;
    succeeds(await step(id, 'record-agency-materials', { version: 3, taken: [{ no: first?.no, copies: 2, original: true }] }), { version: 4 });
    failsWith(await step(id, 'record-agency-materials', { version: 4, taken: [{ no: first?.no, copies: 2, original: true }] }), 'agencyMaterialUnknown');
    succeeds(await step(id, 'start-agency-service', { version: 4, words: '转入办理' }), { status: 'serving' });
    succeeds(await step(id, 'record-agency-follow-up', { version: 5, words: '提醒规划科加快' }), { status: 'serving' });
    expect((await show(id)).stage).toBe('followUp');
    failsWith(await step(id, 'return-agency-results', { version: 6, way: 'mail', words: '许可证一本' }), 'agencyResultsOpen');
    for (const [version, no] of [[6, 1], [7, 2]]) succeeds(await step(id, 'record-agency-log', { version, words: '办结', itemNo: no, itemDone: true }));
    failsWith(await step(id, 'return-agency-results', { version: 8, way: 'mail', words: '许可证一本' }), 'agencyResultsToReturn');
    for (const [version, no] of [[8, 1], [9, 2]]) succeeds(await step(id, 'record-item-result', { version, no, way: 'mail', onDate: '2026-11-20', toWhom: '前台' }));
    succeeds(await step(id, 'return-agency-results', { version: 10, way: 'mail', words: '许可证一本' }), { status: 'returned' });
    failsWith(await step(id, 'close-agency-project', { version: 11, words: '办结' }), 'notPermitted');
    succeeds(await step(id, 'close-agency-project', { version: 11, words: '材料移交' }, 'agentlead1'), { status: 'closed' });
    const done = await show(id);
    expect([done.trace.chainBrokenAt, done.verbs, done.trace.steps.length]).toEqual([null, ['recordItemResult', 'signAgencyHandover', 'fileAgencyRecord'], 12]);
    const facts = await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyProject' and subject_id = $1`, [id]);
    expect(JSON.stringify(facts)).not.toMatch(/欧阳|春节前|提醒规划/u);
  });

  it('is withdrawn and taken up again; the authorisation is signed anew', async () => {
    const id = await accepted();
    succeeds(await step(id, 'assign-agent', { version: 1, agentId: people.agent1 }, 'agentlead1'));
    succeeds(await step(id, 'sign-authorisation', { version: 2, signerName: '法人' }));
    succeeds(await step(id, 'withdraw-commission', { version: 3, words: '企业自己办' }), { status: 'withdrawn' });
    failsWith(await step(id, 'start-agency-service', { version: 4 }), 'stepNotAllowed');
    succeeds(await step(id, 'resume-commission', { version: 4, words: '又来委托' }), { status: 'registered' });
    expect((await show(id)).authorised).toBe(false);
    failsWith(await step(id, 'start-agency-service', { version: 5 }), 'agencyNotReady');
    succeeds(await step(id, 'revise-registration', { ...REGISTRATION, version: 5, mode: 'assistance', itemCodes: ['SP-001', 'SP-002'] }));
    succeeds(await step(id, 'start-agency-service', { version: 6 }), { status: 'serving' });
  });

  it('refuses what is wrong in its registration', async () => {
    failsWith(await accept({ ownerCode: '123' }), 'creditCodeInvalid');
    failsWith(await accept({ targetOn: '2026-11-19' }), 'agencyTargetPast');
    failsWith(await accept({ itemCodes: ['NO-1'] }), 'itemNotPublished');
    failsWith(await accept({ themeCode: 'NO' }), 'agencyThemeUnknown');
    failsWith(await accept({ projectCode: '2026-210302-44-01-999999' }), 'notFound');
    failsWith(await accept({ requestId: 999_999, requestVersion: 1 }), 'notFound');
    for (const bad of [{ mode: 'both' }, { investmentWan: -1 }, { needs: '' }, { otherItems: [{ name: '', level: 'outside', unitName: '甲' }] }]) failsWith(await accept(bad), 'invalidInput');
    failsWith(await accept({}, 'consult1'), 'notPermitted');
  });

  it('takes its items from the answers to a theme, and asks for each material once', async () => {
    const theme = await desk.sql.row<{ code: string; items: { item: string; required: boolean; question: string | null }[] }>(`select v.code, v.definition->'items' items from catalogue.theme_version v where v.status = 'published' order by v.code limit 1`);
    const wanted = (theme?.items ?? []).filter(({ required }) => required).map(({ item }) => item);
    const id = await accepted({ themeCode: theme?.code, itemCodes: [] });
    const project = await show(id);
    expect(project.items.map(({ itemCode }) => itemCode)).toEqual(wanted);
    expect(new Set(project.materials.map(({ name }) => name)).size).toBe(project.materials.length);
    succeeds(await step(id, 'revise-registration', { ...REGISTRATION, version: 1, itemCodes: [...wanted, 'SP-001'] }));
    expect((await show(id)).items.map(({ itemCode, why }) => [itemCode, why !== null])).toEqual([...wanted.filter((code) => code !== 'SP-001').map((code) => [code, true]), ['SP-001', wanted.includes('SP-001')]]);
  });

  it('of a county is seen by the county and the city, not by another county; the city is not seen by the county', async () => {
    const [city, county] = [await accepted(), await accepted({ name: '海城项目' }, 'agent381')];
    expect((await show(county, 'agent1')).status).toBe('registered');
    expect((await show(county, 'agent381')).status).toBe('registered');
    failsWith(await get(`/agency-projects/${city}`, 'agent381'), 'notFound');
    failsWith(await step(city, 'sign-authorisation', { version: 1, signerName: '甲' }, 'agent381'), 'notFound');
    expect(((await get('/agency-projects', 'agent381')).body.rows as { id: number }[]).map(({ id }) => id)).toEqual([county]);
  });

  it('prints its registration on one page', async () => {
    const answer = await get(`/agency-projects/${await accepted()}/registration`);
    expect(answer.status).toBe(200);
    expect(answer.text.slice(0, 5)).toBe('%PDF-');
    expect(answer.text.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });

  it('sent twice is accepted once', async () => {
    const key = { 'idempotency-key': '6b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e22' };
    const [one, two] = [await accept({}, 'agent1', key), await accept({}, 'agent1', key)];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  });
});

describe('the task force', () => {
  it('takes people with the post once, and representatives without an account by name', async () => {
    failsWith(await post_('/task-force/enlist-member', { post: 'agent', personId: people.agent1 }), 'forceMemberTaken');
    failsWith(await post_('/task-force/enlist-member', { post: 'agent', personId: people.clerk1 }), 'forceMemberPostless');
    failsWith(await post_('/task-force/enlist-member', { post: 'agent', name: '没有账号' }), 'forceMemberPostless');
    failsWith(await post_('/task-force/enlist-member', { post: 'representative' }), 'forceMemberNameless');
    succeeds(await post_('/task-force/enlist-member', { post: 'representative', name: '首席代表甲', represents: '市水务集团', shifts: ['5上午'] }), { status: 'serving' });
    const { members } = (await get('/task-force')).body as unknown as { members: { name: string; onShift: boolean; represents: string | null }[] };
    expect(members.find(({ represents }) => represents === '市水务集团')).toMatchObject({ name: '首席代表甲', onShift: true });
    failsWith(await post_('/task-force/enlist-member', { post: 'representative', name: '乙' }, 'agent1'), 'notPermitted');
  });

  it('suggests who knows the kind and carries least, and hands over before somebody leaves', async () => {
    const id = await accepted();
    expect((await show(id, 'agentlead1')).agents.map(({ name }) => name)[0]).toBe('代办员乙');
    failsWith(await step(id, 'assign-agent', { version: 1, agentId: people.clerk1 }, 'agentlead1'), 'agentUnknown');
    succeeds(await step(id, 'assign-agent', { version: 1, agentId: people.agent2 }, 'agentlead1'));
    failsWith(await step(id, 'assign-agent', { version: 2, agentId: people.agent1 }, 'agentlead1'), 'agentAssigned');
    const member = await desk.sql.row<{ id: number; version: number }>(`select id, version from agency_service.force_member where person_id = $1`, [people.agent2]);
    failsWith(await post_(`/task-force/${member?.id}/release-member`, { version: member?.version }), 'forceMemberLoaded', { count: 1 });
    failsWith(await step(id, 'hand-over-project', { version: 2, agentId: people.agent2, words: '给自己' }, 'agentlead1'), 'agentMissing');
    succeeds(await step(id, 'hand-over-project', { version: 2, agentId: people.agent3, words: '调离，办到规划许可' }, 'agentlead1'));
    expect((await show(id)).agentName).toBe('候补代办员甲');
    succeeds(await post_(`/task-force/${member?.id}/change-member`, { version: member?.version, capacity: 5 }), { status: 'serving' });
    succeeds(await post_(`/task-force/${member?.id}/release-member`, { version: Number(member?.version) + 1 }), { status: 'left' });
  });
});
