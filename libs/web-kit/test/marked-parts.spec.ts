/** @no-db */
import { markedParts } from '../src/lists/marked-parts';

const shown = (text: string, search: string): string => markedParts(text, search).map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');

describe('what was looked for is marked where it stands', () => {
  it.each([
    ['鞍山市𠮷祥小馆', '𠮷', '鞍山市[𠮷]祥小馆'], ['味源味满楼', '味 味源', '[味源][味]满楼'], ['SP-001 食品', 'sp-001', '[SP-001] 食品'],
    ['欧阳·𠮷明', '·𠮷', '欧阳[·𠮷]明'], ['a.b*c (1+1)', '.b* (1+', 'a[.b*]c [(1+]1)'], ['原样', '', '原样'], ['原样', '没有', '原样'], ['<b>', '<', '[<]b>'],
  ])('%s, looked for with %s', (text, search, expected) => { expect(shown(text, search)).toBe(expected); });
});
