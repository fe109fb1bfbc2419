import { refuse, type AgencyMode } from '@onecounter/contracts';

export interface Readiness { readonly mode: AgencyMode; readonly agent_id: number | null; readonly authorised_on: string | null; readonly authorised_until: string | null }

/** 转入代办 needs an agent and items, and for 代办 an authorisation that still holds. @throws agencyNotReady */
export function requireReady(project: Readiness, items: number, today: string): void {
  if (items === 0) refuse('agencyNotReady', { why: '还没有选办理事项' });
  if (project.agent_id === null) refuse('agencyNotReady', { why: '还没有指派代办员' });
  if (project.mode === 'assistance') return;
  if (project.authorised_on === null) refuse('agencyNotReady', { why: '代办要先由企业签署委托' });
  if (project.authorised_until !== null && project.authorised_until < today) refuse('agencyNotReady', { why: `委托到 ${project.authorised_until} 已经到期` });
}

/** @throws agencyTargetPast */
export function judgeTarget(target: string | undefined, today: string): string | null {
  if (target !== undefined && target < today) refuse('agencyTargetPast', { on: target }, 'targetOn');
  return target ?? null;
}
