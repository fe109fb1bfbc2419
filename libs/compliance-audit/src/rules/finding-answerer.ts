import { FINDING, refuse, type FindingVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { HEAD_POSTS } from './card-answerer';

export interface AnswerableFinding { readonly person_id: number | null; readonly person_name: string | null; readonly unit_id: number; readonly unit_name: string; readonly explained_by: number | null; readonly judged_by: number | null; readonly appeal_due_on: string | null; readonly appealed_on: string | null; readonly answer_due_on: string | null; readonly status: string }
type Who = Pick<Actor, 'personId' | 'unitId' | 'post'>;
/** Said by the section; nobody else's word is theirs. */
const BY_SECTION: readonly FindingVerb[] = ['explainFinding', 'appealFinding'];

/** Explained by anybody of the section, or by the person wherever they work now; appealed by the person or the head of the section. */
export function mayAnswerFinding(finding: AnswerableFinding, verb: FindingVerb, { personId, unitId, post }: Who): boolean {
  if (!BY_SECTION.includes(verb)) return true;
  if (finding.person_id !== null && finding.person_id === personId) return true;
  return unitId === finding.unit_id && (verb === 'explainFinding' || HEAD_POSTS.includes(post));
}

/** @throws findingNotYours, appealOver, appealedBefore, findingJudgedByOneself, explanationAwaited */
export function requireFindingTurn(finding: AnswerableFinding, verb: FindingVerb, actor: Who, today: string): void {
  const verbLabel = FINDING.steps[verb].zh;
  if (!mayAnswerFinding(finding, verb, actor)) refuse('findingNotYours', { verbLabel, who: [finding.person_name, verb === 'appealFinding' ? `${finding.unit_name}负责人` : finding.unit_name].filter((one) => one !== null).join('或') });
  if (verb === 'appealFinding') {
    if (finding.appealed_on !== null) refuse('appealedBefore');
    if (finding.appeal_due_on !== null && finding.appeal_due_on < today) refuse('appealOver', { dueOn: finding.appeal_due_on });
  }
  if ((verb === 'confirmFinding' || verb === 'rejectFinding') && finding.explained_by !== null && finding.explained_by === actor.personId) refuse('findingJudgedByOneself', { did: '说明', verbLabel });
  if ((verb === 'upholdFinding' || verb === 'overturnFinding') && finding.judged_by !== null && finding.judged_by === actor.personId) refuse('findingJudgedByOneself', { did: '认定', verbLabel });
  // who was asked has the days they were given; that it is none of theirs may be said at once
  if (verb === 'confirmFinding' && finding.status === 'asked' && finding.answer_due_on !== null && finding.answer_due_on >= today) refuse('explanationAwaited', { dueOn: finding.answer_due_on });
}
