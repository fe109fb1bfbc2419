/** @no-db */
import { BULLETIN_SECTIONS, figureAmong, figuresIn, isFigureRun, rateOfChange, runsOf, shownText, type BulletinBlock, type BulletinRun, type ComparedFigure } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { backwardSchedule } from './backward-schedule';
import { comparisonOf, turned } from './comparison';
import { mayWrite, isOnSide } from './contribution-sides';
import { daysSavedBy } from './days-saved';
import type { DraftFacts } from './draft-facts';
import { draftSection } from './draft-section';
import { SECTION_NAMES } from './first-offices';
import { areBlocks, hasWords, judgeBlocks } from './judge-blocks';
import { differenceOf } from './text-difference';
import { isLate, movedFigures, whyNotSubmit } from './why-not-submit';

const TERMS = { confirmDays: 2, leaderDays: 4, issueDays: 6 };
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }, { year: 2027, region: '', holidays: ['2027-01-01'], makeUpDays: [] }]);
const inWords = (runs: readonly BulletinRun[], figure: (code: string) => ComparedFigure | undefined): string => runs.map((run) => (isFigureRun(run) ? shownText(figure(run.figure), run.show) : run.text)).join('');

describe('a number in the text', () => {
  it('goes up or down by the same rate, halves away from nought, and against less than nothing by its amount', () => {
    expect([rateOfChange(1_602, 1_600), rateOfChange(1_598, 1_600), rateOfChange(2_005, 2_000), rateOfChange(1_995, 2_000)]).toEqual([0.1, -0.1, 0.3, -0.3]);
    expect([rateOfChange(15, -5), rateOfChange(-15, -5), rateOfChange(3, 0), rateOfChange(null, 3), rateOfChange(3, null)]).toEqual([400, -200, null, null, null]);
  });

  it('of a unit that has nothing is nought, unless nobody knows the whole', () => {
    const known = new Map<string, ComparedFigure>([['a', { value: 5, previous: 2, lastYear: null }], ['a@7', { value: 3, previous: 1, lastYear: null }]]);
    expect([figureAmong(known, { figure: 'a', unitId: 7 })?.value, figureAmong(known, { figure: 'a', unitId: 8 }), figureAmong(known, { figure: 'b', unitId: 8 })]).toEqual([3, { value: 0, previous: 0, lastYear: null }, undefined]);
  });
});

describe('the backward schedule', () => {
  it('asks the sections for the last working day before the cut-off, which never moves', () => {
    expect(backwardSchedule(plainDate('2026-11-25'), calendar, TERMS)).toEqual({ sectionsDue: '2026-11-24', freeze: '2026-11-25', confirm: '2026-11-27', leader: '2026-12-01', issue: '2026-12-03', provisional: false });
    // 2026-10-25 is a Sunday: due on the Friday, frozen on the Sunday all the same
    expect(backwardSchedule(plainDate('2026-10-25'), calendar, TERMS)).toMatchObject({ sectionsDue: '2026-10-23', freeze: '2026-10-25', confirm: '2026-10-27' });
  });

  it('goes out early in the month after, however early the cut-off is, and says when a year is not known', () => {
    expect(backwardSchedule(plainDate('2026-11-05'), calendar, TERMS).issue).toBe('2026-12-01');
    expect(backwardSchedule(plainDate('2026-12-25'), calendar, TERMS).issue).toBe('2027-01-05');
    expect(backwardSchedule(plainDate('2027-12-25'), calendar, TERMS).provisional).toBe(true);
  });
});

describe('a sentence of comparison', () => {
  const named = { code: 'a', zh: '受理业务', unit: '件' };
  const said = (figure: ComparedFigure): string => inWords(comparisonOf(figure, named), () => figure);

  it('tells change and rate, and has words where one cannot divide or knows nothing', () => {
    expect(said({ value: 3_286, previous: 3_168, lastYear: 3_500 })).toBe('比上月增加118件，增长3.7%；比去年同期减少214件，下降6.1%');
    expect(said({ value: 5, previous: 0, lastYear: null })).toBe('比上月增加5件（上月为 0，不计增减幅度）；去年同期没有可比的数');
    expect(said({ value: 0, previous: 0, lastYear: 4 })).toBe('与上月持平；比去年同期减少4件，下降100%');
    expect(said({ value: null, previous: 3, lastYear: 4 })).toBe('上月没有可比的数；去年同期没有可比的数');
  });

  it('is wrong in its words once the direction turned', () => {
    expect([turned(3, -1), turned(3, 0), turned(3, 9), turned(null, 2)]).toEqual([true, true, false, false]);
  });
});

describe('the draft of a section', () => {
  const values: Record<string, ComparedFigure> = { acceptedTotal: { value: 10, previous: 8, lastYear: null }, acceptedInstant: { value: 0, previous: 1, lastYear: null }, 'acceptedTotal@7': { value: 10, previous: 0, lastYear: 0 } };
  const facts: DraftFacts = {
    month: '11', figure: (code, unitId = null) => values[unitId === null ? code : `${code}@${unitId}`], units: [{ id: 7, name: '卫生计生审批科' }, { id: 8, name: '医药器械审批科' }], places: [{ id: 1, name: '市本级' }, { id: 2, name: '海城市' }],
    named: new Map([['acceptedTotal', '受理业务'], ['acceptedInstant', '即办件'], ['feesOfPeriod', '窗口收费'], ['inspections', '现场勘验'], ['honours', '锦旗感谢信']].map(([code, zh]) => [String(code), { code: String(code), zh: String(zh), unit: '件' }])),
    adjustments: [{ kind: '划转', itemName: '食品经营许可', effectiveOn: '2026-11-02', from: '甲科', to: '乙科', basis: '某条例第三条' }], projects: [],
    examples: [{ title: '一次办成', story: '当天办结。', unitName: '窗口服务部', caseNumber: '210300-1', daysSaved: 14, feedback: '满意' }],
  };
  const text = (blocks: readonly BulletinBlock[]): string => blocks.map((block) => (block.kind === 'heading' ? block.text : inWords(runsOf(block), facts.figure))).join('\n');

  it('is made of figures that open, and says what was nought and what nobody told', () => {
    const blocks = draftSection('statistics', facts);
    expect(text(blocks)).toContain('市行政审批局11月份受理业务10件；即办件本期没有');
    expect(text(blocks)).toContain('窗口收费还没有填报');
    expect(text(blocks)).toContain('比上月增加2件，增长25%；去年同期没有可比的数');
    expect(figuresIn(blocks)).toContainEqual({ figure: 'acceptedTotal', unitId: 7, show: 'value' });
    expect(JSON.stringify(blocks)).not.toContain('医药器械审批科');
  });

  it('tells of adjustments and chosen examples, and invents nothing where there are none', () => {
    expect(text(draftSection('policy', facts))).toContain('食品经营许可划转（甲科→乙科）2026-11-02某条例第三条');
    expect(text(draftSection('examples', facts))).toContain('当天办结。（窗口服务部，办件 210300-1，节约 14 个工作日）');
    expect(text(draftSection('examples', { ...facts, examples: [] }))).toContain('本期还没有选用的事例。');
    expect(text(draftSection('keyProjects', facts))).toContain('本期没有在推进的重点项目。');
  });

  it('tells of commissions by stage and by place, and no more of them where there are none', () => {
    const counted: Record<string, number> = { agencyProjects: 4, agencyInvestment: 1213.5, agencyAtService: 2, agencyAtFollowUp: 0, agencyClosed: 1, agencyDaysSaved: 9, agencyTransfers: 1, 'agencyProjects@1': 3, 'agencyProjects@2': 1 };
    const codes = [['agencyProjects', '帮办代办项目', '个'], ['agencyInvestment', '帮办代办项目投资额', '万元'], ['agencyAtService', '在代办服务环节', '个'], ['agencyAtFollowUp', '在跟踪督办环节', '个'], ['agencyClosed', '办结代办项目', '个'], ['agencyDaysSaved', '代办节约时间', '工作日'], ['agencyTransfers', '市县转办', '件']];
    const figure: DraftFacts['figure'] = (code, unitId = null) => ({ value: counted[unitId === null ? code : `${code}@${unitId}`] ?? 0, previous: null, lastYear: null });
    const told = draftSection('keyProjects', { ...facts, figure, named: new Map(codes.map(([code, zh, unit]) => [String(code), { code: String(code), zh: String(zh), unit: String(unit) }])) });
    const said = told.map((block) => (block.kind === 'heading' ? block.text : inWords(runsOf(block), figure))).join('\n');
    expect(said).toContain('期末在办的帮办代办项目按环节：代办服务2个。');
    expect(said).toContain('办结代办项目1个，为企业节约9工作日');
    expect(told.find((block) => block.kind === 'table' && block.head[0] === '市、县（市、区）')).toMatchObject({ rows: [[[{ text: '市本级' }], [{ figure: 'agencyProjects', unitId: 1 }], expect.anything(), expect.anything(), expect.anything()], [[{ text: '海城市' }], expect.anything(), expect.anything(), expect.anything(), expect.anything()]] });
    expect(text(draftSection('keyProjects', facts))).not.toContain('按环节');
  });

  it('of every section can be kept as it is, with and without facts', () => {
    for (const section of SECTION_NAMES) for (const given of [facts, { ...facts, named: new Map(), units: [], adjustments: [], examples: [] }]) {
      const blocks = draftSection(section, given);
      expect([section, areBlocks(JSON.parse(JSON.stringify(blocks))), judgeBlocks(blocks, new Set(facts.named.keys()))]).toEqual([section, true, null]);
    }
    expect(Object.keys(BULLETIN_SECTIONS)).toHaveLength(6);
  });
});

describe('a text from outside', () => {
  it('is taken only when it is blocks and nothing beside', () => {
    expect(areBlocks([{ kind: 'paragraph', runs: [{ text: '𠮷🙂=1+1<b>' }, { figure: 'a', unitId: null, show: 'rate' }] }, { kind: 'table', head: ['一'], rows: [[[{ text: 'x' }]]] }])).toBe(true);
    for (const wrong of [null, 'x', [{ kind: 'script' }], [{ kind: 'heading', text: 1 }], [{ kind: 'paragraph', runs: [{ text: 'x', onclick: 'y' }] }], [{ kind: 'paragraph', runs: [{ figure: 'a', unitId: 0, show: 'value' }] }],
      [{ kind: 'paragraph', runs: [{ figure: 'a', unitId: null, show: 'toString' }] }], [{ kind: 'table', head: ['一', '二'], rows: [[[{ text: 'x' }]]] }], [{ kind: 'heading', text: '长'.repeat(61) }], Array.from({ length: 201 }, () => ({ kind: 'heading', text: '' }))]) expect(areBlocks(wrong)).toBe(false);
  });

  it('names the block whose figure does not exist or whose image has no words', () => {
    expect(judgeBlocks([{ kind: 'heading', text: '一' }, { kind: 'paragraph', runs: [{ figure: 'x', unitId: null, show: 'value' }] }], new Set(['a']))).toMatchObject({ block: 2 });
    expect(judgeBlocks([{ kind: 'image', fileId: 'f', caption: '', alternative: ' ' }], new Set())).toMatchObject({ block: 1 });
    expect([hasWords([{ kind: 'paragraph', runs: [{ text: ' ' }] }]), hasWords([{ kind: 'paragraph', runs: [{ text: '有' }] }])]).toEqual([false, true]);
  });
});

describe('what stands in the way of the leader', () => {
  it('is told section by section, and the freeze at last', () => {
    const all = SECTION_NAMES.map((section) => ({ section, status: 'confirmed' as const }));
    expect(whyNotSubmit(all, true)).toEqual([]);
    expect(whyNotSubmit([{ ...all[0], section: 'statistics', status: 'reviewed' }, { section: 'keyProjects', status: 'requested' }, { section: 'supervision', status: 'submitted' }, { section: 'examples', status: 'returned' }, ...all.filter(({ section }) => ['policy', 'inspection'].includes(section))], false))
      .toEqual(['栏目一未按截数再确认', '栏目二未报', '栏目五待分管领导审', '栏目六退回', '还没有截数']);
    expect(whyNotSubmit([], true)[0]).toBe('栏目一没有约稿');
  });

  it('finds the numbers that moved, and who is late', () => {
    const kept = [{ figure: 'a', unitId: null, value: 3 }, { figure: 'a', unitId: 7, value: 1 }];
    expect(movedFigures(kept, [{ figure: 'a', unitId: null, value: 5 }, { figure: 'a', unitId: 7, value: 1 }, { figure: 'b', unitId: null, value: 1 }])).toEqual([{ figure: 'a', unitId: null, value: 5, before: 3 }]);
    expect([isLate({ dueOn: '2026-11-24', firstSubmittedOn: '2026-11-24' }, '2026-12-01'), isLate({ dueOn: '2026-11-24', firstSubmittedOn: null }, '2026-11-24'), isLate({ dueOn: '2026-11-24', firstSubmittedOn: null }, '2026-11-25')]).toEqual([false, false, true]);
  });

  it('differs block by block between two versions', () => {
    expect(differenceOf(['一', '二', '三'], ['一', '三', '四'])).toEqual([{ kind: 'same', text: '一' }, { kind: 'removed', text: '二' }, { kind: 'same', text: '三' }, { kind: 'added', text: '四' }]);
    expect(differenceOf([], ['一'])).toEqual([{ kind: 'added', text: '一' }]);
  });
});

it('lets the asked, the helping and the composing write, and only the leader in charge review', () => {
  const asked = { unit_id: 1, unit_name: '甲', co_unit_ids: [2], co_unit_names: ['乙'] };
  const side = (unitId: number, ...permissions: string[]) => ({ unitId, inChargeOf: [] as number[], permissions: new Set(permissions) as never });
  expect([mayWrite(asked, side(1)), mayWrite(asked, side(2)), mayWrite(asked, side(3)), mayWrite(asked, side(3, 'composeIssue'))]).toEqual([true, true, false, true]);
  expect([isOnSide(asked, 'reviewContribution', { ...side(9), inChargeOf: [1] }), isOnSide(asked, 'reviewContribution', { ...side(9), inChargeOf: [4] }), isOnSide(asked, 'reviewContribution', { ...side(9), inChargeOf: null })]).toEqual([true, false, true]);
});

it('counts working days saved against the statutory day, and none when it came late', () => {
  expect([daysSavedBy('2026-11-20', '2026-11-27', calendar), daysSavedBy('2026-11-27', '2026-11-20', calendar)]).toEqual([5, 0]);
});
