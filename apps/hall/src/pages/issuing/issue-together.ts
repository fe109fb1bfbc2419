import { CASE_STATUSES } from '@onecounter/contracts';
import { answer, asProblem, Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { keyFor, type Attempts } from './attempts';
import { togetherBody, type HandOverForm, type Issuable, type Taken } from './issuing.schema';

export interface Outcomes { readonly taken: Map<number, Taken>; readonly failed: Map<number, Problem> }

/** In the place of a case's id: the one request for all of a joint case. */
const TOGETHER = 0;

/** 一次发证: one request for all results of a joint case that are handed over, none that are mailed; what is refused says why and stays. */
export async function issueTogether(rows: readonly Issuable[], form: HandOverForm, outcomes: Outcomes, attempts: Attempts): Promise<void> {
  const { way } = form;
  if (rows.length === 0 || way === 'mail') return;
  const body = togetherBody({ ...form, way }, rows);
  try {
    const result = await answer(api.POST('/api/cases/bulk/issue-result', { body, ...underKey(keyFor(attempts, TOGETHER, JSON.stringify(body))) }));
    attempts.delete(TOGETHER); // answered: what stayed is asked for anew; only a lost answer is asked for under its key
    for (const row of result.rows) note(row, outcomes);
  } catch (failure) {
    const problem = asProblem(failure);
    rows.forEach(({ id }) => outcomes.failed.set(id, problem));
  }
}

function note({ id, outcome, documentId, code, reason }: Schemas['IssuedRowView'], { taken, failed }: Outcomes): void {
  if (outcome !== 'done') {
    failed.set(id, new Problem(code ?? 'cancelled', 409, reason ?? '取消了，没有发。'));
    return;
  }
  taken.set(id, { id, status: 'issued', statusLabel: CASE_STATUSES.issued.zh, documentId });
  failed.delete(id);
}
