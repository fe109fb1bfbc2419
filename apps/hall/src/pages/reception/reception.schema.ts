import { APPLICANT_ATTRIBUTES, CASE_STEPS } from '@onecounter/contracts';
import type { FinishAct, Power } from './reception-form';

export const POWERS: readonly { value: Power; label: string }[] = [{ value: 'submit', label: '提交' }, { value: 'supplement', label: '补正' }, { value: 'collect', label: '领取' }];

export const ATTRIBUTES = Object.entries(APPLICANT_ATTRIBUTES).map(([value, { zh }]) => ({ value: value as keyof typeof APPLICANT_ATTRIBUTES, label: zh }));

/** Names of fields as a refusal names them. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  'applicant.name': '名称', 'applicant.creditCode': '统一社会信用代码', 'applicant.residentId': '身份证号', 'applicant.legalRepresentative': '法定代表人', 'applicant.phone': '手机', 'applicant.address': '地址',
  'agent.name': '代理人', 'agent.residentId': '代理人证号', 'agent.phone': '代理人手机', 'agent.powers': '授权', itemCode: '事项', itemVersionId: '事项', applicant: '申请人', reason: '理由', organ: '有权机关',
};

/** The primary button says what will come out. */
export const FINISH_LABELS: Record<FinishAct, string> = {
  acceptApplication: '受理并出具通知书', acceptWithDeferral: '登记，签容缺承诺书', acceptWithCommitment: '登记，签告知承诺书', requestSupplement: '出具一次性告知书', declineNotRequired: CASE_STEPS.declineNotRequired.zh, declineNotOurs: CASE_STEPS.declineNotOurs.zh,
};

export const STEP_DOCUMENTS: Record<FinishAct, string> = { acceptApplication: '受理通知书', acceptWithDeferral: '容缺受理通知书', acceptWithCommitment: '告知承诺受理通知书', requestSupplement: '一次性告知书', declineNotRequired: '不予受理通知书', declineNotOurs: '不予受理通知书' };

export const CASE_TYPES = { instant: '即办件', promised: '承诺件' } as const;
