/** @no-db */
import type { ItemDefinition } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { judgeJointDeferral, untilWhen, type LackingMember } from './joint-deferral';

/** An item whose materials are named by letters; small ones have a key in common, capitals stand alone. */
function item(name: string, may: string, mayNot: string, options: { waits?: boolean; dueOn?: string; days?: number } = {}): LackingMember<string> {
  const materials = [...may, ...mayNot].map((letter) => ({ code: `${name}-${letter}`, name: `材料${letter}`, sharedKey: letter === letter.toLowerCase() ? `SHR-${letter}` : null, deferralDays: options.days ?? 5 }));
  return {
    id: name, waits: options.waits ?? false, definition: { name, materials, promisedLimit: { days: 10, unit: 'working' } } as unknown as ItemDefinition,
    deferral: {
      deferrable: [...may].map((letter) => ({ code: `${name}-${letter}`, name: `材料${letter}`, kind: 'atAcceptance', dueOn: plainDate(options.dueOn ?? '2026-11-27'), demand: '', basis: '清单' })),
      barred: [...mayNot].map((letter) => ({ code: `${name}-${letter}`, name: `材料${letter}` })),
    },
  };
}

describe('what may come later in a joint application', () => {
  it('is promised once for all cases that lack it, until the earliest day of any of them', () => {
    const { members, lines, barred } = judgeJointDeferral([item('甲', 'q', '', { dueOn: '2026-12-04' }), item('乙', 'qB', '', { dueOn: '2026-11-27' })]);
    expect(members).toEqual(['甲', '乙']);
    expect(lines.map(({ key, dueOn, parts }) => [key, dueOn, parts.map(({ code }) => code)])).toEqual([['SHR-q', '2026-11-27', ['甲-q', '乙-q']], ['乙-B', '2026-11-27', ['乙-B']]]);
    expect(barred).toEqual([]);
  });

  it('is not promised when one of the items does not allow it, and it is said which', () => {
    const { members, lines, barred } = judgeJointDeferral([item('甲', 'q', ''), item('乙', '', 'q')]);
    expect([members, lines]).toEqual([[], []]);
    expect(barred).toEqual([{ key: 'SHR-q', name: '材料q', why: '不在“乙”的容缺清单里' }]);
  });

  it('is not promised when a case that lacks it must be told of something else, and that reaches on to the next case', () => {
    const { members, lines, barred } = judgeJointDeferral([item('甲', 'q', 'X'), item('乙', 'qr', ''), item('丙', 'r', ''), item('丁', 'D', '')]);
    expect(members).toEqual(['丁']);
    expect(lines.map(({ key }) => key)).toEqual(['丁-D']);
    expect(barred.map(({ key }) => key).sort()).toEqual(['SHR-q', 'SHR-r', '甲-X']);
    expect(barred.find(({ key }) => key === 'SHR-q')?.why).toContain('还缺不能容缺的材料');
  });

  it('has no day while all cases wait, and says from when its days count', () => {
    const [line] = judgeJointDeferral([item('甲', 'q', '', { waits: true, days: 7 }), item('乙', 'q', '', { waits: true, days: 5 })]).lines;
    expect(line).toMatchObject({ dueOn: null, daysText: '5 个工作日' });
    expect(line && untilWhen(line, (date) => date)).toBe('开始办理后 5 个工作日内，不晚于承诺办结日');
    const [both] = judgeJointDeferral([item('甲', 'q', ''), item('乙', 'q', '', { waits: true })]).lines;
    expect(both && untilWhen(both, (date) => date)).toBe('2026-11-27；等前置的事项，开始办理后 5 个工作日内，不晚于承诺办结日');
  });

  it('is nothing when nothing is missing', () => { expect(judgeJointDeferral([item('甲', '', '')])).toEqual({ members: [], lines: [], barred: [] }); });
});
