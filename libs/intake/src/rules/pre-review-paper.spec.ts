/** @no-db */
import { preReviewPaper } from './pre-review-paper';

describe('the paper of a pre-review', () => {
  it('says that it is no acceptance, then each opinion and the whole', () => {
    const paper = preReviewPaper({
      number: 'YS-20261120-000001', applicantName: '示例公司', itemName: '食品经营许可', unitName: '市场监管审批科', organ: '鞍山市行政审批局', handedOn: '2026-11-20', expiresOn: '2027-05-19', on: '2026-11-21', lacking: ['租赁合同未签'], outcome: 'revise', words: '平面图改后再报。',
      materials: [{ code: 'M1', name: '平面图', files: ['a'], note: null, opinion: null, words: null }, { code: 'M2', name: '合同', files: [], note: null, opinion: null, words: null }], opinions: [{ code: 'M1', opinion: 'revise', words: '标明操作间' }, { code: 'M2', opinion: 'missing', words: null }],
    });
    expect(paper).toMatchObject({ layout: 'notice', title: '预审意见', addressee: '示例公司', dated: '2026年11月21日' });
    for (const word of ['本意见不是受理', '不开始计算办理期限', 'YS-20261120-000001', '修改后再报', '还缺：租赁合同未签', '2027年5月19日']) expect(JSON.stringify(paper.blocks)).toContain(word);
    expect(paper.blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [['1', '平面图', '须修改', '标明操作间'], ['2', '合同', '缺', '']] });
  });
});
