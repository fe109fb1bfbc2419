/** @no-db */
import { describe, expect, it } from '@jest/globals';
import { pageNumbers } from './page-numbers';

describe('pages of a PDF', () => {
  it.each<[string, number, number[] | null]>([
    ['1-3,5', 9, [1, 2, 3, 5]], ['3，1、2', 3, [3, 1, 2]], [' 2 - 2 ', 2, [2]], ['2,1-3', 3, [2, 1, 3]], ['0', 3, null], ['4', 3, null], ['3-1', 3, null], ['1-', 3, null], ['', 3, null], ['一', 3, null], ['1.5', 3, null],
  ])('are said as %p of %i', (text, all, numbers) => {
    expect(pageNumbers(text, all)).toEqual(numbers);
  });
});
