import type { ExpertAnswer, ExpertVerdict } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';
import type { ExcludedCandidate, ListedCandidate } from './expert-reviews';

export interface DrawToPublish { readonly round: number; readonly candidates: readonly ListedCandidate[]; readonly excluded: readonly ExcludedCandidate[]; readonly reason: string | null; readonly commitment: string; readonly seedSealed: string; readonly on: string }

/** Adds list and commitment to the step; the seed stays sealed until it is drawn. */
export function publishDraw(w: WriteStatement, draw: DrawToPublish): void {
  w.part('dr', `insert into inspection.expert_draw (review_id, round, candidates, excluded, reason, commitment, seed_sealed, published_on)
    select s.id, ${w.param(draw.round, 'int')}, ${w.param(JSON.stringify(draw.candidates), 'jsonb')}, ${w.param(JSON.stringify(draw.excluded), 'jsonb')}, ${w.param(draw.reason, 'text')}, ${w.param(draw.commitment, 'text')}, ${w.param(draw.seedSealed, 'text')}, ${w.param(draw.on, 'date')} from s`);
}

/** Adds the seed and the order it gives; the first ones take the seats. */
export function revealDraw(w: WriteStatement, draw: { readonly round: number; readonly seed: string; readonly on: string; readonly order: readonly number[]; readonly seats: number }): void {
  const round = w.param(draw.round, 'int');
  w.part('dr', `update inspection.expert_draw d set seed = ${w.param(draw.seed, 'text')}, drawn_on = ${w.param(draw.on, 'date')} from s where d.review_id = s.id and d.round = ${round}`);
  w.part('se', `insert into inspection.expert_seat (review_id, round, expert_id, place, seated)
    select s.id, ${round}, x.id, x.place, x.place <= ${w.param(draw.seats, 'int')} from s, unnest(${w.param([...draw.order], 'bigint[]')}) with ordinality x(id, place)`);
}

interface Seat { readonly round: number; readonly expertId: number }
const at = (w: WriteStatement, { round, expertId }: Seat): string => `t.review_id = s.id and t.round = ${w.param(round, 'int')} and t.expert_id = ${w.param(expertId, 'bigint')}`;

/** Adds the answer; whoever does not come gives the seat to the next in order. */
export function answerSeat(w: WriteStatement, seat: Seat, answer: ExpertAnswer, reason: string | null, replacedBy: number | null): void {
  w.part('se', `update inspection.expert_seat t set answer = ${w.param(answer, 'text')}, answer_reason = ${w.param(reason, 'text')}, seated = ${w.param(answer === 'accepted', 'boolean')} from s where ${at(w, seat)}`);
  if (replacedBy !== null) w.part('sn', `update inspection.expert_seat t set seated = true from s where ${at(w, { round: seat.round, expertId: replacedBy })}`);
}

export function signSeatIn(w: WriteStatement, seat: Seat, when: Date): void {
  w.part('se', `update inspection.expert_seat t set signed_in_at = ${w.param(when, 'timestamptz')} from s where ${at(w, seat)}`);
}

export function judgeFromSeat(w: WriteStatement, seat: Seat, verdict: ExpertVerdict, opinion: string): void {
  w.part('se', `update inspection.expert_seat t set verdict = ${w.param(verdict, 'text')}, opinion = ${w.param(opinion, 'text')} from s where ${at(w, seat)}`);
}

/** Adds what each gets, in 分. */
export function paySeats(w: WriteStatement, round: number, fees: readonly { readonly expertId: number; readonly amountFen: number }[]): void {
  w.part('se', `update inspection.expert_seat t set amount_fen = x.fen from s, unnest(${w.param(fees.map(({ expertId }) => expertId), 'bigint[]')}, ${w.param(fees.map(({ amountFen }) => amountFen), 'int[]')}) x(id, fen)
    where t.review_id = s.id and t.round = ${w.param(round, 'int')} and t.expert_id = x.id`);
}
