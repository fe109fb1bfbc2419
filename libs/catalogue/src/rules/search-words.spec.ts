/** @no-db */
import { limitText } from './limit-text';
import { initialsOf, searchWords } from './search-words';

describe('the initials by which a clerk finds an item', () => {
  it.each([
    ['食品经营许可（新办，餐饮服务/食品销售）', 'spjyxkxbcyfwspxs'],
    ['重点项目审查', 'zdxmsc'],
    ['长期行业', 'cqhy'],
    ['安全女工饿狼', 'aqngel'],
    ['GH 一号楼 2 期', 'ghyhl2q'],
    ['𠮷野家登记', 'yjdj'],
    ['（）', ''],
  ])('%s → %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('a search', () => {
  it('is split at blanks of any width, in small letters, at most eight words', () => {
    expect(searchWords(' SP-001　餐饮\t𠮷 ')).toEqual(['sp-001', '餐饮', '𠮷']);
    expect(searchWords('a b c d e f g h i')).toHaveLength(8);
  });
  it('of nothing has no words', () => expect([searchWords(undefined), searchWords('   ')]).toEqual([[], []]));
});

describe('a limit in words', () => {
  it.each([[0, 'working', '当日办结'], [10, 'working', '10个工作日'], [30, 'calendar', '30日']] as const)('%i %s → %s', (days, unit, text) => expect(limitText({ days, unit })).toBe(text));
});
