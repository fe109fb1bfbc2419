/** @no-db */
import { bodyOf, lackingOf } from '../src/subjects/act.schema';
import { disputeActs, lineOf, raiseAct, settleLacks, stagesOf, type Dispute } from '../src/disputes/dispute.schema';

const meeting = (id: number, kind: 'thematic' | 'consultation', status: 'planned' | 'closed'): Dispute['meetings'][number] => ({ id, kind, kindLabel: '', title: `会 ${id}`, startsOn: '2026-11-20', status, statusLabel: '' });
const dispute = (over: Partial<Dispute> = {}): Dispute => ({
  id: 7, version: 3, status: 'meeting', statusLabel: '专题会议', level: 'meeting', levelNo: 3, levelLabel: '', about: 'permitCase', aboutLabel: '办件', title: '210300', caseId: 1, itemCode: 'SP-001', itemName: '', raisingUnitName: '', otherUnitName: '', raisedByName: '',
  raisedOn: '2026-11-16', words: '', answeredOn: null, dueOn: '2026-11-27', provisional: false, light: { kind: 'ok', days: 2, words: '剩 2 天' }, result: 'open', resultLabel: '', outcome: null, endedOn: null, levelDays: 5, levelOn: '2026-11-20', side: null, meetings: [], meetingId: null,
  trace: { steps: [], chainBrokenAt: null }, verbs: ['settleDispute'], ...over,
});

describe('what the page asks for', () => {
  it('sends a point with its item and material, and asks for nothing that is known', () => {
    const { fields } = raiseAct('point');
    const values = { pointCode: 'SP-001|SP-001-M01|SP-001-M01-R01', otherUnitId: '', words: ' 不一致 ' };
    expect(bodyOf(fields, values)).toEqual({ itemCode: 'SP-001', materialCode: 'SP-001-M01', pointCode: 'SP-001-M01-R01', words: '不一致' });
    expect(lackingOf(fields, { ...values, pointCode: '' })).toBe('先选要点');
    expect(raiseAct('permitCase', { caseNumber: '210300' }).fields.map(({ name }) => name)).toEqual(['otherUnitId', 'words']);
    expect(raiseAct('point', { itemCode: 'a', materialCode: 'b', pointCode: 'c' })).toMatchObject({ fixed: { about: 'point', pointCode: 'c' }, fields: [{ name: 'otherUnitId' }, { name: 'words' }] });
  });

  it('records the result of a meeting only with one of its kind that is closed, by its number', () => {
    const open = dispute({ meetings: [meeting(1, 'thematic', 'planned'), meeting(2, 'consultation', 'closed')] });
    expect([settleLacks(open), disputeActs(open)]).toEqual(['专题会议办结以后才能登记结果', []]);
    const closed = dispute({ meetings: [meeting(1, 'thematic', 'closed'), meeting(2, 'consultation', 'closed')] });
    const [act] = disputeActs(closed);
    expect(act?.fields.find(({ name }) => name === 'meetingId')?.options?.map(({ value }) => value)).toEqual(['1']);
    expect(bodyOf(act?.fields ?? [], { outcome: 'bothYield', meetingId: '1', words: '办' })).toEqual({ outcome: 'bothYield', meetingId: 1, words: '办' });
  });

  it('needs no meeting for a consultation', () => {
    const [act] = disputeActs(dispute({ level: 'consultation', levelNo: 2, status: 'consultation' }));
    expect(act?.fields.map(({ name }) => name)).toEqual(['outcome', 'words']);
  });
});

it('says on the case which level runs until when, and shows where one ended', () => {
  expect(lineOf(dispute({ level: 'consultation', levelNo: 2 }))).toBe('分歧 2 级 会商，限 11-27 周五');
  expect(stagesOf(dispute({ level: 'consultation', levelNo: 2 })).map(({ state, note }) => [state, note])).toEqual([['past', ''], ['current', '限 11-27'], ['todo', '']]);
  expect(stagesOf(dispute({ level: 'direct', levelNo: 1, light: null, endedOn: '2026-11-18' })).map(({ state, note }) => [state, note])).toEqual([['past', '11-18'], ['todo', ''], ['todo', '']]);
});
