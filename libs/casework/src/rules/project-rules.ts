import { PROJECT_CODE, PROJECT_STAGE_ORDER, PROJECT_STAGES, refuse, type ProjectStage } from '@onecounter/contracts';
import { checkCreditCode, halfWidth } from '@onecounter/kernel';

/** 国家编码, in half width and without blanks. @throws projectCodeInvalid */
export function judgeProjectCode(text: string, field = 'code'): string {
  const code = halfWidth(text).replace(/[\u2010-\u2015\u2212]/gu, '-');
  return PROJECT_CODE.test(code) ? code : refuse('projectCodeInvalid', { example: '2026-210302-44-01-000001' }, field);
}

/** @throws creditCodeInvalid */
export function judgeOwnerCode(text: string): string {
  const checked = checkCreditCode(text);
  return checked.ok ? checked.value : refuse('creditCodeInvalid', { why: '请照执照核对 18 位代码和校验位。' }, 'ownerCode');
}

/** Forward freely, also over a stage that the project does not need; back only with a reason. @throws stageUnchanged, stageReasonRequired */
export function judgeStage(from: ProjectStage, to: ProjectStage, reason: string): void {
  if (from === to) refuse('stageUnchanged', { stage: PROJECT_STAGES[to].zh }, 'stage');
  if (PROJECT_STAGE_ORDER.indexOf(to) < PROJECT_STAGE_ORDER.indexOf(from) && reason.trim() === '') refuse('stageReasonRequired', { stage: PROJECT_STAGES[to].zh }, 'reason');
}
