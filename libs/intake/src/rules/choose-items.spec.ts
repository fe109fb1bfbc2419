import { Refusal, type ThemeDefinition } from '@onecounter/contracts';
import { chooseItems, edgesAmong, type JointChoice } from './choose-items';

const theme: ThemeDefinition = {
  code: 'TH-YD', name: '开办药店', kind: 'lifeEvent', leadUnitCode: null, promisedDays: 15, basis: [],
  stages: [{ code: 'S1', name: '主体登记', leadUnitCode: null, targetDays: null }, { code: 'S2', name: '许可与备案', leadUnitCode: null, targetDays: null }],
  questions: [{ code: 'Q1', text: '兼营第三类器械' }],
  items: [
    { item: 'QY-001', stage: 'S1', required: true, question: null, alternatives: ['QY-002'] },
    { item: 'YY-001', stage: 'S2', required: true, question: null, alternatives: [] },
    { item: 'YY-003', stage: 'S2', required: false, question: 'Q1', alternatives: [] },
    { item: 'CG-001', stage: 'S2', required: false, question: null, alternatives: [] },
  ],
  dependencies: [{ item: 'YY-001', on: 'QY-001', kind: 'hard', onFailure: 'stop', basis: null }, { item: 'YY-003', on: 'QY-001', kind: 'hard', onFailure: 'stop', basis: null }, { item: 'CG-001', on: 'YY-001', kind: 'soft', onFailure: 'release', basis: null }],
  fields: [],
};
const all: JointChoice = { stages: ['S1', 'S2'], yes: [], instead: [], added: [] };
const refusalOf = (work: () => unknown): unknown => {
  try { return work(); } catch (failure) { return failure instanceof Refusal ? failure.code : failure; }
};
const codes = (choice: JointChoice): string[] => chooseItems(theme, choice).chosen.map(({ code }) => code);

describe('the items of a theme', () => {
  it('are the required ones, those that a yes asks for, and those taken by hand', () => {
    expect(codes(all)).toEqual(['QY-001', 'YY-001']);
    expect(codes({ ...all, yes: ['Q1'], added: ['CG-001'] })).toEqual(['QY-001', 'YY-001', 'YY-003', 'CG-001']);
  });
  it('name what was left out', () => {
    expect(chooseItems(theme, { ...all, yes: ['Q1'] }).left).toEqual(['CG-001']);
  });
  it('may stand for one another, and keep the order then', () => {
    const { chosen } = chooseItems(theme, { ...all, instead: [{ item: 'QY-001', by: 'QY-002' }] });
    expect(edgesAmong(theme, chosen)).toEqual([{ item: 'YY-001', on: 'QY-002', kind: 'hard', onFailure: 'stop' }]);
  });
  it('are those of the stages that are opened', () => {
    expect(codes({ ...all, stages: ['S1'] })).toEqual(['QY-001']);
  });
  it.each<[string, Partial<JointChoice>]>([
    ['stageUnknown', { stages: ['S9'] }], ['stageUnknown', { stages: [] }], ['questionUnknown', { yes: ['Q9'] }], ['itemNotInTheme', { added: ['SP-001'] }], ['itemNotInTheme', { instead: [{ item: 'YY-001', by: 'QY-002' }] }],
  ])('refuse with %s what the theme does not know', (code, change) => {
    expect(refusalOf(() => chooseItems(theme, { ...all, ...change }))).toBe(code);
  });
});
