/** @no-db */
import { pathAfterTransfer } from './path-after-transfer';

describe('the jurisdiction of a case that is handed over', () => {
  it.each([
    ['from one section of the city to another', '/210300/', '/210300/', '/210300/'],
    ['from the city to a county', '/210300/', '/210300/210381/', '/210300/210381/'],
    ['between sections of the city, received in a county', '/210300/210381/', '/210300/', '/210300/210381/'],
    ['from one county to another', '/210300/210381/', '/210300/210302/', '/210300/210302/'],
  ])('%s', (_, ofCase, ofHolder, after) => expect(pathAfterTransfer(ofCase, ofHolder)).toBe(after));
});
