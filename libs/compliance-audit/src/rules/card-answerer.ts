import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';

export interface AnswerableCard { readonly person_id: number | null; readonly person_name: string | null; readonly unit_id: number; readonly unit_name: string }
/** Posts that answer for their unit. */
export const HEAD_POSTS: readonly string[] = ['sectionHead', 'headOfWindowServices', 'countyApprover'];

/** The person it names, or whoever heads the unit. */
export const mayAnswer = (card: AnswerableCard, { personId, unitId, post }: Pick<Actor, 'personId' | 'unitId' | 'post'>): boolean =>
  (card.person_id !== null && card.person_id === personId) || (unitId === card.unit_id && HEAD_POSTS.includes(post));

/** @throws cardNotYours */
export function requireAnswerer(card: AnswerableCard, actor: Actor): void {
  if (!mayAnswer(card, actor)) refuse('cardNotYours', { who: [card.person_name, `${card.unit_name}负责人`].filter((one) => one !== null).join('或') });
}
