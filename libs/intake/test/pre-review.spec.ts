import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, ENTERPRISE, failsWith, measurePdf, PERSON, succeeds, type Answer } from '@onecounter/testing';

interface Material { code: string; name: string; files: { id: string; name: string }[]; note: string | null; opinion: string | null; opinionLabel: string | null; words: string | null }
interface PreReview { id: number; version: number; status: string; number: string; lacking: string[]; expiresOn: string; outcome: string | null; caseId: number | null; caseNumber: string | null; projectName: string | null; materials: Material[]; verbs: string[]; opinionWords: string | null; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());
beforeEach(() => desk.at('2026-11-20T10:30'));

const post = async (path: string, body: object, login = 'clerk1', headers = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).get(path);
const step = (id: unknown, verb: string, body: object, login = 'clerk1'): Promise<Answer> => post(`/pre-reviews/${String(id)}/${verb}`, body, login);
const show = async (id: unknown, login = 'clerk1'): Promise<PreReview> => (await get(`/pre-reviews/${String(id)}`, login)).body as unknown as PreReview;
const listed = async (query: string, login = 'clerk1'): Promise<number[]> => ((await get(`/pre-reviews?limit=100${query}`, login)).body.rows as { id: number }[]).map(({ id }) => id);
let people = 0;
/** A company each, so that no pre-review of one test is in the way of another's. */
const company = (): Record<string, unknown> => {
  people += 1;
  const base = `9121030${String(people % 10)}MAXXXX${String(30 + people)}`.slice(0, 16);
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = base.slice(8, 16);
  const organ = (11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(body[at] ?? '0'), 0) % 11)) % 11;
  const first = `${base}${organ === 10 ? 'X' : String(organ)}`;
  const last = (31 - ([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28].reduce((sum, weight, at) => sum + weight * signs.indexOf(first[at] ?? '0'), 0) % 31)) % 31;
  return { ...ENTERPRISE, name: `${ENTERPRISE.name}${people}`, creditCode: `${first}${signs[last] ?? ''}` };
};

async function request(over: object = {}, login = 'clerk1'): Promise<Answer> {
  return post('/pre-reviews/request-pre-review', { itemCode: 'SP-001', applicant: company(), materials: [{ code: 'SP-001-M01', files: [await desk.given.upload(login, '申请书.png')], note: '初稿' }], lacking: ['租赁合同还没有签'], ...over }, login);
}
const OPINION = { outcome: 'revise', words: '布局图要重画。', materials: [{ code: 'SP-001-M01', opinion: 'fits' }, { code: 'SP-001-M04', opinion: 'missing', words: '签了再交' }] };

/** From today on the material has another name. */
async function rename(code: string, material: string): Promise<void> {
  const policy = await desk.as('policy1');
  const { body: { id } } = await policy.post(`/items/${code}/draft-item-version`);
  const { definition, version } = (await policy.get(`/item-versions/${String(id)}`)).body as unknown as { version: number; definition: { materials: { code: string; name: string }[] } };
  const revised = await policy.post(`/item-versions/${String(id)}/revise-item-version`, { version, definition: { ...definition, materials: definition.materials.map((one) => (one.code === material ? { ...one, name: `${one.name}（新）` } : one)) } });
  succeeds(revised);
  succeeds(await policy.post(`/item-versions/${String(id)}/publish-item-version`, { version: revised.body.version, effectiveFrom: '2026-11-20', adjustment: { kind: 'amended', legalBasis: '示例', reason: '示例' } }));
}

describe('a pre-review', () => {
  it('takes what there is with what is missing, and is seen by the section of the item alone', async () => {
    const made = await request();
    succeeds(made, { status: 'waiting', version: 1 });
    const one = await show(made.body.id, 'reviewer1');
    expect(one).toMatchObject({ number: expect.stringMatching(/^YS-20261120-\d{6}$/), lacking: ['租赁合同还没有签'], expiresOn: '2027-05-19', caseId: null, verbs: ['givePreReviewOpinion'], outcome: null });
    expect(one.materials.find(({ code }) => code === 'SP-001-M01')).toMatchObject({ note: '初稿', opinion: null, files: [{ name: '申请书.png' }] });
    expect(await listed('&state=waiting', 'reviewer1')).toContain(one.id);
    expect(await listed('&state=waiting', 'reviewer3')).not.toContain(one.id);
    failsWith(await get(`/pre-reviews/${one.id}`, 'reviewer3'), 'notFound');
    failsWith(await step(one.id, 'give-pre-review-opinion', { version: 1, ...OPINION }, 'reviewer3'), 'notFound');
    failsWith(await step(one.id, 'give-pre-review-opinion', { version: 1, ...OPINION }, 'clerk1'), 'notPermitted');
    const file = one.materials[0]?.files[0]?.id ?? '';
    expect((await get(`/pre-reviews/${one.id}/files/${file}`, 'reviewer1')).status).toBe(200);
    failsWith(await get(`/pre-reviews/${one.id}/files/${file}`, 'reviewer3'), 'notFound');
    failsWith(await get(`/files/${file}`, 'clerk2'), 'notFound');
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'openFile' and subject_kind = 'preReview' and subject_id = $1`, [one.id])).toEqual({ n: 1 });
  });

  it('refuses what is nothing, another\'s file, an item out of use, an unknown material, and the same matter twice', async () => {
    failsWith(await request({ materials: [{ code: 'SP-001-M01', files: [], note: '口头' }] }), 'preReviewEmpty');
    failsWith(await request({ materials: [{ code: 'SP-001-M01', files: [await desk.given.upload('clerk2')] }] }), 'notFound');
    failsWith(await request({ materials: [{ code: 'SP-001-M99', files: [] }] }), 'materialUnknown');
    failsWith(await request({ lacking: [] }), 'invalidInput');
    failsWith(await request({ lacking: ['  '] }), 'invalidInput');
    failsWith(await request({ itemCode: 'NO-000' }), 'itemNotPublished');
    failsWith(await request({ applicant: { ...ENTERPRISE, creditCode: '91210303MAXXXX0310' } }), 'creditCodeInvalid');
    failsWith(await request({ words: '情况🙂' }), 'glyphMissing', { glyph: '🙂' });
    failsWith(await request({}, 'reviewer1'), 'notPermitted');
    const applicant = company();
    const { number } = await show((await request({ applicant })).body.id);
    failsWith(await request({ applicant }), 'preReviewKnown', { number });
  });

  it('has an opinion of each material and of the whole, with a paper that says it is no acceptance', async () => {
    const { body: { id } } = await request();
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 9 }, 'reviewer1'), 'changedMeanwhile');
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1, materials: [{ code: 'SP-001-M01', opinion: 'revise' }] }, 'reviewer1'), 'preReviewWordsMissing');
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1, materials: [{ code: 'SP-001-M04', opinion: 'missing' }] }, 'reviewer1'), 'preReviewOpinionOpen');
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1, materials: [{ code: 'SP-001-M01', opinion: 'missing' }] }, 'reviewer1'), 'preReviewOpinionDiffers');
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1, outcome: 'ready', materials: [{ code: 'SP-001-M01', opinion: 'revise', words: '盖章' }] }, 'reviewer1'), 'preReviewNotReady');
    succeeds(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1 }, 'reviewer1'), { status: 'opined', version: 2 });
    const one = await show(id);
    expect(one.materials.filter(({ opinion }) => opinion !== null).map(({ code, opinionLabel, words }) => [code, opinionLabel, words])).toEqual([['SP-001-M01', '符合', null], ['SP-001-M04', '缺', '签了再交']]);
    expect(one.opinionWords).toContain('修改后再报。布局图要重画。');
    const words = (await measurePdf((await get(`/pre-reviews/${one.id}/paper`)).bytes)).flatMap((page) => page.words.map(({ text }) => text)).join('');
    for (const said of ['预审意见', '本意见不是受理', '不开始计算办理期限', one.number, '布局图要重画', '签了再交']) expect(words).toContain(said);
    failsWith(await get(`/pre-reviews/${one.id}/paper`, 'reviewer3'), 'notFound');
  });

  it('waits again when more is handed in: only what is new is looked at anew; given again, the first paper is void', async () => {
    const { body: { id } } = await request();
    succeeds(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1 }, 'reviewer1'));
    failsWith(await step(id, 'supplement-pre-review', { version: 2, materials: [{ code: 'SP-001-M04', files: [await desk.given.upload('clerk2')] }], lacking: [] }), 'notFound');
    await desk.at('2026-12-01T09:00');
    succeeds(await step(id, 'supplement-pre-review', { version: 2, materials: [{ code: 'SP-001-M04', files: [await desk.given.upload('clerk1')] }], lacking: [], words: '合同签了' }), { status: 'waiting', version: 3 });
    const one = await show(id, 'reviewer1');
    expect([one.lacking, one.expiresOn, one.materials.find(({ code }) => code === 'SP-001-M01')?.opinion, one.materials.find(({ code }) => code === 'SP-001-M04')?.opinion]).toEqual([[], '2027-05-30', 'fits', null]);
    failsWith(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 3 }, 'reviewer1'), 'preReviewOpinionDiffers');
    succeeds(await step(id, 'give-pre-review-opinion', { version: 3, outcome: 'ready', words: '可以申报。', materials: ['SP-001-M01', 'SP-001-M04'].map((code) => ({ code, opinion: 'fits' })) }, 'reviewer1'), { status: 'opined' });
    expect(await desk.sql.rows(`select state from platform.document where subject_kind = 'preReview' and subject_id = $1 and state = 'voided' order by id`, [id])).toHaveLength(1);
    const { trace } = await show(id);
    expect([trace.chainBrokenAt, trace.steps.map(({ verb }) => verb)]).toEqual([null, ['requestPreReview', 'givePreReviewOpinion', 'supplementPreReview', 'givePreReviewOpinion']]);
    expect(trace.steps[0]?.words).toBe('还缺：租赁合同还没有签\n《食品经营许可证》申请书：初稿'.replace('《食品经营许可证》申请书', one.materials[0]?.name ?? ''));
  });

  it('is withdrawn, or ends by itself after 180 days without anything new', async () => {
    const [{ body: first }, { body: second }] = [await request(), await request()];
    succeeds(await step(first.id, 'withdraw-pre-review', { version: 1, words: '改在外地办' }), { status: 'withdrawn' });
    failsWith(await step(first.id, 'supplement-pre-review', { version: 2, materials: [{ code: 'SP-001-M01', files: [] }], lacking: [] }), 'stepNotAllowed');
    const run = (): Promise<string> => desk.get(ScheduleKeeper).run('expire-pre-reviews', new Date('2026-09-24T16:15:00.000Z'));
    await desk.at('2027-05-19T09:00');
    await run();
    expect((await show(second.id)).status).toBe('waiting');
    await desk.at('2027-05-20T09:00');
    expect(await run()).toMatch(/^[1-9]\d* ended$/);
    expect((await show(second.id)).status).toBe('expired');
    expect(await run()).toBe('0 ended');
  });
});

describe('what a pre-review is not', () => {
  it('counts in no figure and no list of cases, has no date and takes no number of a case', async () => {
    const counts = async () => ({ cases: await desk.sql.row('select count(*)::int n from casework.permit_case'), presented: await desk.sql.row('select count(*)::int n from intake.presentation'), figures: (await get('/periods/2026-11/figures', 'coord1')).body.values });
    const before = await counts();
    const { body: { id } } = await request();
    succeeds(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1 }, 'reviewer1'));
    const after = await counts();
    expect([after.cases, after.presented, after.figures]).toEqual([before.cases, before.presented, before.figures]);
    expect(await desk.sql.row(`select count(*)::int n from platform.document where subject_kind = 'preReview' and subject_id = $1 and kind in ('receipt', 'acceptanceNotice')`, [id])).toEqual({ n: 0 });
  });
});

describe('the missing fact arrives', () => {
  it('and the case is registered with files and opinions, accepted, reviewed, once only', async () => {
    const applicant = company();
    const { body: { id } } = await request({ applicant });
    succeeds(await step(id, 'give-pre-review-opinion', { ...OPINION, version: 1 }, 'reviewer1'));
    const reception = await desk.given.reception({ applicant });
    failsWith(await step(id, 'carry-over-pre-review', { ...reception, version: 1 }, 'clerk2'), 'changedMeanwhile');
    failsWith(await step(id, 'carry-over-pre-review', { ...(await desk.given.reception({ applicant: { ...PERSON } })), version: 2 }, 'clerk2'), 'preReviewOtherApplicant');
    failsWith(await step(id, 'carry-over-pre-review', { ...(await desk.given.reception({ item: 'YY-002', applicant })), version: 2 }, 'clerk2'), 'preReviewOtherItem');
    failsWith(await step(id, 'carry-over-pre-review', { ...reception, version: 2 }, 'reviewer1'), 'notPermitted');
    const born = await step(id, 'carry-over-pre-review', { ...reception, version: 2 }, 'clerk2');
    succeeds(born, { status: 'registered', version: 1 });
    const caseId = Number(born.body.id);
    const { materials } = (await get(`/cases/${caseId}`)).body as unknown as { materials: { code: string; files: { id: string }[] }[] };
    const carried = await show(id);
    const file = carried.materials[0]?.files[0]?.id;
    expect([carried.status, carried.caseId, carried.caseNumber, JSON.stringify(materials.find(({ code }) => code === 'SP-001-M01')?.files).includes(file ?? '?')]).toEqual(['carriedOver', caseId, born.body.number, true]);
    failsWith(await step(id, 'carry-over-pre-review', { ...reception, version: 3 }), 'stepNotAllowed');
    expect([(await get(`/files/${file}`, 'reviewer1')).status, (await get(`/pre-reviews/${String(id)}/files/${file}`, 'reviewer1')).status, (await get(`/files/${file}`, 'reviewer3')).status]).toEqual([200, 200, 404]);

    const permitCase = await desk.given.take({ id: caseId, version: 1, number: String(born.body.number), status: 'registered' }, 'clerk1', 'accept-application');
    const beside = (await get(`/cases/${caseId}/pre-review`, 'reviewer1')).body as unknown as { preReview: PreReview };
    expect([beside.preReview.number, beside.preReview.materials.find(({ code }) => code === 'SP-001-M04')?.words, beside.preReview.opinionWords?.includes('布局图要重画')]).toEqual([carried.number, '签了再交', true]);
    failsWith(await get(`/cases/${caseId}/pre-review`, 'reviewer3'), 'notFound');
    await desk.settle();
    const open = (await get(`/cases/${caseId}`)).body as unknown as { version: number };
    await desk.given.take({ ...permitCase, version: open.version }, 'reviewer1', 'pass-review', { opinion: '与预审一致，建议准予。', tickedPoints: await desk.given.pointsToTick(caseId, 'reviewer1') });
    expect((await get(`/cases/${(await desk.given.registeredCase()).id}/pre-review`)).body).toEqual({ preReview: null });
  });

  it('gives it to one of two clerks who take it over at once', async () => {
    const applicant = company();
    const { body: { id } } = await request({ applicant });
    const reception = await desk.given.reception({ applicant });
    const answers = await Promise.all([step(id, 'carry-over-pre-review', { ...reception, version: 1 }), step(id, 'carry-over-pre-review', { ...reception, version: 1 }, 'clerk2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await desk.sql.row('select count(*)::int n from casework.permit_case c join intake.pre_review p on p.applicant_id = c.applicant_id where p.id = $1', [id])).toEqual({ n: 1 });
  });

  it('is refused when the item asks for something else now, naming the materials', async () => {
    const applicant = company();
    const item = await desk.given.item('YY-001');
    const [one] = item.materials;
    const { body: { id } } = await request({ itemCode: 'YY-001', applicant, materials: [{ code: one?.code, files: [await desk.given.upload('clerk1')] }] });
    await rename('YY-001', String(one?.code));
    failsWith(await step(id, 'carry-over-pre-review', { ...(await desk.given.reception({ item: 'YY-001', applicant })), version: 1 }), 'preReviewMaterialsChanged', { names: [`${one?.name ?? ''}（改为${one?.name ?? ''}（新））`] });
    expect((await show(id)).status).toBe('waiting');
  });
});

describe('a line of a commissioned project', () => {
  it('is pre-reviewed by its agent, for its owner and item, and shows how it stands', async () => {
    const lead = await desk.sql.row<{ id: number }>(`select p.id from organisation.person p join organisation.account a on a.person_id = p.id where a.login = 'agent1'`);
    succeeds(await post('/task-force/enlist-member', { post: 'agent', personId: lead?.id, capacity: 50, specialities: [] }, 'agentlead1'));
    const owner = company();
    const made = await post('/agency-projects/accept-commission', { name: '铸件项目', ownerName: owner.name, ownerCode: owner.creditCode, kind: 'industrial', investmentWan: 100, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '早开工', itemCodes: ['SP-001'] }, 'agent1');
    succeeds(made);
    const projectId = Number(made.body.id);
    const [line] = (await get(`/agency-projects/${projectId}/items`, 'agent1')).body.rows as { no: number }[];
    const agencyItem = { projectId, no: line?.no };
    failsWith(await request({ agencyItem }, 'agent1'), 'preReviewProjectDiffers');
    failsWith(await request({ agencyItem: { projectId, no: 99 }, applicant: owner }, 'agent1'), 'notFound');
    failsWith(await request({ agencyItem, itemCode: 'YY-002', applicant: owner, materials: [{ code: (await desk.given.item('YY-002')).materials[0]?.code, files: [await desk.given.upload('agent1')] }] }, 'agent1'), 'preReviewProjectDiffers');
    const asked = await request({ agencyItem, applicant: owner }, 'agent1');
    succeeds(asked, { status: 'waiting' });
    expect(await listed(`&agencyProjectId=${projectId}`, 'agent1')).toEqual([asked.body.id]);
    expect(await show(asked.body.id, 'agent1')).toMatchObject({ projectName: '铸件项目', verbs: ['supplementPreReview', 'withdrawPreReview'] });
    const { body: { id: other } } = await request();
    failsWith(await get(`/pre-reviews/${String(other)}`, 'agent1'), 'notFound');
    succeeds(await step(asked.body.id, 'give-pre-review-opinion', { ...OPINION, version: 1 }, 'reviewer1'));
    succeeds(await step(asked.body.id, 'carry-over-pre-review', { ...(await desk.given.reception({ applicant: owner })), version: 2 }));
    expect(await show(asked.body.id, 'agent1')).toMatchObject({ status: 'carriedOver', caseNumber: expect.any(String) });
  });
});
