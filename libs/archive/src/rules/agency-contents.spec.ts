/** @no-db */
import type { Refusal } from '@onecounter/contracts';
import type { Dossier } from '@onecounter/platform';
import { digestOf, explained, folderOfHeading } from './agency-contents';

const GAPS = [{ code: 'workLog', title: '工作日志', who: '代办员' }, { code: 'meetingPhoto:1', title: '照片', who: '组织者' }];
const codeOf = (work: () => unknown): string | null => {
  try { work(); return null; } catch (error) { return (error as Refusal).code; }
};

describe('an archive with gaps', () => {
  it('is closed only with a reason for each, and none for what is there', () => {
    expect(codeOf(() => explained(GAPS, []))).toBe('agencyArchiveMissing');
    expect(codeOf(() => explained(GAPS, [{ code: 'workLog', reason: '没有写' }, { code: 'meetingPhoto:1', reason: '  ' }]))).toBe('agencyArchiveMissing');
    expect(codeOf(() => explained(GAPS, [{ code: 'workLog', reason: '没有写' }, { code: 'meetingPhoto:2', reason: '没有拍' }]))).toBe('agencyArchiveReasonUnknown');
    expect(codeOf(() => explained(GAPS.slice(0, 1), [{ code: 'workLog', reason: '一' }, { code: 'workLog', reason: '二' }]))).toBe('agencyArchiveReasonUnknown');
    expect(explained(GAPS.slice(0, 1), [{ code: 'workLog', reason: ' 没有写 ' }])).toEqual([{ ...GAPS[0], reason: '没有写' }]);
    expect(explained([], [])).toEqual([]);
  });

  it('is another as soon as a paper, a gap or the project is another', () => {
    const made = (name: string): Dossier['headings'][number] => ({ code: 'basics', label: '基本资料', gaps: [], none: null, pieces: [{ from: 'file', fileId: 'x', hash: name, sizeBytes: 1, mediaType: 'image/png', name, title: name, number: null, on: null }] });
    const dossier = { version: 3, headings: [made('a')] } as unknown as Dossier;
    expect(digestOf(dossier)).toBe(digestOf({ ...dossier }));
    expect(new Set([digestOf(dossier), digestOf({ ...dossier, version: 4 }), digestOf({ ...dossier, headings: [made('b')] }), digestOf({ ...dossier, headings: [{ ...made('a'), gaps: GAPS }] })]).size).toBe(4);
  });

  it('has its folders in the order of the headings', () => { expect(folderOfHeading(0, '基本资料')).toBe('01-基本资料'); });
});
