import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

interface Finding { id: number; version: number; status: string; number: string; gist: string }
let desk: Desk;
let people: Record<string, number> = {};
let found: Finding[] = [];
let registerId = 0;

const who = (login: string): number => people[login] ?? 0;
const post = async (login: string, path: string, body: object): Promise<Answer> => (await desk.as(login)).post(path, body);
const done = async (login: string, path: string, body: object): Promise<Answer['body']> => {
  const answer = await post(login, path, body);
  succeeds(answer);
  return answer.body;
};
const read = async <T>(login: string, path: string): Promise<T> => (await (await desk.as(login)).get(path)).body as unknown as T;
const take = async (id: number, verb: string, login: string, words = '情况属实。'): Promise<void> => {
  const { version } = await read<Finding>('assess1', `/findings/${id}`);
  await done(login, `/findings/${id}/${verb}`, { version, words });
};
/** Who was told what of the subject, since this was asked last. */
async function told(kind: string, id: unknown): Promise<[string, number][]> {
  await desk.settle();
  const rows = await desk.sql.rows<{ event: string; person_id: number }>('select event, person_id from notification.message where subject_kind = $1 and subject_id = $2 and read_at is null order by id', [kind, id]);
  await desk.sql.rows('update notification.message set read_at = told_at where subject_kind = $1 and subject_id = $2', [kind, id]);
  return rows.map(({ event, person_id: person }) => [event, person]);
}
const dueOf = (kind: string) => desk.sql.rows<{ due_on: string; person_id: number | null }>('select due_on, person_id from compliance.published_hearing_due where date_kind = $1 order by subject_id, part', [kind]);

/** Three lines of a paper register without a case: sealed, entered, found, all by the verbs of people. */
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  people = Object.fromEntries((await desk.sql.rows<{ login: string; id: number }>('select login, person_id id from organisation.account')).map(({ login, id }) => [login, id]));
  const register = await done('head1', '/seal-registers/open-seal-register', { register: 'approval', keeperId: who('reviewer1') });
  registerId = Number(register.id);
  for (const [at, usedOn] of ['2026-11-10', '2026-11-11', '2026-11-12'].entries()) await done('reviewer1', `/seal-registers/${registerId}/enter-seal-use`, { version: at + 1, usedOn, matter: '食品经营许可证', itemCode: 'SP-001', applicantName: `鞍山市示例第${at}食品有限公司`, copies: 1, usedByName: '卫生计生审批科审核员甲' });
  await done('assess1', '/check-runs/run-check', { month: '2026-11', check: 2 });
  await desk.settle();
  found = (await read<{ rows: Finding[] }>('assess1', '/findings?check=2')).rows.sort((one, other) => one.id - other.id);
}, 60_000);
afterAll(() => desk.close());

describe('whoever is concerned', () => {
  it('is told of a violation that was confirmed, of the appeal against it, and of its outcome', async () => {
    const [one] = found;
    const id = one?.id ?? 0;
    expect(found.map(({ gist }) => gist)).toEqual(['台账 1 行', '台账 2 行', '台账 3 行']);
    await take(id, 'confirm-finding', 'assess1');
    expect(await told('finding', id)).toEqual(expect.arrayContaining([['findingConfirmed', who('reviewer1')], ['findingConfirmed', who('head1')]]));
    expect((await (await desk.as('reviewer1')).get('/messages')).text).toContain(`卫生计生审批科的违规线索 ${one?.number}（用印没有办件）已认定违规，2026-11-27 前可以申诉一次。`);
    expect(await dueOf('findingAppeal')).toEqual([{ due_on: '2026-11-27', person_id: who('reviewer1') }]);
    await take(id, 'appeal-finding', 'head1', '有转交表在途。');
    const heard = await told('finding', id);
    expect(heard).toEqual(expect.arrayContaining([['findingAppealed', who('assess1')], ['findingAppealed', who('leader1')]]));
    expect(heard.map(([, person]) => person)).not.toContain(who('head1'));
    expect(await dueOf('findingAppeal')).toEqual([]);
    await take(id, 'uphold-finding', 'leader1', '转交表没有签字。');
    expect(await told('finding', id)).toEqual(expect.arrayContaining([['findingUpheld', who('head1')], ['findingUpheld', who('reviewer1')]]));
  });

  it('is told of an application for the official seal: who decides, then who seals and who asked', async () => {
    const { id } = await done('reviewer1', '/seal-applications/apply-for-seal', { seal: 'officialSeal', paper: '复函', matter: '报送', copies: 1 });
    expect(await told('sealApplication', id)).toEqual([['sealAppliedFor', who('leader1')]]);
    await done('leader1', `/seal-applications/${String(id)}/approve-seal-application`, { version: 1, words: '同意。' });
    expect((await told('sealApplication', id)).sort()).toEqual([['sealApplicationApproved', who('coord1')], ['sealApplicationApproved', who('coord2')], ['sealApplicationApproved', who('reviewer1')]].sort());
  });
});

const upload = async (login: string, name = '证据.png'): Promise<string> => String((await (await desk.as(login)).upload(name, DOT)).body.id);
const opened = (kind: string, id: number) => desk.sql.rows<{ person: number }>(`select by_person person from platform.access_log where action = 'openFile' and subject_kind = $1 and subject_id = $2`, [kind, id]);

describe('evidence', () => {
  it('goes with an explanation, is seen by whoever sees the finding, and each opening is logged', async () => {
    const [, two] = found;
    const id = two?.id ?? 0;
    const [fileId, others] = [await upload('reviewer1'), await upload('head1')];
    const explain = async (fileIds: readonly string[], words = '照片是当天的收件登记。') => post('reviewer1', `/findings/${id}/explain-finding`, { version: (await read<Finding>('reviewer1', `/findings/${id}`)).version, words, fileIds });
    failsWith(await explain([others]), 'notFound');
    failsWith(await explain(Array.from({ length: 6 }, () => fileId)), 'invalidInput');
    failsWith(await explain(['../../etc/passwd']), 'invalidInput');
    succeeds(await explain([fileId, fileId]), { status: 'explained' });
    expect(await read('assess1', `/findings/${id}`)).toMatchObject({ files: [{ id: fileId, name: '证据.png', mediaType: 'image/png', seq: 2 }], pages: [] });
    expect((await (await desk.as('assess1')).get(`/findings/${id}/files/${fileId}`)).status).toBe(200);
    failsWith(await (await desk.as('clerk1')).get(`/findings/${id}/files/${fileId}`), 'notFound');
    failsWith(await (await desk.as('assess1')).get(`/findings/${id}/files/${others}`), 'notFound');
    expect((await opened('finding', id)).map(({ person }) => Number(person))).toEqual([who('assess1')]);
  });

  it('of the paper itself: a scanned page stands beside every finding whose line it shows', async () => {
    const [one, two, three] = found;
    const scan = async (login: string, fileId: string, fromLine: number, toLine: number) => post(login, `/seal-registers/${registerId}/scan-register-page`, { version: (await read<Finding>('reviewer1', `/seal-registers/${registerId}`)).version, fileId, fromLine, toLine });
    const page = await upload('reviewer1', '第一页.png');
    failsWith(await scan('reviewer1', page, 2, 1), 'sealPageReversed');
    failsWith(await scan('clerk1', page, 1, 2), 'notPermitted');
    succeeds(await scan('reviewer1', page, 1, 2), { status: 'kept' });
    failsWith(await scan('reviewer1', page, 3, 3), 'sealPageKnown');
    const shown = await Promise.all([one, two, three].map(async (finding) => (await read<{ pages: { name: string }[] }>('assess1', `/findings/${finding?.id}`)).pages.map(({ name }) => name)));
    expect(shown).toEqual([['第一页.png'], ['第一页.png'], []]);
    expect((await (await desk.as('assess1')).get(`/findings/${one?.id}/files/${page}`)).status).toBe(200);
    failsWith(await (await desk.as('assess1')).get(`/findings/${three?.id}/files/${page}`), 'notFound');
    expect(await read('reviewer1', `/seal-registers/${registerId}`)).toMatchObject({ pages: [{ fileId: page, fromLine: 1, toLine: 2, scannedByName: '卫生计生审批科审核员甲', scannedOn: '2026-11-20' }], trace: { chainBrokenAt: null } });
    expect((await (await desk.as('head1')).get(`/seal-registers/${registerId}/pages/${page}`)).status).toBe(200);
  });
});

describe('whoever watches the watchers', () => {
  const list = async (query = ''): Promise<{ rows: { verb: string; label: string; kind: string; subjectId: number; subjectName: string; byName: string; detail: string; words: string | null }[]; next: string | null }> => read('auditor', `/watched-steps?${query}`);

  it('sees who judged what and why, by month, person and verb, page by page; nobody else does', async () => {
    for (const login of ['assess1', 'sysadmin', 'secadmin', 'bureau1', 'head1']) failsWith(await (await desk.as(login)).get('/watched-steps'), 'notPermitted');
    const { rows } = await list('month=2026-11');
    expect(rows.map(({ verb }) => verb)).toEqual(['upholdFinding', 'confirmFinding']);
    expect(rows[0]).toMatchObject({ label: '维持认定', kind: 'finding', subjectName: found[0]?.number, words: '转交表没有签字。' });
    const [first] = (await list('month=2026-11&limit=1')).rows;
    expect([first?.verb, (await list(`limit=1&after=${(await list('limit=1')).next ?? ''}`)).rows[0]?.verb]).toEqual(['upholdFinding', 'confirmFinding']);
    expect((await list('month=2026-10')).rows).toEqual([]);
    expect((await list(`person=${encodeURIComponent(first?.byName ?? '')}`)).rows.map(({ verb }) => verb)).toEqual(['upholdFinding']);
    failsWith(await (await desk.as('auditor')).get('/watched-steps?verb=recordFinding'), 'invalidInput');
  });

  it('sees lines that were struck, outages, settings and months closed without an answer, each with its trace', async () => {
    const entry = (await read<{ rows: { id: number; lineNo: number }[] }>('head1', `/register-entries?registerId=${registerId}`)).rows.find(({ lineNo }) => lineNo === 3);
    const { version } = await read<Finding>('head1', `/seal-registers/${registerId}`);
    await done('head1', `/seal-registers/${registerId}/strike-seal-use`, { version, entryId: entry?.id, reason: '抄错了一行。' });
    const outage = await done('assess1', '/outages/register-outage', { from: '2026-11-18T10:00:00+08:00', to: '2026-11-18T12:00:00+08:00', stoodStill: '机房断电' });
    await done('assess1', `/outages/${String(outage.id)}/withdraw-outage`, { version: 1, words: '登记错了一天。' });
    expect(await read('assess1', '/outages')).toEqual([expect.objectContaining({ stoodStill: '机房断电', status: 'withdrawn', withdrawnFor: '登记错了一天。', withdrawnByName: expect.any(String) as string })]);
    const setting = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'awardPersonCases'`);
    const other = await desk.sql.row<{ id: number; version: number; value: number }>(`select id, version, value from organisation.setting where name = 'publishDays'`);
    await done('secadmin', `/settings/${setting?.id}/change-setting`, { version: setting?.version, value: 1 });
    await done('secadmin', `/settings/${other?.id}/change-setting`, { version: other?.version, value: Number(other?.value) + 1 });
    await desk.at('2026-12-01T10:00');
    await done('assess1', '/check-months/close-check-month', { month: '2026-11', reason: '科室负责人出差，说明未到。' });
    const seen = (await list()).rows.map(({ verb, subjectName, detail, words }) => [verb, subjectName, detail, words]);
    expect(seen).toEqual(expect.arrayContaining([
      ['closeCheckMonth', '2026-11', '还有 2 条没有认定', '科室负责人出差，说明未到。'], ['changeSetting', '取消业务能手、服务标兵：个人违规', '2 → 1', null], ['withdrawOutage', '机房断电', '', '登记错了一天。'], ['strikeSealUse', '卫生计生审批科', '2026-11-12 第 3 号', '抄错了一行。'],
    ]));
    expect(seen.filter(([verb]) => verb === 'changeSetting')).toHaveLength(1);
    const watcher = await desk.as('auditor');
    expect((await watcher.get(`/watched-steps/sealRegister/${registerId}`)).body).toMatchObject({ chainBrokenAt: null, steps: expect.arrayContaining([expect.objectContaining({ verb: 'strikeSealUse', words: '抄错了一行。' })]) as unknown });
    for (const path of [`setting/${other?.id}`, 'permitCase/1', '__proto__/1', `finding/${found[2]?.id}`]) failsWith(await watcher.get(`/watched-steps/${path}`), 'notFound');
  });
});

describe('a violation that is overturned after the month was confirmed', () => {
  interface Line { id: number; monthId: number; monthVersion: number; personName: string | null; unitName: string; standing: string; later: { standing: string; lighter: boolean; noted: boolean; overturned: { label: string; on: string }[] } | null; amendments: { outcome: string; wasLabel: string; foundLabel: string; words: string }[] }
  const lineOf = async (name: string): Promise<Line> => (await read<Line[]>('assess1', '/award-lines?month=2026-12')).find(({ personName, unitName }) => (personName ?? unitName) === name) as Line;
  const amend = async (line: Line, outcome: string, login = 'assess1'): Promise<Answer> => post(login, `/award-months/${line.monthId}/amend-eligibility`, { version: line.monthVersion, lineId: line.id, outcome, words: '认定已撤销。' });
  const NAME = '卫生计生审批科审核员甲';

  it('stands beside the confirmed line with both values and the day, is noted or put right with its reason, and nobody else is touched', async () => {
    const id = found[1]?.id ?? 0;
    const { version } = await read<Finding>('reviewer1', `/seal-registers/${registerId}`);
    await done('reviewer1', `/seal-registers/${registerId}/enter-seal-use`, { version, usedOn: '2026-12-01', matter: '食品经营许可证', copies: 1, usedByName: NAME });
    await take(id, 'confirm-finding', 'assess1');
    await take(id, 'appeal-finding', 'head1', '台账抄错了编号。');
    await desk.at('2027-01-05T09:00');
    const month = await done('assess1', '/award-months/draw-up-awards', { month: '2026-12' });
    expect(await lineOf(NAME)).toMatchObject({ standing: 'ineligible', later: null });
    expect(await dueOf('awardAppeal')).toEqual([expect.objectContaining({ person_id: who('reviewer1') })]);
    await desk.at('2027-01-15T09:00');
    await done('assess1', `/award-months/${String(month.id)}/confirm-eligibility`, { version: 1, words: '其余线索还在核实。' });
    expect((await lineOf(NAME)).later).toBeNull();
    failsWith(await amend(await lineOf(NAME), 'kept'), 'eligibilityUnchanged');
    await desk.at('2027-01-20T09:00');
    await take(id, 'overturn-finding', 'leader1', '证据成立。');
    expect(await lineOf(NAME)).toMatchObject({ standing: 'ineligible', later: { standing: 'eligible', lighter: true, noted: false, overturned: [{ label: found[1]?.number, on: '2027-01-20' }] } });
    failsWith(await amend(await lineOf(NAME), 'corrected', 'leader1'), 'notPermitted');
    failsWith(await amend({ ...(await lineOf(NAME)), monthVersion: 1 }, 'kept'), 'changedMeanwhile');
    failsWith(await amend({ ...(await lineOf(NAME)), id: 999_999 }, 'kept'), 'notFound');
    succeeds(await amend(await lineOf(NAME), 'kept'), { status: 'confirmed' });
    expect(await lineOf(NAME)).toMatchObject({ standing: 'ineligible', later: { noted: true } });
    succeeds(await amend(await lineOf(NAME), 'corrected'), { status: 'confirmed' });
    expect(await lineOf(NAME)).toMatchObject({ standing: 'eligible', later: null, amendments: [{ outcome: 'kept' }, { outcome: 'corrected', wasLabel: '取消资格', foundLabel: '有资格', words: '认定已撤销。' }] });
    expect((await lineOf('卫生计生审批科')).amendments).toEqual([]);
    expect((await read<{ rows: { verb: string }[] }>('auditor', '/watched-steps?verb=amendEligibility')).rows).toHaveLength(2);
  });
});

describe('the duty of first contact', () => {
  it('costs the award of whoever left an inquiry unanswered until the applicant came again, and of nobody whose applicant did not', async () => {
    const escalate = (at: string): Promise<string> => desk.get(ScheduleKeeper).run('escalate-unanswered-inquiries', new Date(at));
    const [again, once] = [await desk.given.registeredCase(), await desk.given.registeredCase()];
    const ask = async (login: string, caseNumber: string, more: object = {}) => done(login, '/inquiries/record-inquiry', { channel: 'counter', question: '材料怎么改？', caseNumber, ...more });
    const { id } = await ask('clerk1', again.number);
    await ask('clerk2', once.number);
    await desk.at('2027-01-27T09:00');
    await escalate('2027-01-27T01:00:00Z');
    await ask('issuer1', again.number, { answer: '补盖公章即可。' });
    await desk.at('2027-02-03T09:00');
    await done('assess1', '/award-months/draw-up-awards', { month: '2027-01' });
    const lines = await read<{ personName: string | null; standing: string; reasons: { code: string; words: string; evidence: { kind: string; id: number }[] }[] }[]>('assess1', '/award-lines?month=2027-01&scope=person');
    const of = (name: string) => lines.find(({ personName }) => personName === name);
    expect(of('综合窗口接件员甲')).toMatchObject({ standing: 'ineligible', reasons: [{ code: 'repeatTrips', words: '不执行首问负责，申请人多跑 1 次', evidence: [{ kind: 'inquiry', id }] }] });
    expect(of('综合窗口接件员乙')).toMatchObject({ standing: 'eligible', reasons: [] });
  });
});
