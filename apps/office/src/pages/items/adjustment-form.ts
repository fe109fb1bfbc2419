import { ADJUSTMENT_KINDS, MOVING_KINDS, PUBLISHING_KINDS, RETIRING_KINDS, type AdjustmentKind, type PublishingKind, type RetiringKind } from '@onecounter/contracts';
import type { Schemas } from '../../api';

/** What is asked for when a version is published or retired. */
export interface AdjustmentForm { on: string; kind: AdjustmentKind | ''; legalBasis: string; reason: string; plan: 'stay' | 'move' | ''; moveOn: string }

export const emptyAdjustment = (today: string): AdjustmentForm => ({ on: today, kind: '', legalBasis: '', reason: '', plan: '', moveOn: '' });
export const kindChoices = (verb: 'publish' | 'retire') => (verb === 'publish' ? PUBLISHING_KINDS : RETIRING_KINDS).map((value) => ({ value, label: ADJUSTMENT_KINDS[value].zh }));
export const movesHolder = ({ kind }: AdjustmentForm): boolean => kind !== '' && MOVING_KINDS.includes(kind);

/** Pure: what is still to be said; whether it is right is judged by the server. */
export function lackingOf(form: AdjustmentForm): string | null {
  if (form.on === '') return '先写日期';
  if (form.kind === '') return '先选调整类型';
  if (form.legalBasis.trim() === '' || form.reason.trim() === '') return '先写依据和原因';
  if (movesHolder(form) && form.plan === '') return '先选在办件的安排';
  return form.plan === 'move' && form.moveOn === '' ? '先写移交日' : null;
}

export function publishBody({ on, kind, legalBasis, reason, ...plans }: AdjustmentForm): Omit<Schemas['PublishItemVersionBody'], 'version'> {
  const moving = MOVING_KINDS.includes(kind as PublishingKind);
  const plan = moving && plans.plan !== '' ? { plan: plans.plan, ...(plans.plan === 'move' ? { moveOn: plans.moveOn } : {}) } : {};
  return { effectiveFrom: on, adjustment: { kind: kind as PublishingKind, legalBasis, reason, ...plan } };
}

export const retireBody = ({ on, kind, legalBasis, reason }: AdjustmentForm): Omit<Schemas['RetireItemVersionBody'], 'version'> => ({ effectiveOn: on, kind: kind as RetiringKind, legalBasis, reason });
