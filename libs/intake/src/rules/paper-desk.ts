import { PAPER_PLACES, PAPER_SLIP, refuse, type FaultCode, type FaultFacts, type PaperPlace, type PaperSlipVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';

/** A desk at which paper lies: a unit, and what of it. Reception and issuing windows belong to one unit and are two desks. */
export interface PaperDesk { readonly unitId: number; readonly place: 'window' | 'section' | 'issuing' }

/** What a slip tells of its two sides. */
export interface SlipSides {
  readonly number: string;
  readonly from_unit_id: number;
  readonly from_place: PaperPlace;
  readonly to_unit_id: number | null;
  readonly to_place: PaperPlace | null;
  readonly handed_over_by: number | null;
  readonly from_unit_name: string;
  readonly to_unit_name: string | null;
}
export interface Obstacle { readonly code: FaultCode; readonly facts: FaultFacts }

/** null: the post has no desk at which paper could lie. */
export function deskOf(actor: Actor): PaperDesk | null {
  if (actor.unitId === null) return null;
  if (actor.reach === 'section') return { unitId: actor.unitId, place: 'section' };
  if (actor.reach !== 'hall') return null;
  return { unitId: actor.unitId, place: actor.permissions.has('issueResult') ? 'issuing' : 'window' };
}

/** @throws notPermitted */
export function requireDesk(actor: Actor, verb: PaperSlipVerb): PaperDesk {
  return deskOf(actor) ?? refuse('notPermitted', { verb, verbLabel: PAPER_SLIP.steps[verb].zh });
}

/** The section keeps the archive of its cases itself. */
export function liesAt(desk: PaperDesk, unitId: number | null, place: PaperPlace | null): boolean {
  return unitId === desk.unitId && (place === desk.place || (desk.place === 'section' && place === 'archive'));
}

const WAYS: Readonly<Record<PaperDesk['place'], readonly PaperPlace[]>> = {
  window: ['section', 'issuing', 'applicant'],
  section: ['issuing', 'window', 'archive', 'section'],
  issuing: ['applicant', 'archive', 'section', 'window'],
};
export const waysFrom = (desk: PaperDesk): readonly PaperPlace[] => WAYS[desk.place];

/** @throws paperWayWrong: no such way, or the paper lies there already */
export function judgeWay(from: PaperDesk, to: PaperPlace, toUnitId: number | null): void {
  if (!WAYS[from.place].includes(to) || (from.place === to && from.unitId === toUnitId)) refuse('paperWayWrong', { from: PAPER_PLACES[from.place].zh, to: PAPER_PLACES[to].zh }, 'to');
}

export const deskName = (unitName: string | null, place: PaperPlace | null): string => (place === 'applicant' ? '申请人' : `${unitName ?? ''}${place === null || place === 'section' ? '' : `（${PAPER_PLACES[place].zh}）`}`);

/** Why this person may not move the slip; null: may. The giver's side hands over, takes back, settles; the taker's side receives, and never the giver himself. */
export function obstacleToMove(verb: PaperSlipVerb, slip: SlipSides, actor: Actor): Obstacle | null {
  const desk = deskOf(actor);
  const verbLabel = PAPER_SLIP.steps[verb].zh;
  const taking = verb === 'receivePapers' || verb === 'receivePapersWithDifference';
  const [unitId, place, unitName] = taking ? [slip.to_unit_id, slip.to_place, slip.to_unit_name] : [slip.from_unit_id, slip.from_place, slip.from_unit_name];
  if (!desk || !liesAt(desk, unitId, place)) return { code: 'paperSlipNotYours', facts: { number: slip.number, desk: deskName(unitName, place), verb, verbLabel } };
  if (taking && slip.handed_over_by === actor.personId) return { code: 'paperTakerIsGiver', facts: {} };
  const toApplicant = slip.to_place === 'applicant';
  if ((verb === 'handOverPapers' && toApplicant) || (verb === 'returnPapers' && !toApplicant)) {
    return { code: 'paperWayWrong', facts: { from: PAPER_PLACES[slip.from_place].zh, to: verb === 'returnPapers' ? PAPER_PLACES.applicant.zh : '申请人以“移交”的方式' } };
  }
  return null;
}
