/** @no-db */
import type { DocumentBlock } from '@onecounter/contracts';
import type { PaperToName } from '@onecounter/casework';
import { extensionPaper, grantPaper, procedurePaper, refusalPaper, terminationPaper, type PaperCase } from './papers';

const row = { applicant_name: '鞍山市铁西区味源餐饮店', item_name: '食品经营许可（新办）', number: '210300-20261104-000012', progress_code: 'K7M2QX', received_at: new Date('2026-11-04T02:00:00Z'), accepted_on: '2026-11-04' } satisfies PaperCase;
const definition = {
  itemType: '行政许可', basis: ['食品安全法33、35条', '某市办事指南'], statutoryLimit: { days: 20, unit: 'working', basis: '行政许可法42条', verified: true }, deliveryLimit: { days: 10, unit: 'working', basis: '行政许可法44条', verified: true },
  result: { name: '食品经营许可证【未核】', validity: '5年', validDays: 1826, renewal: null }, consultationPhone: '12345',
} as const;
const points = [{ code: 'S1', text: '布局符合要求（示例·待科室确认）', basis: '食品安全法33、35条', derived: false, materialCode: 'M4', materialName: '平面图' }];

function wordsOf(paper: PaperToName): string {
  if (!('blocks' in paper)) return '';
  return paper.blocks.map((block: DocumentBlock) => (block.kind === 'paragraph' ? block.text : block.kind === 'numbered' ? block.items.map((item) => `${item.title}${item.text}`).join('') : '')).join('\n');
}

describe('a decision that grants', () => {
  it('cites the points, their statutes and the day by which the certificate is handed over', () => {
    const words = wordsOf(grantPaper(row, definition, points, '2026-12-04'));
    expect(words).toContain('本机关于2026年11月4日受理');
    expect(words).toContain('布局符合要求（见《平面图》）');
    expect(words).not.toMatch(/示例|未核/);
    expect(words).toContain('第三十八条第一款、食品安全法33、35条，决定准予行政许可');
    expect(words).toContain('10个工作日内（12月4日（周五）前）颁发、送达食品经营许可证');
  });

  it('names no permit where the item is a filing', () => {
    const words = wordsOf(grantPaper(row, { ...definition, itemType: '备案' }, [], '2026-12-04'));
    expect(words).toContain('依照食品安全法33、35条，决定准予办理');
    expect(words).not.toContain('某市办事指南');
  });
});

it('tells whoever is refused the reasons, the basis and both remedies with their limits', () => {
  const words = wordsOf(refusalPaper(row, definition, { reasons: '专间面积不足。', basis: '食品安全法35条' }));
  for (const part of ['专间面积不足。', '第三十八条第二款和食品安全法35条', '六十日内', '六个月内']) expect(words).toContain(part);
});

it('tells why the limit is extended, by whose leave and to which day', () => {
  const words = wordsOf(extensionPaper(row, definition, { days: 5, basis: '行政许可法42条【是否适用待核】', reason: '须核对外省证明', approver: '本机关负责人', statutoryDueOn: '2026-12-16' }));
  expect(words).toContain('因须核对外省证明');
  expect(words).toContain('依照行政许可法42条，经本机关负责人批准，办理期限延长5个工作日，法定期限届满日改为12月16日（周三）');
});

it('tells in writing how long an excluded procedure takes, and by which statute', () => {
  const words = wordsOf(procedurePaper(row, definition, { zh: '专家评审', basis: '行政许可法45', reason: '工艺新颖。', notifiedDays: 7, openedOn: '2026-11-10', dueOn: '2026-11-18' }));
  expect(words).toContain('因工艺新颖，依法需要进行专家评审。');
  expect(words).toContain('专家评审自2026年11月10日起，所需时间7个工作日，预计至11月18日（周三）');
  expect(words).toContain('依照《中华人民共和国行政许可法》第四十五条');
});

it('tells why a case is terminated and what can be done about it', () => {
  const words = wordsOf(terminationPaper({ ...row, accepted_on: null }, definition, '逾期没有补正'));
  expect(words).toContain('理由：逾期没有补正');
  expect(words).toContain('如不服本告知，可以自收到本告知书之日起六十日内');
  expect(words).not.toContain('受理，现');
});
