import type { SheetBlock, SheetContent } from '@onecounter/contracts';
import { cell, paragraph, two, wide } from './sheet-parts';

export interface RegistrationFacts {
  readonly number: string; readonly name: string; readonly ownerName: string; readonly ownerCode: string; readonly contact: string; readonly kind: string; readonly investmentWan: number; readonly place: string; readonly mode: string; readonly needs: string; readonly limits: string | null;
  readonly targetOn: string | null; readonly agentName: string | null; readonly items: readonly { readonly name: string; readonly unitName: string; readonly level: string; readonly workingDays: number | null }[];
  readonly materials: readonly { readonly name: string; readonly takenOn: string | null }[]; readonly authorised: string; readonly unit: string; readonly dated: string;
}
/** Of a longer list or text the sheet says so: it is to stay one page (附件3). */
const MOST_ITEMS = 10;
const MOST_WORDS = 240;
const MOST_NAME = 32;
const TITLE_SIZE = 16;
/** Points of 160 mm in four columns. */
const WIDTHS = [80, 150, 80, 143];

/** 项目建设手续帮办代办领办登记表 (004 附件3): its annex is missing in the papers, the fields are those of the text. */
export function registrationPaper(facts: RegistrationFacts): SheetContent {
  const taken = facts.materials.filter(({ takenOn }) => takenOn !== null).length;
  const left = facts.items.length - MOST_ITEMS;
  const items = facts.items.slice(0, MOST_ITEMS).map((one, at) => [cell(String(at + 1)), cell(one.name.slice(0, MOST_NAME)), cell(one.unitName.slice(0, MOST_NAME)), cell(one.workingDays === null ? one.level : `${one.level}，${one.workingDays} 个工作日`)]);
  const rows = [
    two('项目名称', facts.name, '编号', facts.number), two('项目单位', facts.ownerName, '信用代码', facts.ownerCode), two('联系人', facts.contact, '建设地点', facts.place || '—'), two('项目类型', facts.kind, '总投资', `${facts.investmentWan} 万元`),
    two('服务方式', facts.mode, '代办员', facts.agentName ?? '待指派'), wide('服务需求', shortened(facts.needs)), wide('办理时限', [facts.limits ? shortened(facts.limits) : null, facts.targetOn && `目标 ${facts.targetOn}`].filter(Boolean).join('；') || '按各事项承诺时限'),
    [cell('序号', 1, true), cell('办理事项', 1, true), cell('办理单位', 1, true), cell('层级和期限', 1, true)], ...items, ...(left > 0 ? [wide('', `另有 ${left} 个事项，见系统内的项目。`)] : []),
    wide('申请材料', `共 ${facts.materials.length} 种，已收 ${taken} 种`), wide('委托授权', facts.authorised), two('项目单位签章', ' ', '代办员签字', ' '),
  ];
  const blocks: SheetBlock[] = [paragraph('项目建设手续帮办代办领办登记表', { align: 'center', size: TITLE_SIZE, bold: true }), { kind: 'table', ruled: true, widths: WIDTHS, headRows: 0, rows }, paragraph(`${facts.unit}　${facts.dated}`, { align: 'right' })];
  return { layout: 'sheet', title: '项目建设手续帮办代办领办登记表', number: facts.number, unit: facts.unit, dated: facts.dated, across: false, blocks };
}

const shortened = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…（全文见系统）` : text);
