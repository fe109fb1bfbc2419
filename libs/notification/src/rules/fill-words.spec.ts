import { MESSAGE_EVENTS, MESSAGE_VARIABLES, type MessageEventRule } from '@onecounter/contracts';
import { fillWords } from './fill-words';

describe('the words of a message', () => {
  it('have the values in the places of their variables', () => {
    expect(fillWords('{caseNumber}《{itemName}》，{count} 件', { caseNumber: 'A-1', itemName: '𠮷野家·许可😀', count: 3 })).toBe('A-1《𠮷野家·许可😀》，3 件');
  });

  it('say so when a value is not known, and read no braces within a value', () => {
    expect(fillWords('期限 {dueOn}，{itemName}', { itemName: '{dueOn}$&{constructor}' })).toBe('期限 （未定），{dueOn}$&{constructor}');
    expect(fillWords('{constructor}{toString}', {})).toBe('（未定）（未定）');
  });

  it.each(Object.entries<MessageEventRule>(MESSAGE_EVENTS))('as delivered, of %s, name only what the event knows', (_event, { words, variables }) => {
    const used = [...words.matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name);
    expect(used.filter((name) => !(variables as readonly string[]).includes(name ?? ''))).toEqual([]);
    expect(variables.filter((name) => !(name in MESSAGE_VARIABLES))).toEqual([]);
  });
});
