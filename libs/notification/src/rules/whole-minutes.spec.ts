import { wholeMinutes } from './whole-minutes';

const at = (minute: number, count = 1) => ({ minute: new Date(minute * 60_000), count });

describe('a page of messages', () => {
  it('is the last when nothing is left', () => {
    expect(wholeMinutes([at(9), at(8)], 40, 3000)).toEqual({ shown: [at(9), at(8)], next: null });
    expect(wholeMinutes([], 40, 3000)).toEqual({ shown: [], next: null });
  });

  it('ends with a minute, and shows all kinds of it although they are more than asked for', () => {
    expect(wholeMinutes([at(9), at(8), at(8), at(8), at(7)], 2, 3000)).toEqual({ shown: [at(9), at(8), at(8), at(8)], next: String(8 * 60_000) });
  });

  it('leaves a minute that was looked through in part to the next page, unless there is no other', () => {
    expect(wholeMinutes([at(9, 10), at(8, 2990)], 40, 3000)).toEqual({ shown: [at(9, 10)], next: String(9 * 60_000) });
    expect(wholeMinutes([at(9, 3000)], 40, 3000)).toEqual({ shown: [at(9, 3000)], next: String(9 * 60_000) });
  });
});
