import type { Refusal } from '@onecounter/contracts';
import { dueLines, handoverPaper, judgeHandover } from './handover-list';
import type { ResultFacts } from './result-state';

const RESULT: ResultFacts & { no: number } = {
  no: 1, item_name: '施工许可', done: true, case_number: 'A-1', case_status: 'issued', given_way: 'handOver', given_on: '2026-11-20', given_to: '甲', given_role: 'agent', mailed_on: null, tracking_number: null, copies: 0, said_way: null, said_on: null, said_to: null,
};
const MATERIALS = [{ no: 1, name: '土地证', taken_on: '2026-11-01', copies: 1, original: true }, { no: 2, name: '复印件', taken_on: '2026-11-01', copies: 2, original: false }, { no: 3, name: '没有收', taken_on: null, copies: null, original: null }];
const DUE = dueLines(MATERIALS, [RESULT, { ...RESULT, no: 2, given_role: 'legalRepresentative' }, { ...RESULT, no: 3, given_way: 'mail' }]);
const codeOf = (work: () => unknown): string | null => {
  try { work(); return null; } catch (error) { return (error as Refusal).code; }
};

describe('the hand-over list', () => {
  it('has the originals that were taken, and papers that the enterprise did not collect itself', () => {
    expect(DUE.map(({ kind, no }) => [kind, no])).toEqual([['material', 1], ['result', 1]]);
    expect(dueLines([], [{ ...RESULT, case_number: null, case_status: null, given_way: null, given_role: null, said_way: 'inPerson', said_on: '2026-11-20', said_to: '甲' }])).toHaveLength(1);
  });

  it('is refused empty, with a line twice or of something else, and without what is due', () => {
    const [material, result] = [{ kind: 'material' as const, no: 1, copies: 1 }, { kind: 'result' as const, no: 1, copies: 1 }];
    expect(codeOf(() => judgeHandover(DUE, [], []))).toBe('agencyHandoverEmpty');
    expect(codeOf(() => judgeHandover([], [], []))).toBe('agencyHandoverEmpty');
    expect(codeOf(() => judgeHandover(DUE, [material], [{ name: '钥匙', copies: 1 }]))).toBe('agencyHandoverIncomplete');
    expect(codeOf(() => judgeHandover(DUE, [material, material, result], []))).toBe('agencyHandoverUnknown');
    expect(codeOf(() => judgeHandover(DUE, [material, result, { kind: 'material', no: 2, copies: 1 }], []))).toBe('agencyHandoverUnknown');
    expect(judgeHandover(DUE, [result, { ...material, copies: 3 }], [{ name: ' 钥匙 ', copies: 2 }]).map(({ name, copies }) => [name, copies])).toEqual([['土地证', 3], ['施工许可 批复、证照', 1], ['钥匙', 2]]);
  });

  it('bears both names', () => {
    const paper = handoverPaper({ number: 'DBXM-1', name: '项目', ownerName: '企业', lines: DUE, handedBy: '代办员', receiverName: '接收人', organ: '局', dated: '2026年11月20日', drawn: ['a', 'b'] });
    expect(paper.blocks.at(-1)).toEqual({ kind: 'signatures', labels: ['移交人签字', '接收人签字'], drawn: ['a', 'b'] });
  });
});
