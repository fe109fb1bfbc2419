/** @no-db */
import { WorkingCalendar } from '@onecounter/kernel';
import { earlyLine } from '../src/pages/case/due-ledger';
import { materialLines } from '../src/pages/case/material-lines';
import { stagesOf } from '../src/pages/case/stages-of';
import { nextStockNumber } from '../src/pages/certificates/next-stock-number';
import { faultLabels, nextCode } from '../src/pages/items/item.schema';
import { daysOn, instantOf, workingDaysOn } from '../src/pages/system/clock-jumps';
import { daysIn, missingYears } from '../src/pages/system/holiday-notice';
import { inOrder, mainStep, type Step } from '../src/steps/step-keys';
import { toDoWords } from '../src/steps/to-do';
import { wordDifference } from '../src/words/word-difference';

const step = (verb: string, allowed = true, reasonCode: string | null = null): Step => ({ verb, label: verb, allowed, grave: false, law: null, reasonCode, reason: allowed ? null : '审核与审批不能是同一人。' });
const waiting = { waitsFor: '等审核', holds: [], reviewLevels: 2, supplementExpired: false };

describe('what the officer is asked to do', () => {
  it('names the points to tick when the case waits for review', () => {
    expect(toDoWords(waiting, [step('passReview')], 2)).toBe('请核对 2 个实质要点，写审核意见。');
  });

  it('says why not, when the step is somebody else\'s', () => {
    expect(toDoWords({ ...waiting, waitsFor: '等审批' }, [step('grantPermit', false, 'separationOfDuties')], 0)).toBe('等审批，您现在不能“grantPermit”：审核与审批不能是同一人。');
  });

  it('asks whoever may to end what the applicant left, and tells the others', () => {
    const left = { ...waiting, waitsFor: '等申请人补正', supplementExpired: true };
    expect(toDoWords(left, [step('terminateCase')], 0)).toBe('补正期满，申请人没有补齐。请联系申请人，仍不补的“终止办理”。');
    expect(toDoWords(left, [], 0)).toBe('补正期满，可终止办理，等审批员决定。');
  });

  it('says that nothing is asked where the post has no step', () => {
    expect(toDoWords({ ...waiting, waitsFor: '等制证' }, [], 2)).toBe('等制证，现在没有要您办的。');
  });
});

describe('the early days under the ledger', () => {
  it('keep 提前, 压缩 and 节约 apart, and say overdue in words', () => {
    const early = { days: 7, late: false, compressed: 10, saved: 17, provisional: false, words: '提前 7 个工作日办结' };
    expect(earlyLine(early)).toBe('提前 7 个工作日办结；承诺时限压缩 10 个工作日，实际比法定时限节约 17 个工作日（停表和休息日不计）');
    expect(earlyLine({ ...early, days: -12, saved: -2, late: true, provisional: true, words: '超承诺期限 12 个工作日' })).toBe('超承诺期限 12 个工作日；承诺时限压缩 10 个工作日，实际比法定时限多用 2 个工作日（停表和休息日不计），工作日历未维护，暂定');
  });
});

describe('the steps on the case page', () => {
  it('begin with the one the case is there for, then the free ones, then those with a reason', () => {
    const steps = [step('terminateCase'), step('returnToReviewer', false, 'blockedByHold'), step('refusePermit'), step('grantPermit')];
    expect(inOrder(steps).map(({ verb }) => verb)).toEqual(['grantPermit', 'refusePermit', 'terminateCase', 'returnToReviewer']);
  });

  it('leave out what the stage does not offer and what belongs to another app', () => {
    expect(inOrder([step('endExcludedProcedure', false, 'stepNotAllowed'), step('issueResult'), step('passReview')]).map(({ verb }) => verb)).toEqual(['passReview']);
  });

  it('have no main one when none carries the case on', () => {
    expect(mainStep([step('extendLimit')])).toBeNull();
  });
});

describe('the stations in the page head', () => {
  const dates = { acceptedOn: '2026-11-04', decidedOn: null } as Parameters<typeof stagesOf>[0]['dates'];
  const stations = [{ key: 'received', label: '接件', state: 'done' }, { key: 'accepted', label: '受理', state: 'done' }, { key: 'review', label: '审核', state: 'current' }] as Parameters<typeof stagesOf>[0]['stations'];

  it('tell when they were reached and that the case is with oneself', () => {
    const stages = stagesOf({ stations, dates, receivedAt: '2026-11-02T16:30:00Z', assigneeId: 7, assigneeName: '审核员甲', issuedAt: null, reviewLevels: 2 }, 7);
    expect(stages.map(({ name, note, state }) => `${name} ${note} ${state}`)).toEqual(['接件 11-03 past', '受理 11-04 past', '审核 在我这里 current']);
  });
});

describe('materials of a case', () => {
  const found = (code: string, verdict: string, points: { code: string; verdict: 'good' | 'faulty'; message?: string }[] = []) => ({ code, name: code, originals: 1, copies: 0, verdict, verdictLabel: verdict, points, message: null, files: [] });

  it('stand with those to be ticked first, and say what was told about a faulty point', () => {
    const definition = { materials: [{ code: 'X-M02', points: [{ code: 'X-M02-R01', text: '签章齐全' }] }] } as Parameters<typeof materialLines>[1];
    const toTick = [{ code: 'X-S1', text: '符合条件', basis: null, derived: false, materialCode: 'X-M03', materialName: 'X-M03', ticked: false }];
    const lines = materialLines([found('X-M01', 'good'), found('X-M02', 'faulty', [{ code: 'X-M02-R01', verdict: 'faulty', message: '补盖公章' }]), found('X-M03', 'good')], definition, toTick);
    expect(lines.map(({ code }) => code)).toEqual(['M03', 'M02', 'M01']);
    expect(lines[1]?.points[0]).toEqual({ code: 'X-M02-R01', text: '签章齐全', note: '不合格：补盖公章', tone: 'oc-over' });
  });
});

describe('numbered blanks', () => {
  it.each([['K00000017', 'K00000018'], ['鞍食 099', '鞍食 100'], ['9', '10'], ['无号', ''], [null, '']])('after %s comes %s', (last, next) => {
    expect(nextStockNumber(last)).toBe(next);
  });
});

describe('moving legal time', () => {
  const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);

  it('goes to the next working day at the same hour in China', () => {
    expect(workingDaysOn('2026-11-20', '10:32', 1, calendar)).toBe('2026-11-23T02:32:00.000Z');
    expect(daysOn('2026-11-20', '10:32', 1)).toBe('2026-11-21T02:32:00.000Z');
  });

  it('goes nowhere without a real date', () => {
    expect([instantOf('2026-02-30', '09:00'), instantOf('', '09:00'), instantOf('2026-11-20', '')]).toEqual([null, null, null]);
  });
});

describe('a holiday notice typed in', () => {
  it('is read in any spelling, in order, and strays are named', () => {
    expect(daysIn('2027-01-02、2027-01-01\n2027-01-01，元旦')).toEqual({ days: ['2027-01-01', '2027-01-02'], stray: ['元旦'] });
  });

  it('is missed for this year and the next, whatever regions have', () => {
    expect(missingYears([{ year: 2026, region: '' }, { year: 2027, region: '210381' }], '2026-11-20')).toEqual([2027]);
  });
});

describe('an item version', () => {
  it('numbers new materials and points after the highest that is taken', () => {
    expect(nextCode('SP-001-M', ['SP-001-M01', 'SP-001-M09'])).toBe('SP-001-M10');
    expect(nextCode('SP-001-M10-R', [])).toBe('SP-001-M10-R01');
  });

  it('names a fault by its place in the form', () => {
    expect(faultLabels([{ field: 'definition.materials.2.points.0.text' }, { field: 'definition.promisedLimit.days' }])).toEqual({
      'definition.materials.2.points.0.text': '材料 3 要点 1 要点内容', 'definition.promisedLimit.days': '承诺时限',
    });
  });
});

describe('two texts side by side', () => {
  const marked = (before: string, after: string): string => wordDifference(before, after).map(({ text, kind }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`)).join('');
  it('mark the words that went and came, and nothing else', () => {
    expect(marked('营业执照副本复印件', '营业执照副本原件')).toBe('营业执照副本[-复印件][+原件]');
    expect(marked('在十个工作日内办结', '在五个工作日内办结')).toMatch(/^在.*个?工作日内办结$/);
    expect(marked('𠮷野家·甲', '𠮷野家·乙')).toMatch(/\[-甲\]\[\+乙\]$/);
  });
  it('are the same, or wholly new', () => expect([marked('一样', '一样'), marked('', '新的'), marked('旧的', '')]).toEqual(['一样', '[+新的]', '[-旧的]']));
  it('give back both texts, whatever they are', () => {
    for (const [before, after] of [['长'.repeat(5000), '短'], ['=1+1 <b>', '=1+2 <i>'], ['a b  c', 'a  b c']] as const) {
      const pieces = wordDifference(before, after);
      expect([pieces.filter(({ kind }) => kind !== 'come').map(({ text }) => text).join(''), pieces.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join('')]).toEqual([before, after]);
    }
  });
});
