import type { SheetBlock, SheetCell, SheetContent } from '@onecounter/contracts';
import { cell, paragraph, two, wide } from '../sheet-parts';

export interface CardFacts {
  readonly number: string; readonly name: string; readonly ownerName: string; readonly statusLabel: string; readonly stageLabel: string; readonly agentName: string | null; readonly startedOn: string | null; readonly registeredOn: string; readonly targetOn: string | null;
  readonly total: number; readonly left: number; readonly nextStep: string | null; readonly holder: string | null; readonly flags: readonly { readonly label: string; readonly since: string }[];
  readonly items: readonly { readonly itemName: string; readonly unitName: string; readonly words: string; readonly holder: string | null; readonly dueOn: string | null; readonly late: boolean }[];
  readonly log: readonly { readonly on: string; readonly byName: string; readonly label: string; readonly words: string | null }[];
}
export interface DispatchFacts {
  readonly from: string; readonly to: string; readonly projects: number; readonly outstanding: number; readonly silent: number; readonly unchanged: number; readonly overTarget: number;
  readonly rows: readonly { readonly number: string; readonly name: string; readonly ownerName: string; readonly stageLabel: string; readonly agentName: string | null; readonly days: number; readonly total: number; readonly left: number; readonly targetOn: string | null; readonly lines: number; readonly nextStep: string | null; readonly holder: string | null; readonly flagLabels: readonly string[] }[];
}
interface Printed { readonly unit: string; readonly dated: string }
const TITLE_SIZE = 16;
const HEAD_SIZE = 12;
/** Of a longer log the card shows the latest lines and says so. */
const MOST_LINES = 20;
/** Points: 160 mm upright, 247 mm across. */
const WIDTHS = [80, 150, 80, 143];
const ITEM_WIDTHS = [160, 113, 110, 70];
const LOG_WIDTHS = [70, 60, 80, 243];
const DISPATCH_WIDTHS = [28, 150, 110, 56, 56, 44, 52, 64, 90, 50];

const title = (text: string) => paragraph(text, { align: 'center', size: TITLE_SIZE, bold: true });
const head = (text: string) => paragraph(text, { size: HEAD_SIZE, bold: true });
const row = (...texts: string[]): SheetCell[] => texts.map((text) => cell(text));
const heads = (...texts: string[]): SheetCell[] => texts.map((text) => cell(text, 1, true));
const table = (widths: number[], rows: (SheetCell | null)[][], headRows = 1): SheetBlock => ({ kind: 'table', ruled: true, widths, headRows, rows });

/** 跟踪卡 on paper (document 004, 二(五)4). */
export function trackingCardPaper(facts: CardFacts, { unit, dated }: Printed): SheetContent {
  const flags = facts.flags.map(({ label, since }) => `${label}（自 ${since}）`).join('；');
  const facts4 = [
    two('项目名称', facts.name, '编号', facts.number), two('项目单位', facts.ownerName, '代办员', facts.agentName ?? '待指派'), two('环节', `${facts.stageLabel}，${facts.statusLabel}`, '目标日期', facts.targetOn ?? '没有定'),
    two('转入代办', facts.startedOn ?? `没有转入，${facts.registeredOn} 登记`, '未办事项', `${facts.left} 个，共 ${facts.total} 个`), wide('下一步', facts.nextStep ?? '没有写'), wide('在谁手里', facts.holder ?? '没有写'), ...(flags ? [wide('提醒', flags)] : []),
  ];
  const items = facts.items.map((one) => row(one.itemName, one.unitName, `${one.words}${one.late ? '（已超期）' : ''}`, one.dueOn ?? '—'));
  const lines = facts.log.slice(0, MOST_LINES).map((one) => row(one.on, one.byName, one.label, one.words ?? ''));
  const left = facts.log.length - lines.length;
  const blocks: SheetBlock[] = [
    title('帮办代办项目跟踪卡'), table(WIDTHS, facts4, 0), head('办理事项'), ...(items.length > 0 ? [table(ITEM_WIDTHS, [heads('事项', '办理单位', '进展', '期限'), ...items])] : [paragraph('还没有选事项。')]),
    head('工作日志'), table(LOG_WIDTHS, [heads('日期', '记录人', '步骤', '内容'), ...lines]), ...(left > 0 ? [paragraph(`更早的 ${left} 条见系统。`)] : []), paragraph(`${unit}　${dated}`, { align: 'right' }),
  ];
  return { layout: 'sheet', title: '帮办代办项目跟踪卡', number: facts.number, unit, dated, across: false, blocks };
}

/** 周调度 on paper: every running project, those that stand still by name. */
export function dispatchPaper(facts: DispatchFacts, { unit, dated }: Printed): SheetContent {
  const rows = facts.rows.map((one, at) => row(String(at + 1), `${one.name}\n${one.number}`, one.ownerName, one.stageLabel, one.agentName ?? '待指派', String(one.days), `${one.left}/${one.total}`, one.targetOn ?? '—', [one.nextStep, one.holder && `（${one.holder}）`].filter(Boolean).join(''), one.flagLabels.join('、')));
  const sum = `${facts.from} 至 ${facts.to}　在办 ${facts.projects} 个，未办事项 ${facts.outstanding} 个；一天没有日志 ${facts.silent} 个，一周没有进展 ${facts.unchanged} 个，过了目标日期 ${facts.overTarget} 个。`;
  const left = facts.projects - facts.rows.length;
  const blocks: SheetBlock[] = [
    title('帮办代办周调度'), paragraph(sum), table(DISPATCH_WIDTHS, [heads('序号', '项目', '项目单位', '环节', '代办员', '工作日', '未办/共', '目标', '下一步（在谁手里）', '提醒'), ...rows]),
    ...(left > 0 ? [paragraph(`另有 ${left} 个，见系统里的周调度。`)] : []), paragraph(`${unit}　${dated}`, { align: 'right' }),
  ];
  return { layout: 'sheet', title: '帮办代办周调度', unit, dated, across: true, blocks };
}
