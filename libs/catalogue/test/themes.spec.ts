import { randomUUID } from 'node:crypto';
import type { ThemeDefinition } from '@onecounter/contracts';
import { failsWith, succeeds, type Answer } from '@onecounter/testing';
import { readThemeSeed, ThemeVersions } from '../src';
import { VersionDesk } from './version-desk';

let catalogue: VersionDesk;
let drugstore: ThemeDefinition;
beforeAll(async () => {
  catalogue = await VersionDesk.open();
  drugstore = (await readThemeSeed()).find(({ code }) => code === 'TH-YD') as ThemeDefinition;
});
afterAll(() => catalogue.close());

interface Taken { id: number; version: number; versionNo: number }
interface Shown extends Taken { status: string; effectiveTo: string | null; retiredReason: string | null; definition: ThemeDefinition; obstacles: { code: string; message: string }[]; steps: { verb: string; facts: Record<string, unknown> }[]; chainBrokenAt: number | null; items: { code: string; inUse: boolean }[] }
interface Row { code: string; versionId: number; leadUnitName: string; missing: { code: string; name: string }[] }

const post = async (path: string, body: object, login = 'policy1', headers: Record<string, string> = {}): Promise<Answer> => (await catalogue.desk.as(login)).post(`/theme-versions/${path}`, body, headers);
const taken = (answer: Answer): Taken => { succeeds(answer); return answer.body as unknown as Taken; };
const draft = async (code = 'TH-YD', definition?: ThemeDefinition, login = 'coord1'): Promise<Taken> => taken(await post('draft-theme-version', definition ? { code, definition } : { code }, login));
const shown = async (id: number): Promise<Shown> => (await catalogue.get(`/theme-versions/${id}`)).body as unknown as Shown;
const revise = ({ id, version }: Taken, definition: object, login = 'coord1'): Promise<Answer> => post(`${id}/revise-theme-version`, { version, definition }, login);
const publish = ({ id, version }: Taken, effectiveFrom = '2026-12-01', login = 'policy1'): Promise<Answer> => post(`${id}/publish-theme-version`, { version, effectiveFrom }, login);
const retire = ({ id, version }: Taken, effectiveOn: string, reason = '流程合并', login = 'policy1'): Promise<Answer> => post(`${id}/retire-theme-version`, { version, effectiveOn, reason }, login);
const themes = (query = ''): Promise<Row[]> => catalogue.list<Row>(`/themes${query}`);
/** A theme of its own, so that the tests do not stand in each other's way. */
const own = (code: string, changes: Partial<ThemeDefinition> = {}): ThemeDefinition => ({ ...drugstore, code, name: `示例主题${code}`, ...changes });

describe('themes at the counter (CAT-8)', () => {
  it('lists those in use on a day with lead section, promise and items', async () => {
    expect((await themes()).map(({ code }) => code)).toEqual(['PRJ-IND', 'PRJ-RE', 'TH-BG', 'TH-BLD', 'TH-FD', 'TH-QX', 'TH-SC', 'TH-YD']);
    expect((await themes('?kind=project')).map(({ code }) => code)).toEqual(['PRJ-IND', 'PRJ-RE']);
    expect(await themes('?on=2025-12-31')).toEqual([]);
    expect(await themes('?search=TH-YD')).toEqual([expect.objectContaining({ name: '开办药店', kindLabel: '一件事', versionNo: 1, promisedDays: 15, leadUnitName: '企业登记科', stageCount: 3, itemCount: 7, missing: [] })]);
  });

  it.each([['药', ['TH-YD']], ['kbyd', ['TH-YD']], ['thyd', ['TH-YD']], ['开 店', ['TH-BLD', 'TH-FD', 'TH-YD']], ['𠮷', []], ['%', []]])('finds by %s', async (search, found) => {
    expect((await themes(`?search=${encodeURIComponent(search)}`)).map(({ code }) => code)).toEqual(found);
  });

  it('shows a version with its items in the words of the catalogue', async () => {
    const [row] = await themes('?search=TH-YD');
    const body = await shown(row?.versionId ?? 0);
    expect(body).toMatchObject({ status: 'published', chainBrokenAt: null, obstacles: [], definition: drugstore });
    expect(body.items).toContainEqual({ code: 'QY-002', name: '个体工商户设立登记', unitCode: 'D-QYDJ', unitName: '企业登记科', promisedText: '当日办结', inUse: true });
    failsWith(await catalogue.get('/theme-versions/999999'), 'notFound');
    failsWith(await catalogue.get('/themes?on=2026-02-30'), 'invalidInput');
    failsWith(await catalogue.get('/theme-versions?status=gone'), 'invalidInput');
  });

  it('tells which of its items are no longer published', async () => {
    const { versionId } = await catalogue.desk.given.item('GA-001');
    succeeds(await catalogue.retire(versionId, 2, catalogue.desk.today));
    expect(await themes('?search=TH-BG')).toEqual([expect.objectContaining({ missing: [{ code: 'GA-001', name: '旅馆业特种行业许可证核发' }] })]);
    const drafted = await draft('TH-BG');
    expect((await shown(drafted.id)).obstacles).toEqual([{ code: 'themeItemNotInUse', message: expect.stringContaining('GA-001'), messageEn: expect.any(String) }]);
    failsWith(await publish(drafted), 'themeItemNotInUse', { code: 'GA-001', on: '2026-12-01' });
  });
});

describe('writing a theme', () => {
  it('begins with a copy of what is in use, or with a content of its own, and numbers the versions', async () => {
    const copy = await draft('TH-QX');
    expect([copy.versionNo, (await shown(copy.id)).definition.name]).toEqual([2, '开办医疗器械经营企业']);
    const first = await draft('TH-NEW', own('TH-NEW'), 'policy1');
    expect(first).toMatchObject({ versionNo: 1, status: 'draft', version: 1 });
    failsWith(await post('draft-theme-version', { code: 'TH-NONE' }), 'notFound');
    failsWith(await post('draft-theme-version', { code: 'TH-ELSE', definition: own('TH-NEW') }), 'invalidInput');
  });

  it('is for the coordination and policy sections, not for sections and counters', async () => {
    for (const login of ['clerk1', 'head1', 'leader1', 'sysadmin']) failsWith(await post('draft-theme-version', { code: 'TH-YD' }, login), 'notPermitted', { verb: 'draftThemeVersion' });
    const drafted = await draft('TH-FD');
    for (const login of ['clerk1', 'head1', 'coord1']) failsWith(await publish(drafted, '2026-12-01', login), 'notPermitted', { verb: 'publishThemeVersion' });
    failsWith(await revise(drafted, own('TH-FD'), 'head1'), 'notPermitted');
  });

  it('keeps what is odd in a name as it is, and refuses what is inconsistent by field', async () => {
    const name = '𠮷·开“店”<b>=1+1 😀';
    const drafted = await draft('TH-ODD', own('TH-ODD', { name }));
    expect((await shown(drafted.id)).definition.name).toBe(name);
    const fields = (answer: Answer): string[] => ((answer.body.errors ?? []) as { field: string }[]).map(({ field }) => field);
    const [stage] = drugstore.stages;
    const wrong = await revise(drafted, own('TH-ODD', { leadUnitCode: 'D-NONE', stages: [...drugstore.stages, { ...(stage as (typeof drugstore.stages)[number]), leadUnitCode: 'D-NADA' }] }));
    failsWith(wrong, 'invalidInput');
    expect(fields(wrong)).toEqual(['definition.stages.3.code', 'definition.leadUnitCode', 'definition.stages.3.leadUnitCode']);
    const malformed = await revise(drafted, { ...own('TH-ODD'), promisedDays: 0, stages: [{ code: 's 1', name: '', leadUnitCode: null, targetDays: 3 }], extra: 1 });
    failsWith(malformed, 'invalidInput');
    expect(fields(malformed)).toEqual(expect.arrayContaining(['definition.promisedDays', 'definition.stages.0.code', 'definition.stages.0.name', 'definition.extra']));
    failsWith(await revise(drafted, own('TH-ODD', { name: '长'.repeat(61) })), 'invalidInput');
    expect((await shown(drafted.id)).version).toBe(1);
  });

  it('refuses a stale version by the name of who was faster, and answers one key once', async () => {
    const drafted = await draft('TH-STALE', own('TH-STALE'));
    const key = { 'idempotency-key': randomUUID() };
    const body = { version: drafted.version, definition: own('TH-STALE', { promisedDays: 20 }) };
    const [first, second] = [await post(`${drafted.id}/revise-theme-version`, body, 'coord1', key), await post(`${drafted.id}/revise-theme-version`, body, 'coord1', key)];
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect((await shown(drafted.id)).steps.map(({ verb }) => verb)).toEqual(['draftThemeVersion', 'reviseThemeVersion']);
    failsWith(await revise(drafted, own('TH-STALE')), 'changedMeanwhile');
  });
});

describe('publishing a theme (CAT-9)', () => {
  it('takes effect on its day, ends the version before it on the eve, and leaves that one to its running cases', async () => {
    const [before] = await themes('?search=TH-SC');
    const drafted = await draft('TH-SC');
    const revised = taken(await revise(drafted, { ...(await shown(drafted.id)).definition, name: '开办商超' }));
    failsWith(await publish(revised, '2026-11-19'), 'effectiveInPast', { today: '2026-11-20' });
    succeeds(await publish(revised, '2026-11-23'), { status: 'published', version: 3 });
    failsWith(await publish({ ...revised, version: 3 }, '2026-11-23'), 'stepNotAllowed', { status: 'published' });
    failsWith(await revise({ ...revised, version: 3 }, own('TH-SC')), 'stepNotAllowed');
    expect((await themes('?search=TH-SC'))[0]?.versionId).toBe(before?.versionId);
    expect(await shown(before?.versionId ?? 0)).toMatchObject({ status: 'retired', effectiveTo: '2026-11-22', retiredReason: '第 2 版自 2026-11-23 起施行', chainBrokenAt: null });

    const versions = catalogue.desk.get(ThemeVersions);
    expect(await versions.byId(before?.versionId ?? 0)).toMatchObject({ status: 'published', versionNo: 1 });
    await catalogue.desk.at('2026-11-23T09:00');
    expect(await versions.findPublished('TH-SC')).toMatchObject({ id: drafted.id, versionNo: 2, definition: { name: '开办商超' } });
    expect(await versions.byId(before?.versionId ?? 0)).toMatchObject({ status: 'retired', definition: { name: '开商场超市' } });
    await expect(catalogue.desk.sql.rows(`update catalogue.theme_version set definition = '{}' where id = $1`, [drafted.id])).rejects.toThrow('frozen');
  });

  it('is refused with every reason at once, and told beforehand', async () => {
    const wrong = own('TH-WRONG', { promisedDays: 5, dependencies: [...drugstore.dependencies, { item: 'QY-001', on: 'YY-001', kind: 'hard', onFailure: 'stop', basis: null }], questions: [] });
    const drafted = await draft('TH-WRONG', wrong);
    const codes = [...Array<string>(5).fill('themeQuestionUnknown'), 'dependencyCycle', 'themeOrderReversed', 'themePromiseTooShort'];
    expect((await shown(drafted.id)).obstacles.map(({ code }) => code)).toEqual(codes);
    failsWith(await publish(drafted), 'themeQuestionUnknown', { code: 'YY-002', question: 'Q1', alsoInTheWay: codes.slice(1) });
    expect((await shown(drafted.id)).status).toBe('draft');
  });

  it('happens once: of two at the same time one hears that it changed meanwhile', async () => {
    const drafted = await draft('TH-TWICE', own('TH-TWICE'));
    const answers = await Promise.all([publish(drafted), publish(drafted)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const other = await draft('TH-TWICE');
    failsWith(await publish(other, '2026-11-30'), 'validityOverlaps', { versionNo: 1 });
  });

  it('tells the difference from the version before it, or from any other of the theme', async () => {
    const drafted = await draft('TH-FD');
    taken(await revise(drafted, { ...(await shown(drafted.id)).definition, promisedDays: 12 }));
    const [former] = await themes('?search=TH-FD');
    const difference = (query = ''): Promise<Answer> => catalogue.get(`/theme-versions/${drafted.id}/difference${query}`);
    expect((await difference()).body).toMatchObject({ before: { id: former?.versionId, versionNo: 1 }, after: { id: drafted.id, status: 'draft' }, changes: [{ kind: 'changed', subject: '主题', field: '总承诺（工作日）', before: '10', after: '12' }] });
    expect((await difference(`?with=${drafted.id}`)).body.changes).toEqual([]);
    const [other] = await themes('?search=TH-YD');
    failsWith(await difference(`?with=${other?.versionId}`), 'themeVersionNotOfTheme');
    failsWith(await difference('?with=999999'), 'notFound');
  });
});

describe('retiring a theme', () => {
  it('keeps it in use until its day, with the reason told and only its digest in the trace', async () => {
    const drafted = await draft('TH-OLD', own('TH-OLD'));
    const published = { ...drafted, ...taken(await publish(drafted, catalogue.desk.today)) };
    failsWith(await retire(published, '2026-11-19'), 'effectiveInPast');
    failsWith(await retire(published, '2026-12-31', ' '), 'invalidInput');
    failsWith(await retire({ ...published, version: 1 }, '2026-12-31'), 'changedMeanwhile');
    failsWith(await retire(published, '2026-12-31', '合并', 'coord1'), 'notPermitted');
    succeeds(await retire(published, '2026-12-31'), { status: 'retired', version: 3 });
    const { retiredReason, steps } = await shown(drafted.id);
    expect([retiredReason, steps.at(-1)?.facts]).toEqual(['流程合并', { effectiveTo: '2026-12-30', reason: expect.stringMatching(/^[0-9a-f]{64}$/), themeCode: 'TH-OLD', versionNo: 1 }]);
    expect(await themes('?search=TH-OLD&on=2026-12-30')).toHaveLength(1);
    expect(await themes('?search=TH-OLD&on=2026-12-31')).toEqual([]);
  });
});
