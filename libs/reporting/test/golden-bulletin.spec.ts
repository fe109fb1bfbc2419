import type { BulletinBlock } from '@onecounter/contracts';
import { Desk, measurePdf, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { OpenBulletinIssues } from '../src/jobs/open-bulletin-issues.schedule';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';

/** Two months of cases by the real steps: day of acceptance, day and way of their end. */
const STORY: readonly (readonly [item: string, accepted: string, ended?: string, verb?: 'grant-permit' | 'refuse-permit' | 'withdraw-application'])[] = [
  ['SP-001', '2026-08-26', '2026-09-02', 'grant-permit'], ['SP-001', '2026-09-01', '2026-09-24', 'refuse-permit'], ['YY-002', '2026-09-10'], ['SP-001', '2026-09-24', '2026-09-25', 'grant-permit'],
  ['YY-002', '2026-09-25'], ['SP-001', '2026-09-28', '2026-09-30', 'grant-permit'], ['SP-001', '2026-09-29', '2026-10-24', 'grant-permit'], ['YY-002', '2026-10-09', '2026-10-12', 'withdraw-application'],
  ['SP-001', '2026-10-10', '2026-10-10', 'refuse-permit'], ['SP-001', '2026-10-12', '2026-10-25', 'grant-permit'], ['YY-002', '2026-10-20'], ['SP-001', '2026-10-24'], ['SP-001', '2026-10-25'],
];
const WHOLE = ['acceptedTotal', 'acceptedInstant', 'acceptedPromised', 'acceptedDeemed', 'centreAccepted', 'centralRegistrations', 'decidedTotal', 'granted', 'refused', 'daysEarly', 'daysCompressed', 'daysSaved', 'meetingsBusiness', 'inspections'] as const;
const BY_UNIT = ['acceptedTotal', 'decidedTotal', 'refused', 'daysSaved'] as const;
const SHOWN = ['value', 'previous', 'change', 'rate', 'lastYear', 'yearRate'] as const;
type Sums = Record<string, number>;
interface Step { id: number; verb: string; at: Date }
interface Case { id: number; unit_id: number; instant: boolean; centre: boolean; promised: string; statutory: string }

let desk: Desk;
const post = async (path: string, body: object, login = 'coord1'): Promise<Answer> => (await desk.as(login)).post(path, body);

async function end(one: GivenCase, verb: string): Promise<void> {
  const { given } = desk;
  if (verb === 'withdraw-application') return void (await given.take(one, 'clerk1', verb, { reason: '选址变更' }));
  const reviewed = await given.take(one, 'reviewer1', 'pass-review', { opinion: '符合条件。', tickedPoints: await given.pointsToTick(one.id, 'reviewer1') });
  await given.take(reviewed, 'approver1', verb, verb === 'grant-permit' ? { opinion: '同意。' } : { reasons: '不符合分区要求。', basis: '食品安全法33条' });
}

async function live(): Promise<void> {
  const cases = new Map<number, GivenCase>();
  const days = STORY.flatMap(([item, accepted, ended, verb], place) => [
    { on: `${accepted}T09:00`, act: async () => void cases.set(place, await desk.given.acceptedCase({ item })) },
    ...(ended === undefined ? [] : [{ on: `${ended}T16:00`, act: async () => end(cases.get(place) ?? { id: 0, version: 0, number: '', status: '' }, verb ?? '') }]),
  ]);
  for (const { on, act } of days.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    await desk.at(on);
    await act();
  }
}

/** The second, naive implementation: steps and papers, one after the other, by loops; nothing of the server's but its rows. */
async function naive(from: string, to: string): Promise<{ whole: Sums; units: Map<number, Sums> }> {
  const shanghai = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const steps = (await desk.sql.rows<Step>(`select s.subject_id id, s.verb, s.legal_at at from platform.step s where s.subject_kind = 'permitCase' order by s.seq`)).map((step) => ({ ...step, on: shanghai(step.at) })).filter(({ on }) => on >= from && on < to);
  const cases = new Map((await desk.sql.rows<Case>(`select c.id, c.unit_id, v.definition ->> 'caseType' = 'instant' instant, c.window_id is not null centre, c.promised_due_on promised, c.statutory_due_on statutory from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id`)).map((one) => [one.id, one]));
  const years = await desk.sql.rows<{ off: string[]; worked: string[] }>('select to_json(holidays) off, to_json(make_up_days) worked from platform.calendar_year');
  const works = (date: string): boolean => (years.some(({ worked }) => worked.includes(date)) ? true : !years.some(({ off }) => off.includes(date)) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  const next = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const between = (one: string, other: string): number => {
    if (one > other) return -between(other, one);
    let days = 0;
    for (let date = one; date !== other;) { date = next(date); if (works(date)) days += 1; }
    return days;
  };
  const [whole, units] = [Object.fromEntries(WHOLE.map((code) => [code, 0])), new Map<number, Sums>()];
  for (const step of steps) {
    const one = cases.get(step.id);
    if (!one) throw new Error(`a step of case ${step.id}, which is not there`);
    const mine = units.get(one.unit_id) ?? {};
    units.set(one.unit_id, mine);
    const add = (code: string, amount = 1): void => { whole[code] = (whole[code] ?? 0) + amount; mine[code] = (mine[code] ?? 0) + amount; };
    if (step.verb === 'acceptApplication') for (const code of ['acceptedTotal', one.instant ? 'acceptedInstant' : 'acceptedPromised', ...(one.centre ? ['centreAccepted'] : [])]) add(code);
    if (step.verb !== 'grantPermit' && step.verb !== 'refusePermit') continue;
    for (const code of ['decidedTotal', step.verb === 'grantPermit' ? 'granted' : 'refused']) add(code);
    add('daysEarly', between(step.on, one.promised));
    add('daysCompressed', between(one.promised, one.statutory));
    add('daysSaved', between(step.on, one.statutory));
  }
  return { whole, units };
}

/** As a reader would work it out on paper. */
function words(now: number, before: number, yearAgo: number): string {
  const rate = (other: number): string => (other === 0 ? '—' : `${Math.floor((Math.abs(now - other) * 10_000) / Math.abs(other) / 10 + 0.5) / 10}%`);
  return [now, before, Math.abs(now - before), rate(before), yearAgo, rate(yearAgo)].join('|');
}

/** A text in which every number stands, by the section that composes. */
async function write(issueId: number, unitIds: readonly number[]): Promise<void> {
  const line = (figure: string, unitId: number | null): BulletinBlock => ({ kind: 'paragraph', runs: [{ text: `[${figure}${unitId === null ? '' : `@${unitId}`}` }, ...SHOWN.flatMap((show) => [{ text: '|' }, { figure, unitId, show }]), { text: ']' }] });
  const blocks = [...WHOLE.map((figure) => line(figure, null)), ...unitIds.flatMap((id) => BY_UNIT.map((figure) => line(figure, id)))];
  succeeds(await (await desk.as('coord1')).put(`/bulletin-issues/${issueId}/text`, { part: 'statistics', versionNo: 0, title: '业务统计', blocks }));
}

async function issueOf(periodName: string): Promise<number> {
  const opened = await post('/bulletin-issues/open-issue', { periodName });
  succeeds(opened);
  return Number(opened.body.id);
}

/** What the printed issue says, by figure. */
async function printed(issueId: number): Promise<Map<string, string>> {
  const pages = await measurePdf((await (await desk.as('bureau1')).get(`/bulletin-issues/${issueId}/preview`)).bytes);
  const text = pages.flatMap(({ words: all }) => all.map((word) => word.text)).join('').replace(/\s/g, '');
  return new Map([...text.matchAll(/\[([A-Za-z@\d]+)\|([^\]]*)\]/g)].map(([, key = '', said = '']) => [key, said]));
}

const closeDue = (): Promise<string> => desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());

beforeAll(async () => {
  desk = await Desk.open('2026-08-26T08:00');
  await live();
}, 120_000);
afterAll(() => desk.close());

describe('the bulletin of a month that was lived through', () => {
  it('prints exactly the numbers that somebody finds who counts the papers, before the freeze and after it', async () => {
    const [now, before] = [await naive('2026-09-25', '2026-10-25'), await naive('2026-08-25', '2026-09-25')];
    expect([now.whole.acceptedTotal, now.whole.decidedTotal, before.whole.acceptedTotal]).toEqual([8, 4, 4]);
    const ids = [...now.units.keys()];
    const issueId = await issueOf('2026-10');
    await write(issueId, ids);
    const wanted = new Map([
      ...WHOLE.map((code) => [code, words(now.whole[code] ?? 0, before.whole[code] ?? 0, 0)] as const),
      ...ids.flatMap((id) => BY_UNIT.map((code) => [`${code}@${id}`, words(now.units.get(id)?.[code] ?? 0, before.units.get(id)?.[code] ?? 0, 0)] as const)),
    ]);
    expect(await printed(issueId)).toEqual(wanted);
    await desk.at('2026-10-26T09:00');
    expect(await closeDue()).toBe('closed 2026-09, 2026-10');
    expect(await printed(issueId)).toEqual(wanted);
    await desk.given.acceptedCase();
    expect(await printed(issueId)).toEqual(wanted);
  }, 60_000);

  it('of an empty month is noughts, with no rate against nothing', async () => {
    await desk.at('2027-01-20T09:00');
    expect(await desk.get(OpenBulletinIssues).run()).toBe('6 sections asked');
    const issueId = (await desk.sql.row<{ id: number }>(`select id from reporting.issue where period_name = '2027-01'`))?.id ?? 0;
    await write(issueId, []);
    expect(await printed(issueId)).toEqual(new Map(WHOLE.map((code) => [code, '0|0|0|—|0|—'])));
    const drafts = await desk.sql.rows<{ blocks: unknown }>('select t.blocks from reporting.contribution_text t join reporting.contribution k on k.id = t.contribution_id where k.issue_id = $1', [issueId]);
    expect(drafts).toHaveLength(6);
    for (const nonsense of ['NaN', 'Infinity', 'undefined']) expect(JSON.stringify(drafts)).not.toContain(nonsense);
    await desk.at('2027-01-25T00:00');
    expect(await closeDue()).toBe('closed 2026-11, 2026-12, 2027-01');
    expect(await printed(issueId)).toEqual(new Map(WHOLE.map((code) => [code, '0|0|0|—|0|—'])));
  });
});
