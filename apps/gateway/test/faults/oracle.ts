import { findWrongs, type Premises } from '@onecounter/testing/processes';
import type { Intent } from './writers';

/** What was meant, against what is stored: everything once, nothing else, nothing by half. Empty when all is well. */
export async function findLosses(premises: Premises, intents: readonly Intent[]): Promise<string[]> {
  const stored = await premises.rows<{ id: string; seq: number; verb: string }>(`select subject_id id, seq, verb from platform.step where subject_kind = 'permitCase' and by_person is not null`);
  const steps = new Set(stored.map((step) => `${step.id}/${step.seq}`));
  const answered = intents.filter((intent) => intent.answer !== null);
  const lost = answered.filter(({ answer }) => !steps.has(`${String(answer?.body.id)}/${String(answer?.body.version)}`)).map((intent) => `${intent.path} was acknowledged and is not stored`);
  const twice = stored.length === answered.length ? [] : [`${answered.length} steps were acknowledged, ${stored.length} are stored`];
  const same = new Set(answered.map(({ answer }) => `${String(answer?.body.id)}/${String(answer?.body.version)}`)).size;
  return [...lost, ...twice, ...(same === answered.length ? [] : ['two requests had the same effect']), ...(await findWrongs(premises))];
}
