import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { planForward, type PlannedCase } from './joint-plan';

const YEARS = JSON.parse(readFileSync(join(__dirname, '../../../platform/seed/workdays.json'), 'utf8')) as Record<string, { holidays: string[]; workdays: string[] }>;
const calendar = new WorkingCalendar(Object.entries(YEARS).map(([year, { holidays, workdays }]) => ({ year: Number(year), region: '', holidays, makeUpDays: workdays })));
const today = plainDate('2026-11-20');
const one = (caseId: number, changes: Partial<PlannedCase> = {}): PlannedCase => ({ caseId, endsOn: null, decided: false, promised: { days: 5, unit: 'working' }, after: [], ...changes });
const plan = (...cases: PlannedCase[]) => planForward(cases, today, calendar);

describe('the plan of a joint case', () => {
  it('starts a successor when the last of its predecessors ends, in working days', () => {
    const [first, , last] = plan(one(1, { endsOn: '2026-11-23' }), one(2, { endsOn: '2026-11-25' }), one(3, { after: [1, 2] }));
    expect(first?.endsOn).toBe('2026-11-23');
    expect(last).toEqual({ caseId: 3, startsOn: '2026-11-25', endsOn: '2026-12-02', critical: true });
  });
  it('names the chain that decides the total date, and only that', () => {
    expect(plan(one(1, { endsOn: '2026-11-23' }), one(2, { after: [1] }), one(3, { after: [1], promised: { days: 20, unit: 'working' } })).filter(({ critical }) => critical).map(({ caseId }) => caseId)).toEqual([1, 3]);
  });
  it('lets nothing that is late end before today', () => {
    expect(plan(one(1, { endsOn: '2026-11-10' }), one(2, { after: [1] }))[1]).toMatchObject({ startsOn: '2026-11-20', endsOn: '2026-11-27' });
  });
  it('takes what is decided for what it was', () => {
    expect(plan(one(1, { endsOn: '2026-11-02', decided: true }))[0]).toMatchObject({ endsOn: '2026-11-02' });
  });
  it('moves an end in calendar days off a weekend', () => {
    expect(plan(one(1, { promised: { days: 1, unit: 'calendar' } }))[0]?.endsOn).toBe('2026-11-23');
  });
});
