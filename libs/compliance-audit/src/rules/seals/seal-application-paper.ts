import { DOCUMENT_KINDS, OFFICIAL_SEALS, refuse, type NoticeContent, type OfficialSeal } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { HEAD_POSTS } from '../card-answerer';

export interface ApplicationFacts {
  readonly number: string; readonly seal: OfficialSeal; readonly matter: string; readonly paper: string; readonly copies: number; readonly unit: string; readonly appliedBy: string; readonly appliedOn: string; readonly decidedBy: string; readonly decidedOn: string; readonly words: string;
  readonly caseNumber: string | null; readonly applicant: string | null; readonly organ: string; readonly dated: string;
}

/** GZ20261120-000012 */
export const applicationNumber = (day: string, id: number): string => `GZ${day.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;

/** 公章使用申请表: what is carried to the keeper with the paper to be sealed. */
export function sealApplicationPaper(facts: ApplicationFacts): NoticeContent {
  const fields = [
    { label: '申请科室', value: facts.unit }, { label: '申请人', value: `${facts.appliedBy}　${facts.appliedOn}` }, { label: '印章', value: OFFICIAL_SEALS[facts.seal].zh }, { label: '文件名称', value: facts.paper }, { label: '用印份数', value: `${facts.copies} 份` }, { label: '用印事由', value: facts.matter },
    { label: '关联办件', value: facts.caseNumber === null ? '无' : `${facts.caseNumber}　${facts.applicant ?? ''}` }, { label: '审批意见', value: facts.words }, { label: '审批人', value: `${facts.decidedBy}　${facts.decidedOn}` },
  ];
  return {
    layout: 'notice', title: DOCUMENT_KINDS.sealApplicationForm.zh, number: facts.number, barCode: facts.number, addressee: '业务协调科', unit: facts.organ, dated: facts.dated,
    blocks: [{ kind: 'fields', fields }, { kind: 'paragraph', text: '保管人核对文件名称和份数后用印，当场在系统里登记；空白纸张不得用印。' }, { kind: 'signatures', labels: ['申请人签字', '审批人签字', '保管人签字', '用印日期'] }],
  };
}

interface Handled { readonly applied_by: number; readonly decided_by: number | null; readonly unit_id: number }

/** Who asks does not decide, and neither of both seals. @throws sealApplicationOwn */
export function requireOthers({ applied_by: appliedBy, decided_by: decidedBy }: Pick<Handled, 'applied_by' | 'decided_by'>, { personId }: Pick<Actor, 'personId'>): void {
  if (personId === appliedBy || personId === decidedBy) refuse('sealApplicationOwn');
}

/** @throws sealApplicationNotYours */
export function requireWithdrawer({ applied_by: appliedBy, unit_id: unitId }: Pick<Handled, 'applied_by' | 'unit_id'>, actor: Pick<Actor, 'personId' | 'unitId' | 'post'>): void {
  if (actor.personId !== appliedBy && !(actor.unitId === unitId && HEAD_POSTS.includes(actor.post))) refuse('sealApplicationNotYours');
}
