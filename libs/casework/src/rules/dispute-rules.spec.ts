import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISPUTE_LEVELS, DISPUTE_STEPS, type DisputeVerb, type Permission } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { disputeRefusal, levelAfter, MEETING_OF_LEVEL, sideOf, termOfLevel, type DisputeAsker, type DisputeSides } from './dispute-rules';

const YEARS = JSON.parse(readFileSync(join(__dirname, '../../../platform/seed/workdays.json'), 'utf8')) as Record<string, { holidays: string[]; workdays: string[] }>;
const calendar = new WorkingCalendar(Object.entries(YEARS).map(([year, { holidays, workdays }]) => ({ year: Number(year), region: '', holidays, makeUpDays: workdays })));
const [HALL, SECTION, COORDINATION, ELSEWHERE] = [1, 2, 3, 4];
const row: DisputeSides = { level: 'direct', raising_unit_id: HALL, raising_unit_name: '窗口服务部', other_unit_id: SECTION, other_unit_name: '卫生科', raised_by: 10, raised_by_name: '甲', due_on: '2026-11-24' };
const who = (unitId: number | null, personId: number, ...permissions: Permission[]): DisputeAsker => ({ unitId, personId, permissions: new Set(permissions) });
const [raiser, clerk, head, reviewer, coordinator, stranger] = [who(HALL, 10), who(HALL, 11), who(HALL, 12, 'settleDispute'), who(SECTION, 20), who(COORDINATION, 30, 'escalateDispute', 'settleDispute'), who(ELSEWHERE, 40, 'settleDispute')];
const may = (verb: DisputeVerb, asker: DisputeAsker, over: Partial<DisputeSides> = {}, today = '2026-11-20'): string => disputeRefusal({ ...row, ...over }, verb, asker, today)?.code ?? 'may';

describe('whose turn it is in a dispute', () => {
  it('tells the sides apart, and that somebody without a unit is on none', () => {
    expect([raiser, reviewer, coordinator, who(null, 50)].map((asker) => sideOf(row, asker))).toEqual(['raising', 'other', null, null]);
  });

  it('lets only the other side answer', () => {
    expect([raiser, head, reviewer, coordinator, stranger].map((asker) => may('answerDispute', asker))).toEqual(['disputeNotYours', 'disputeNotYours', 'may', 'disputeNotYours', 'disputeNotYours']);
  });

  it('lets either side ask for a consultation at any time, the coordination section only when the limit has run out, and nobody else', () => {
    expect([raiser, clerk, reviewer, stranger].map((asker) => may('referDispute', asker))).toEqual(['may', 'may', 'may', 'disputeNotYours']);
    expect(['2026-11-20', '2026-11-24', '2026-11-25'].map((today) => may('referDispute', coordinator, {}, today))).toEqual(['disputeLimitRunning', 'disputeLimitRunning', 'may']);
    expect(may('referDispute', stranger, {}, '2026-12-25')).toBe('disputeNotYours');
  });

  it('leaves direct contact to the sides, and what is above it to the coordination section alone', () => {
    expect([head, reviewer, coordinator, stranger].map((asker) => may('settleDispute', asker))).toEqual(['may', 'may', 'disputeNotYours', 'disputeNotYours']);
    for (const level of ['consultation', 'meeting'] as const) expect([head, reviewer, coordinator, stranger].map((asker) => may('settleDispute', asker, { level }))).toEqual(['disputeNotYours', 'disputeNotYours', 'may', 'disputeNotYours']);
    expect([head, coordinator].map((asker) => may('escalateDispute', asker, { level: 'consultation' }))).toEqual(['disputeNotYours', 'may']);
  });

  it('is taken back by whoever raised it or the head of that unit, not by a colleague', () => {
    expect([raiser, clerk, head, reviewer, coordinator].map((asker) => may('withdrawDispute', asker))).toEqual(['may', 'disputeNotYours', 'may', 'disputeNotYours', 'disputeNotYours']);
  });
});

describe('the levels of a dispute', () => {
  it('follow each other one by one to the last, whatever verb lifts it, and never go back', () => {
    expect([levelAfter('direct'), levelAfter('consultation'), levelAfter('meeting')]).toEqual(['consultation', 'meeting', null]);
    const levels = Object.keys(DISPUTE_LEVELS);
    for (const { from, to } of Object.values(DISPUTE_STEPS)) {
      for (const level of from) if (levels.includes(to)) expect([level, to]).toEqual([level, levelAfter(level)]);
    }
    expect(MEETING_OF_LEVEL).toEqual({ direct: null, consultation: 'consultation', meeting: 'thematic' });
  });

  it('last so many working days, the first day not counted, holidays left out', () => {
    expect(termOfLevel('direct', 2, plainDate('2026-11-20'), calendar)).toMatchObject({ level_on: '2026-11-20', due_on: '2026-11-24', provisional: false });
    expect(termOfLevel('meeting', 5, plainDate('2026-09-30'), calendar).due_on).toBe('2026-10-13'); // National Day 10-01 to 10-07, Saturday 10-10 is worked
  });

  it('are said to be provisional where the notice of the year is not known', () => {
    expect(termOfLevel('consultation', 3, plainDate('2026-12-30'), calendar)).toMatchObject({ provisional: true });
  });
});
