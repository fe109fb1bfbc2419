/** @no-db */
import type { ThemeItem } from '@onecounter/contracts';
import { itemsByAnswers, materialsOnce } from './chosen-items';

const item = (code: string, over: Partial<ThemeItem> = {}): ThemeItem => ({ item: code, stage: 'S1', required: false, question: null, alternatives: [], ...over });
const THEME = { questions: [{ code: 'Q1', text: '有没有排污？' }, { code: 'Q2', text: '占不占道？' }], items: [item('A', { required: true }), item('B', { question: 'Q1' }), item('C', { question: 'Q2' }), item('D')] };

describe('the items of a project', () => {
  it.each([[[], ['A']], [['Q1'], ['A', 'B']], [['Q2', 'Q1'], ['A', 'B', 'C']]])('answered %j are %j, in the order of the theme', (yes, items) => {
    expect(itemsByAnswers(THEME, yes)).toEqual(items);
  });

  it('are not chosen by a question that the theme does not ask', () => {
    expect(() => itemsByAnswers(THEME, ['Q9'])).toThrow('agencyQuestionUnknown');
  });
});

describe('the materials of a project', () => {
  it('are asked for once, with all the items that need them, and never what is shared', () => {
    const shared = { name: '营业执照', source: 'shared' };
    expect(materialsOnce([{ code: 'A', materials: [{ name: '申请书', source: 'ownForm' }, shared] }, { code: 'B', materials: [{ name: '申请书', source: 'ownForm' }, { name: '图纸', source: 'applicant' }] }]))
      .toEqual([{ name: '申请书', itemCodes: ['A', 'B'] }, { name: '图纸', itemCodes: ['B'] }]);
  });
});
