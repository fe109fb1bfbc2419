/** @no-db */
import { OneByOne } from './one-by-one';

describe('work under one key', () => {
  it('runs one after the other, also after a failure, and beside other keys', async () => {
    const line = new OneByOne();
    const seen: string[] = [];
    const step = (name: string, fails = false) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
    const done = await Promise.allSettled([line.run('a', step('first', true)), line.run('a', step('second')), line.run('b', step('other'))]);
    expect(done.map((each) => each.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(seen.filter((each) => !each.startsWith('other'))).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('first ends'));
  });
});
