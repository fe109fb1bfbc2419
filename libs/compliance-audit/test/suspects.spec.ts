import { legalDateOf, plainDate } from '@onecounter/kernel';
import { Calendars } from '@onecounter/platform';
import { Desk, succeeds } from '@onecounter/testing';
import fc from 'fast-check';
import { CheckRuns, type CheckRunRow } from '../src/data/check-runs';
import { Deeds } from '../src/data/deeds';
import type { Suspect } from '../src/data/suspects';
import { judgeIssue, judgeUse, type Judged } from '../src/rules/checks/judge-deed';
import { CarryOutCheck } from '../src/use-cases/checks/carry-out-check';
import { LookAtDeeds, STAGES } from '../src/use-cases/checks/look-at-deeds';
import { Planting, type PlantedCase, type PlantedLine } from './planted-month';

/** Few days, hours, names and items, so that everything meets everything, on the minute too. */
const DAYS = ['2026-08-31', '2026-09-01', '2026-09-02', '2026-09-30', '2026-10-01'] as const;
const HOURS = ['00:00', '09:00', '09:01', '23:59'] as const;
const NAMES = ['鞍山市甲餐厅', '鞍山市（甲）餐厅', '甲餐厅', '鞍山市乙商行', '乙商行𠮷·'] as const;
const ITEMS = ['SP-001', 'WS-009'] as const;
const UNITS = ['D-WSJS', 'D-SHSW'] as const;
const MATTERS = ['食品经营许可证', '受理通知书', '不予受理通知书', '收件回执', '准予行政许可决定书', '会议纪要'] as const;
const moment = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...HOURS)).map((parts) => parts.join(' '));
const cases: fc.Arbitrary<PlantedCase & { item: string }> = fc.record({
  status: fc.constantFrom('registered', 'accepted', 'reviewed', 'granted', 'refused', 'certified', 'issued', 'withdrawn'), running: fc.boolean(), applicant: fc.constantFrom(...NAMES), item: fc.constantFrom(...ITEMS), unit: fc.constantFrom(...UNITS),
  due: fc.constantFrom(...DAYS), delivery: fc.constantFrom(null, ...DAYS), statutory: fc.constantFrom('2026-08-17', '2026-09-14', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-21'), decidedOn: fc.constantFrom(null, ...DAYS), issuedAt: fc.option(moment),
  steps: fc.uniqueArray(fc.tuple(fc.constantFrom('registerApplication', 'acceptApplication', 'deemAccepted', 'passReview', 'grantPermit', 'refusePermit', 'enterAfterwards'), moment), { maxLength: 5, selector: ([verb]) => verb }).map((steps) => Object.fromEntries(steps)),
}, { requiredKeys: ['status', 'running', 'applicant', 'item', 'unit', 'due', 'delivery', 'statutory', 'decidedOn', 'issuedAt', 'steps'] });
const lines: fc.Arbitrary<PlantedLine & { of: number | null }> = fc.record({
  register: fc.constantFrom('approval' as const, 'official' as const), on: fc.constantFrom(...DAYS), time: fc.constantFrom(undefined, ...HOURS), matter: fc.constantFrom(...MATTERS), applicant: fc.constantFrom(undefined, ...NAMES), item: fc.constantFrom(null, ...ITEMS), unit: fc.constantFrom(...UNITS), of: fc.option(fc.nat(49)),
});
const uses = fc.record({ of: fc.nat(49), at: moment, matter: fc.constantFrom(...MATTERS), kind: fc.constantFrom('ordinary', 'special'), gone: fc.integer({ min: 0, max: 9 }) });
const SEED = { seed: 20260930 };

let desk: Desk;
let plant: Planting;
async function plantHistories(): Promise<void> {
  const planted: { id: number; number: string }[] = [];
  for (const { item, ...one } of fc.sample(cases, { numRuns: 50, ...SEED })) {
    const made = await plant.case(one);
    planted.push(made);
    await desk.sql.rows('update casework.permit_case set item_code = $2 where id = $1', [made.id, item]);
  }
  const at = (index: number): { id: number; number: string } => planted[index] ?? { id: 0, number: '' };
  for (const [index, { of, ...line }] of fc.sample(lines, { numRuns: 150, ...SEED }).entries()) {
    const id = await plant.line({ ...line, number: of === null ? null : at(of).number });
    if (index >= 20) continue; // some of what was handled on paper was entered late, and some of that agreed to
    await desk.sql.rows(`insert into casework.late_entry (case_id, register_entry_id, outcome, reason, salt, true_received_on, true_accepted_on, entered_by, entered_on, approved_by, approved_on, declined_on) values ($1, $2, 'granted', '纸质办理', '\\x00', '2026-09-01', '2026-09-01', 1, '2026-09-30', 1, $3, $4)`,
      [at(index).id, id, index % 3 === 0 ? '2026-10-01' : null, index % 3 === 1 ? '2026-10-01' : null]);
  }
  for (const { of, at: usedAt, matter, kind, gone } of fc.sample(uses, { numRuns: 100, ...SEED })) await plant.use(gone === 0 ? 77 : at(of).id, usedAt, matter, kind);
}
async function order(month: string, check: number): Promise<CheckRunRow> {
  const ordered = await (await desk.as('assess1')).post('/check-runs/run-check', { month, check });
  succeeds(ordered, { status: 'running' });
  return desk.get(CheckRuns).get(Number(ordered.body.id));
}

beforeAll(async () => {
  desk = await Desk.open('2026-08-03T10:00');
  plant = await Planting.on(desk);
  await desk.at('2026-10-12T09:00');
  await plantHistories();
}, 120_000);
afterAll(() => desk.close());

/** A second spelling: everything of the month, one by one, without a filter. */
interface Line { id: number; register: string; unit: number; on: string; name: string | null; item: string | null; number: string | null; entered: number | null }
interface Known { id: number; number: string; unit: number; name: string; item: string; on: string; issued: string | null; looked: boolean }
const day = (of: string): number => Date.parse(`${of}T00:00:00Z`);
function caseOf(line: Line, known: readonly Known[]): number | null {
  const named = line.entered ?? known.find(({ number }) => number === line.number)?.id;
  if (named !== undefined) return named;
  const rank = ({ id, on }: Known): readonly number[] => [on > line.on ? 1 : 0, Math.abs(day(on) - day(line.on)), id];
  const alike = known.filter(({ unit, name, item }) => unit === line.unit && name === line.name && (line.item === null || item === line.item));
  return alike.sort((one, other) => rank(one).map((part, at) => part - (rank(other)[at] ?? 0)).find((difference) => difference !== 0) ?? 0)[0]?.id ?? null;
}
async function everything(of: (typeof STAGES)[number]['of'], known: readonly Known[]): Promise<Judged[]> {
  const moments = { today: plainDate('2026-10-12'), upTo: plainDate('2026-10-01'), calendar: await desk.get(Calendars).of('/210300/') };
  if (of === 'issues') return (await desk.get(Deeds).issues(known.filter(({ looked, issued }) => looked || issued?.startsWith('2026-09')).map(({ id }) => ({ key: id, caseId: id })), moments.upTo)).map((one) => judgeIssue(one, moments));
  const register = of === 'officialUses' ? 'official' : 'approval';
  const written = await desk.sql.rows<Line>(`select e.id, e.register, e.unit_id unit, e.used_on "on", e.applicant_name "name", e.item_code item, e.case_number number, (select y.case_id from casework.late_entry y where y.register_entry_id = e.id and y.declined_on is null) entered from compliance.register_entry e`);
  const stamped = await desk.sql.rows<{ id: number; case_id: number; used_at: Date }>('select id, case_id, used_at from casework.seal_use where kind = $1 and id > 1000000', [register === 'official' ? 'special' : 'ordinary']);
  const all: Suspect[] = [
    ...stamped.filter(({ used_at }) => legalDateOf(used_at).startsWith('2026-09')).map(({ id, case_id }) => ({ key: -id, caseId: case_id })),
    ...written.filter((line) => line.register === register && line.on.startsWith('2026-09')).map((line) => ({ key: line.id, caseId: caseOf(line, known) })),
  ];
  return (await desk.get(Deeds).uses(register, all)).map((one) => judgeUse(one, moments));
}
const wrong = (judged: readonly Judged[]): string[] => judged.flatMap((one) => (one.kind === 'innocent' ? [] : one.kind === 'excluded' ? [`excused by ${one.by}`] : [`${one.deed.rule} ${one.deed.fingerprint} ${one.deed.gist}`])).sort();

describe('what is suspected', () => {
  it.each([0, 1, 3])('leaves out nothing that a rule says of any deed of the month, and brings in nothing else (part %i)', async (index) => {
    const stage = STAGES[index] ?? { check: 1, of: 'officialUses' };
    const [run, looking] = [await order('2026-09', stage.check), desk.get(LookAtDeeds)];
    const { suspects } = await looking.suspects(run, stage);
    expect(suspects.map(({ key }) => key)).toEqual(suspects.map(({ key }) => key).sort((one, other) => one - other));
    const known = await desk.sql.rows<Known>(`select c.id, c.number, c.unit_id unit, c.applicant_name "name", c.item_code item, (c.received_at at time zone 'Asia/Shanghai')::date "on", ((c.issued_at at time zone 'Asia/Shanghai')::date)::text issued, c.running and c.status = any($1) looked from casework.permit_case c`, [['accepted', 'reviewed', 'checked', 'granted', 'certified', 'refused']]);
    const seen = wrong(await everything(stage.of, known));
    expect(seen.length).toBeGreaterThan(10);
    expect(wrong(await looking.judge(run, stage, suspects))).toEqual(seen);
    await desk.get(CarryOutCheck).run(run.id);
  });
});

describe('a check that is killed in the middle of a part', () => {
  it('goes on behind the last batch that it wrote, and finds and counts each deed once', async () => {
    const first = await plant.line({ register: 'official', on: '2026-07-10', time: '09:00' });
    await plant.byHand(`insert into compliance.register_entry (id, register, unit_id, jurisdiction_path, line_no, used_on, used_at, matter, copies, used_by_name, source, entered_at)
      select e.id + g, e.register, e.unit_id, e.jurisdiction_path, e.line_no + g, e.used_on, e.used_at, e.matter, 1, '示例人', 'hand', e.entered_at from compliance.register_entry e, generate_series(1, 599) g where e.id = $1`, [first]);
    const { id } = await order('2026-07', 1);
    await plant.byHand(`create function compliance.break_off() returns trigger language plpgsql as $$ begin if new.register_entry_id = ${first + 550} then raise 'pulled the plug'; end if; return new; end $$`, []);
    await plant.byHand('create trigger break_off before insert on compliance.finding for each row execute function compliance.break_off()', []);
    await expect(desk.get(CarryOutCheck).run(id)).rejects.toThrow('pulled the plug');
    expect(await desk.get(CheckRuns).get(id)).toMatchObject({ status: 'running', stage: 0, cursor: first + 499, counts: { 1: { found: 500, known: 0 } } });
    await plant.byHand('drop function compliance.break_off cascade', []);
    await Promise.all([desk.get(CarryOutCheck).run(id), desk.get(CarryOutCheck).run(id)]);
    expect(await desk.get(CheckRuns).get(id)).toMatchObject({ status: 'finished', stage: 1, cursor: null, counts: { 1: { examined: 600, found: 600, known: 0 } } });
    expect(await desk.sql.row('select count(*)::int found, count(distinct number)::int numbers from compliance.finding where run_id = $1', [id])).toEqual({ found: 600, numbers: 600 });
  });
});
