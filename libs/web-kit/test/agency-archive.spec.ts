/** @no-db */
import { gapsOf, missingBody, sizeWords } from '../src/agency-archive/archive.schema';

const GAP = { code: 'workLog', title: '工作日志', who: '代办员', reason: null };

describe('the gaps of an archive on its page', () => {
  it('know their heading, and are sent only when each has a reason', () => {
    expect(gapsOf({ headings: [{ code: 'workLog', label: '工作日志', pieces: [], missing: [GAP], none: null }, { code: 'letters', label: '工作联系函', pieces: [], missing: [], none: '没有发过' }] })).toEqual([{ ...GAP, heading: 'workLog', headingLabel: '工作日志' }]);
    expect(missingBody([GAP], {})).toBeNull();
    expect(missingBody([GAP], { workLog: ' ' })).toBeNull();
    expect(missingBody([GAP], { workLog: ' 没有写 ', other: '多的' })).toEqual([{ code: 'workLog', reason: '没有写' }]);
    expect(missingBody([], {})).toEqual([]);
  });

  it('tell sizes in words', () => { expect([sizeWords(null), sizeWords(2048), sizeWords(3 * 1024 * 1024)]).toEqual(['', '2.0 KB', '3.0 MB']); });
});
