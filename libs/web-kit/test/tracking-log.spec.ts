/** @no-db */
import { EMPTY_LOG, logBody } from '../src/agency-tracking/tracking.schema';

describe('a line of the work log', () => {
  it('leaves out what is empty, and says of an item only what changes', () => {
    expect(logBody({ ...EMPTY_LOG, words: ' 送审 ' }, 3, false)).toEqual({ version: 3, words: '送审', visible: false });
    expect(logBody({ ...EMPTY_LOG, words: '送审', itemNo: '2' }, 3, false)).toEqual({ version: 3, words: '送审', visible: false, itemNo: 2 });
    expect(logBody({ ...EMPTY_LOG, words: '拿到了', itemNo: '2', itemDone: true, visible: true, nextStep: '开工', holder: '企业' }, 3, false)).toEqual({ version: 3, words: '拿到了', visible: true, nextStep: '开工', holder: '企业', itemNo: 2, itemDone: true });
    expect(logBody({ ...EMPTY_LOG, words: '还要补', itemNo: '2' }, 3, true)).toEqual({ version: 3, words: '还要补', visible: false, itemNo: 2, itemDone: false });
  });
});
