import type { SheetBlock, SheetContent } from '@onecounter/contracts';
import { dispatchPaper, trackingCardPaper, type CardFacts, type DispatchFacts } from './tracking-papers';

const CARD: CardFacts = {
  number: 'DBXM-20261120-000001', name: '铸件项目', ownerName: '示例公司', statusLabel: '代办中', stageLabel: '代办服务', agentName: null, startedOn: null, registeredOn: '2026-11-20', targetOn: null, total: 2, left: 1, nextStep: null, holder: null, flags: [{ label: '一天没有日志', since: '2026-11-20' }],
  items: [{ itemName: '施工许可', unitName: '建设科', words: '没有开始', holder: null, dueOn: '2026-11-25', late: true }], log: Array.from({ length: 25 }, (_, at) => ({ on: '2026-11-20', byName: '代办员甲', label: '写工作日志', words: `第 ${at} 条` })),
};
const DISPATCH: DispatchFacts = { from: '2026-11-16', to: '2026-11-22', projects: 3, outstanding: 4, silent: 1, unchanged: 0, overTarget: 0, rows: [{ number: 'DBXM-1', name: '铸件项目', ownerName: '示例公司', stageLabel: '代办服务', agentName: null, days: 3, total: 2, left: 1, targetOn: null, lines: 2, nextStep: '送审', holder: '规划科', flagLabels: ['一天没有日志'] }] };
const PRINTED = { unit: '鞍山市行政审批局', dated: '2026年11月20日' };
const wordsOf = (blocks: readonly SheetBlock[]): string => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell?.paragraphs ?? []) : block.kind === 'paragraph' ? [block] : [])).flatMap(({ runs }) => runs.map(({ text }) => text)).join('|');
const widths = ({ blocks }: SheetContent): boolean => blocks.every((block) => block.kind !== 'table' || block.rows.every((row) => row.length === block.widths.length));

describe('the tracking card on paper', () => {
  const paper = trackingCardPaper(CARD, PRINTED);

  it('says what is lacking, what is late, and that the log is longer', () => {
    const words = wordsOf(paper.blocks);
    for (const part of ['待指派', '没有转入，2026-11-20 登记', '1 个，共 2 个', '没有开始（已超期）', '一天没有日志（自 2026-11-20）', '更早的 5 条见系统。']) expect(words).toContain(part);
    expect(words).not.toContain('第 20 条');
  });

  it('fills every column of its tables', () => expect([widths(paper), widths(dispatchPaper(DISPATCH, PRINTED))]).toEqual([true, true]));
});

describe('the weekly dispatch on paper', () => {
  it('lies across, sums up and says how many it leaves out', () => {
    const paper = dispatchPaper(DISPATCH, PRINTED);
    expect(paper.across).toBe(true);
    expect(wordsOf(paper.blocks)).toContain('另有 2 个');
    expect(wordsOf(paper.blocks)).toContain('在办 3 个，未办事项 4 个；一天没有日志 1 个');
  });
});
