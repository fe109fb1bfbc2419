import { PAPER_PLACES, type PaperForm, type PaperPlace } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';

export type PaperSchemas = components['schemas'];
export type Slip = PaperSchemas['PaperSlipView'];
export type SlipRow = PaperSchemas['PaperSlipRowView'];
export type CasePapers = PaperSchemas['CasePapersView'];

export const PAPER_VIEWS = [
  { value: 'give', label: '移交' }, { value: 'toReceive', label: '待签收' }, { value: 'drawnUp', label: '待移交' }, { value: 'handedOver', label: '移出未签' }, { value: 'differences', label: '差异' },
  { value: 'done', label: '已办结' }, { value: 'unreturned', label: '未还原件' },
] as const;
export type PaperView = (typeof PAPER_VIEWS)[number]['value'];
export const EMPTY_SLIPS: Readonly<Record<string, { title: string; text: string }>> = {
  toReceive: { title: '没有等签收的交接单', text: '别的岗位移交过来的列在这里；拿到纸件，扫单上的条码就能点数签收。' },
  drawnUp: { title: '没有待移交的交接单', text: '在“移交”里开单、打印，连同纸件交出去时点“移交”。' },
  handedOver: { title: '移出的都签收了', text: '交出去还没有被签收的列在这里；送错了可以撤回。' },
  differences: { title: '没有待查的差异', text: '接收人点数不符的列在这里，由移交的一方查清销号。' },
  done: { title: '还没有办结的交接单', text: '签收、退还、销号、撤回和遗失登记的列在这里。' },
};
export const placeLabel = (place: PaperPlace): string => PAPER_PLACES[place].zh;

/** 11-20 10:32, legal time */
export function timeWords(iso: string): string {
  const at = new Date(iso);
  return `${legalDateOf(at).slice(5)} ${legalTimeOf(at)}`;
}

/** A paper on the list that is being put together; `max` lies at the desk, null: a paper of no list, as many as one says. */
export interface ChosenPaper { code: string; name: string; form: PaperForm; formLabel: string; max: number | null; count: number; returnable: boolean }
export interface ChosenCase { caseId: number; caseNumber: string; applicantName: string; ended: boolean; papers: ChosenPaper[] }

/** What of the case lies at one's own desk; lots of one paper are one line. */
export function chosenCaseOf(papers: CasePapers): ChosenCase {
  const lines = new Map<string, ChosenPaper>();
  for (const lot of papers.lots.filter(({ atMyDesk }) => atMyDesk)) {
    const key = `${lot.code} ${lot.name} ${lot.form}`;
    const line = lines.get(key) ?? { code: lot.code, name: lot.name, form: lot.form, formLabel: lot.formLabel, max: 0, count: 0, returnable: false };
    line.max = (line.max ?? 0) + lot.count;
    line.count = line.max;
    line.returnable ||= lot.returnable;
    lines.set(key, line);
  }
  return { caseId: papers.caseId, caseNumber: papers.caseNumber, applicantName: papers.applicantName, ended: papers.ended, papers: [...lines.values()] };
}

export function askedOf(cases: readonly ChosenCase[]): PaperSchemas['AskedPaperBody'][] {
  return cases.flatMap(({ caseId, papers }) => papers.filter(({ count, name }) => count > 0 && name.trim() !== '').map(({ code, name, form, count, returnable }) => ({ caseId, code, name: name.trim().slice(0, 60), form, count, returnable })));
}

/** The number in what a scanner reads of a case's papers (…#/progress/<number>/<code>), or the words as they are. */
export const caseNumberIn = (words: string): string => /#\/progress\/([^/\s]+)\/[^/\s]+$/.exec(words.trim())?.[1] ?? words.trim();

/** What travels beside the materials, to choose from while typing. */
export const OTHER_PAPER_NAMES = ['许可证件', '受理通知书', '不予受理通知书', '许可决定书', '勘验记录', '专家评审意见', '案卷'] as const;
