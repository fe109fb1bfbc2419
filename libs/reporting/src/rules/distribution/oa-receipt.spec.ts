/** @no-db */
import { readReceipt, receiptWords } from './oa-receipt';

const ID = '0b7ccf4e-6d5c-4c8e-9a57-3f0f2b8a9c01';

describe('a receipt of the OA', () => {
  it('says who has it and when, without marks that would break a line', () => {
    const read = readReceipt(`\uFEFF${JSON.stringify({ id: ID.toUpperCase(), state: 'received', by: '张𠮷\n（机要室）', at: '2026-12-04 10:20' })}`);
    expect(read).toEqual({ id: ID, state: 'received', by: '张𠮷 （机要室）', at: '2026-12-04 10:20', why: '' });
    expect(read && receiptWords(read)).toBe('OA 回执，张𠮷 （机要室）签收，2026-12-04 10:20');
  });

  it.each(['', '{', 'null', '[]', '"x"', '{}', JSON.stringify({ id: '1', state: 'received' }), JSON.stringify({ id: `${ID}' or 1=1`, state: 'received' }), JSON.stringify({ id: ID, state: 'read' }), JSON.stringify({ id: [ID], state: 'received' })])('is none: %s', (text) => {
    expect(readReceipt(text)).toBeNull();
  });

  it('is cut where it is too long, never within a character', () => {
    expect([...(readReceipt(JSON.stringify({ id: ID, state: 'rejected', why: '𠮷'.repeat(500) }))?.why ?? '')]).toHaveLength(100);
  });
});
