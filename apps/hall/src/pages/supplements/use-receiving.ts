import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, newKey, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { signWith, waitsForUndertaking } from '../../deferring/sign';
import type { Finished } from '../reception/use-finishing';
import { renewedOf, type ReceiveAct, type Receiving, type SupplementForm } from './supplement-form';

const TRY_AGAIN_AFTER = 3_000;

/** The same step with the same words is the same attempt; other words are another. */
class StepKey {
  private text = '';
  private key = newKey();

  of(text: string): string {
    if (this.text !== text) { this.text = text; this.key = newKey(); }
    return this.key;
  }
}

/** Takes in a supplement and takes the step that follows; both go on where they stopped when an answer was lost. */
export function useReceiving(permitCase: Schemas['CaseView'], form: Ref<SupplementForm>) {
  const busy = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const finished = shallowRef<Finished | null>(null);
  const step = new StepKey();
  let timer = 0;

  async function finish(act: ReceiveAct): Promise<void> {
    if (busy.value) return;
    const mine = form.value.receiving;
    if (!mine) form.value.receiving = begin(permitCase, form.value, act);
    else if (mine.received !== null || mine.receiveText === null) mine.act = act;
    await goOn();
  }
  async function goOn(): Promise<void> {
    window.clearTimeout(timer);
    const mine = form.value.receiving;
    if (!mine || busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      if (mine.receiveText !== null) mine.received ??= await receive(permitCase.id, mine.receiveText, mine.receiveKey);
      if (waitsForUndertaking(mine)) return;
      const taken = await take(permitCase.id, mine, form.value.reason, step);
      finished.value = { act: mine.act, registered: mine.received, taken };
    } catch (failure) {
      explain(asProblem(failure));
    } finally {
      busy.value = false;
    }
  }
  const sign = signWith(() => form.value.receiving, { busy, problem }, goOn);
  function explain(why: Problem): void {
    problem.value = why;
    if (isWorthRetrying(why)) timer = window.setTimeout(goOn, TRY_AGAIN_AFTER);
    else if (!form.value.receiving?.received && why.code !== 'signInExpired' && why.code !== 'cancelled') form.value.receiving = null;
  }
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { finish, sign, finished, busy, problem };
}

function begin(permitCase: Schemas['CaseView'], form: SupplementForm, act: ReceiveAct): Receiving {
  const { version } = permitCase;
  const receiveText = permitCase.status === 'awaitingSupplement' ? JSON.stringify({ version, materials: renewedOf(permitCase, form) }) : null;
  return { act, receiveText, receiveKey: newKey(), received: null, version, undertaking: null };
}

const receive = (id: number, text: string, key: string): Promise<Schemas['StepTakenView']> =>
  answer(api.POST('/api/cases/{id}/receive-supplement', { params: { path: { id } }, body: JSON.parse(text) as Schemas['ReceiveSupplementBody'], ...underKey(key) }));

function take(id: number, { act, received, version: seen, undertaking }: Receiving, reason: string, step: StepKey): Promise<Schemas['StepTakenView']> {
  const version = received?.version ?? seen;
  const at = { params: { path: { id } }, ...underKey(step.of(JSON.stringify([act, version, reason, undertaking]))) };
  if (act === 'acceptApplication') return answer(api.POST('/api/cases/{id}/accept-application', { ...at, body: { version } }));
  if (act === 'acceptWithDeferral') return answer(api.POST('/api/cases/{id}/accept-with-deferral', { ...at, body: { version, ...(undertaking ? { undertaking } : {}) } }));
  if (act === 'acceptWithCommitment') return answer(api.POST('/api/cases/{id}/accept-with-commitment', { ...at, body: { version, ...(undertaking ? { undertaking } : {}) } }));
  return answer(api.POST('/api/cases/{id}/request-supplement', { ...at, body: { version, ...(reason.trim() ? { reason: reason.trim() } : {}) } }));
}
