/** @no-db */
import { gapsOf, noneOf, type ArchiveFacts } from './archive-gaps';

const MEETING = { id: 7, title: '联席会', starts_on: '2026-11-20', notice: true, signed: 3, photos: 1, minutes: true, unit_name: '政策法规科' };
const WHOLE: ArchiveFacts = {
  agentName: '甲', authorisation: 'kept', materials: [{ no: 1, name: '土地证', taken: true }], logLines: 2, letters: 0, assistOrders: 0, forms: 1, meetings: [MEETING], results: [{ no: 1, itemName: '许可', state: 'returned', byCase: true }], due: 1, handedOver: true, covered: [],
};
const codes = (over: Partial<ArchiveFacts>): string[] => gapsOf({ ...WHOLE, ...over }).map(({ code }) => code);

describe('the gaps of an archive', () => {
  it('are none where everything of document 004 is there', () => { expect(codes({})).toEqual([]); });

  it('name each thing that lacks, with who could supply it', () => {
    expect(codes({ authorisation: 'lacking', materials: [{ no: 3, name: '环评', taken: false }], logLines: 0, handedOver: false })).toEqual(['authorisation', 'material:3', 'workLog', 'handover']);
    expect(codes({ meetings: [{ ...MEETING, notice: false, signed: 0, photos: 0, minutes: false }] })).toEqual(['meetingNotice:7', 'signInSheet:7', 'meetingPhoto:7', 'minutes:7']);
    expect(gapsOf({ ...WHOLE, results: [{ no: 2, itemName: '供水', state: 'ready', byCase: false }, { no: 3, itemName: '许可', state: 'mailed', byCase: true }] })).toEqual([
      { heading: 'results', code: 'result:2', title: '“供水”的结果', who: '代办员 甲' }, { heading: 'results', code: 'result:3', title: '“许可”的结果签收', who: '综合发证窗口' },
    ]);
  });

  it('are closed by what is handed in afterwards', () => {
    expect(codes({ meetings: [{ ...MEETING, photos: 0 }], covered: ['meetingPhoto:7'] })).toEqual([]);
    expect(codes({ meetings: [{ ...MEETING, photos: 0 }], covered: ['meetingPhoto:8'] })).toEqual(['meetingPhoto:7']);
  });

  it('are not found where nothing was to be: no letter, no meeting, nothing to hand over, no authorisation of who applies itself', () => {
    expect(codes({ authorisation: 'notNeeded', meetings: [], due: 0, handedOver: false })).toEqual([]);
    expect([noneOf('letters', WHOLE), noneOf('minutes', { meetings: [], due: 0 }), noneOf('minutes', WHOLE), noneOf('handover', { meetings: [], due: 0 })]).toEqual(['没有发过工作联系函', '没有开过会', null, '没有收过原件，也没有当面交的批复和证照']);
  });
});
