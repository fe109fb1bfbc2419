/** @no-db */
import { letterPaper, type LetterFacts } from './letter-paper';

const FACTS: LetterFacts = { kind: 'contact', unitName: '市水利局', projectNumber: 'DBXM-1', projectName: '铸件项目', ownerName: '示例公司', title: '取水口', text: '请告取水口位置。', dueOn: '2026年11月25日', agentName: '代办员甲', organ: '鞍山市行政审批局', dated: '2026年11月20日' };

describe('the paper of a letter', () => {
  it('names kind, addressee, project, matter and the day of the answer', () => {
    const paper = letterPaper(FACTS);
    expect(paper).toMatchObject({ layout: 'notice', title: '工作联系函', addressee: '市水利局', unit: '鞍山市行政审批局' });
    for (const word of ['铸件项目（DBXM-1）', '示例公司', '取水口', '代办员甲', '2026年11月25日前函复']) expect(JSON.stringify(paper.blocks)).toContain(word);
  });

  it('asks for help in an order to assist, and leaves out an agent that is not there', () => {
    const paper = letterPaper({ ...FACTS, kind: 'assist', agentName: null });
    expect(paper.title).toBe('协办单');
    expect(JSON.stringify(paper.blocks)).toContain('请协助办理');
    expect(JSON.stringify(paper.blocks)).not.toContain('代办员');
  });
});
