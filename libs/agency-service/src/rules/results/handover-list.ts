import { refuse, type DocumentBlock, type NoticeContent } from '@onecounter/contracts';
import { resultOf, type ResultFacts } from './result-state';

export interface HandoverLine { readonly kind: 'material' | 'result' | 'other'; readonly no: number; readonly name: string; readonly copies: number; readonly note: string | null }
interface MaterialFacts { readonly no: number; readonly name: string; readonly taken_on: string | null; readonly copies: number | null; readonly original: boolean | null }
export interface LineSaid { readonly kind: 'material' | 'result'; readonly no: number; readonly copies: number }
export interface OtherSaid { readonly name: string; readonly copies: number }

/** 应移交: originals that were taken, and results on paper that were not collected by the enterprise itself (document 004, 二(五)7). */
export function dueLines(materials: readonly MaterialFacts[], results: readonly (ResultFacts & { readonly no: number })[]): HandoverLine[] {
  const originals = materials.filter(({ taken_on: on, original }) => on !== null && original === true).map(({ no, name, copies }): HandoverLine => ({ kind: 'material', no, name, copies: copies ?? 1, note: '原件' }));
  const papers = results.filter((one) => onPaper(one)).map(({ no, item_name: name, case_number: number }): HandoverLine => ({ kind: 'result', no, name: `${name} 批复、证照`, copies: 1, note: number === null ? null : `办件 ${number}` }));
  return [...originals, ...papers];
}

function onPaper(facts: ResultFacts): boolean {
  const { state, ways, byCase } = resultOf(facts);
  return state === 'returned' && ways.includes('inPerson') && (!byCase || facts.given_role === 'agent');
}

/** The list as it is signed: all that is due, each once, and what else is given. @throws agencyHandoverEmpty, agencyHandoverUnknown, agencyHandoverIncomplete */
export function judgeHandover(due: readonly HandoverLine[], said: readonly LineSaid[], others: readonly OtherSaid[]): HandoverLine[] {
  if (said.length + others.length === 0) refuse('agencyHandoverEmpty', {}, 'lines');
  const key = ({ kind, no }: Pick<HandoverLine, 'kind' | 'no'>): string => `${kind} ${no}`;
  const known = new Map(due.map((line) => [key(line), line]));
  if (new Set(said.map(key)).size !== said.length || said.some((line) => !known.has(key(line)))) refuse('agencyHandoverUnknown', {}, 'lines');
  const [listed, lacking] = [new Map(said.map((line) => [key(line), line])), due.filter((line) => !said.some((one) => key(one) === key(line)))];
  if (lacking.length > 0) refuse('agencyHandoverIncomplete', { names: lacking.map(({ name }) => name) }, 'lines');
  return [...due.map((line) => ({ ...line, copies: listed.get(key(line))?.copies ?? line.copies })), ...others.map((one, at): HandoverLine => ({ kind: 'other', no: at + 1, name: one.name.trim(), copies: one.copies, note: null }))];
}

export interface HandoverFacts {
  readonly number: string; readonly name: string; readonly ownerName: string; readonly lines: readonly HandoverLine[]; readonly handedBy: string; readonly receiverName: string; readonly organ: string; readonly dated: string;
  /** SHA-256 of the drawn names in the file store; null where a pen will sign. */
  readonly drawn: readonly [string | null, string | null];
}

/** 移交清单, signed or to be signed. */
export function handoverPaper(facts: HandoverFacts): NoticeContent {
  const blocks: DocumentBlock[] = [
    { kind: 'fields', fields: [{ label: '项目', value: `${facts.name}（${facts.number}）` }, { label: '移交人', value: facts.handedBy }, { label: '接收人', value: facts.receiverName || '（签字人）' }] },
    { kind: 'table', columns: ['序号', '名称', '份数', '备注'], rows: facts.lines.map((line, at) => [String(at + 1), line.name, String(line.copies), line.note ?? '—']) },
    { kind: 'paragraph', text: '以上材料、批复和证照已当面点清，原件一并退还项目单位。' }, { kind: 'signatures', labels: ['移交人签字', '接收人签字'], drawn: [...facts.drawn] },
  ];
  return { layout: 'notice', title: '帮办代办项目移交清单', addressee: facts.ownerName, blocks, unit: facts.organ, dated: facts.dated };
}
