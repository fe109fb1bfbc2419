import { CREDIT_MARK_KINDS, type CreditMarkKind } from '@onecounter/contracts';

export const MARK_KINDS = (Object.keys(CREDIT_MARK_KINDS) as CreditMarkKind[]).map((value) => ({ value, label: CREDIT_MARK_KINDS[value].zh }));
export interface MarkForm { caseNumber: string; kind: CreditMarkKind; source: string; evidence: string; endsOn: string }
export const emptyMark = (): MarkForm => ({ caseNumber: '', kind: 'other', source: '', evidence: '', endsOn: '' });
export const MARK_FIELDS: Readonly<Record<string, string>> = { number: '办件编号', caseId: '办件编号', kind: '情形', source: '来源', evidence: '证据', endsOn: '期满日', document: '修复文书' };
/** Why it cannot be sent yet. */
export const lackingOf = ({ caseNumber, source, evidence }: MarkForm): string | null => (caseNumber.trim() === '' ? '先写办件编号' : source.trim().length < 2 ? '先写来源' : evidence.trim().length < 2 ? '先写证据' : null);
