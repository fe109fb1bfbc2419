import { computed, onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, newKey, type Draft, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { removeDraft } from '../../drafts/use-server-draft';
import { signWith, waitsForUndertaking } from '../../deferring/sign';
import { receptionBody, type FinishAct, type Finishing, type ReceptionForm } from './reception-form';

/** `registered` is null when the case was registered earlier. */
export interface Finished { act: FinishAct; registered: Schemas['StepTakenView'] | null; taken: Schemas['StepTakenView'] }
export interface FinishOrder { act: FinishAct; reason?: string; organ?: string }

const TRY_AGAIN_AFTER = 3_000;

/**
 * Ends a reception: register, then one step upon the version that registering returned. Both acts have their own kept key and the
 * state of both lies in the draft, so that a lost answer is asked for again and nobody is registered twice.
 */
export function useFinishing(draftId: string, draft: Draft<ReceptionForm>) {
  const form = draft.value;
  const busy = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const finished = shallowRef<Finished | null>(null);
  /** Begun and not ended: the answer was lost, or only the registration is done. Until it is clear nothing may be changed. */
  const pending = computed(() => form.value.finishing);
  let timer = 0;

  async function finish(order: FinishOrder): Promise<void> {
    if (busy.value) return;
    form.value.finishing ??= begin(form.value, draftId, order);
    await goOn();
  }
  async function goOn(): Promise<void> {
    window.clearTimeout(timer);
    const mine = form.value.finishing;
    if (!mine || busy.value) return;
    [busy.value, problem.value] = [true, null];
    try {
      await draft.flush();
      mine.registered ??= await register(mine);
      if (waitsForUndertaking(mine)) return; // the undertaking is signed under the case's number
      const taken = await take(mine, mine.registered);
      finished.value = { act: mine.act, registered: mine.registered, taken };
      draft.close();
      await removeDraft(draftId).catch(asProblem); // a draft left behind answers the same when it is opened again
    } catch (failure) {
      explain(asProblem(failure));
    } finally {
      busy.value = false;
    }
  }
  const sign = signWith(() => form.value.finishing, { busy, problem }, goOn, (mine) => { mine.stepKey = newKey(); });
  /** Refused for good and nothing registered: the form opens again. Without an answer the same request is repeated. */
  function explain(why: Problem): void {
    problem.value = why;
    if (isWorthRetrying(why)) timer = window.setTimeout(goOn, TRY_AGAIN_AFTER);
    else if (form.value.finishing?.registered === null && why.code !== 'signInExpired' && why.code !== 'cancelled') form.value.finishing = null;
  }
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { finish, goOn, sign, pending, finished, status: { busy, problem } };
}

/** The draft ends with the registration: what was looked up for it and who was called becomes the case's. */
function begin(form: ReceptionForm, draftId: string, { act, reason = '', organ = '' }: FinishOrder): Finishing {
  return { act, reason, organ, undertaking: null, registerText: JSON.stringify({ ...receptionBody(form), draftId }), registerKey: newKey(), stepKey: newKey(), registered: null, preReview: form.preReview };
}

/** 接件; with a pre-review, its files and opinions come along. */
function register({ registerText, registerKey, preReview }: Finishing): Promise<Schemas['StepTakenView']> {
  const body = JSON.parse(registerText) as Schemas['ReceptionBody'];
  if (!preReview) return answer(api.POST('/api/cases/register-application', { body, ...underKey(registerKey) }));
  return answer(api.POST('/api/pre-reviews/{id}/carry-over-pre-review', { params: { path: { id: preReview.id } }, body: { ...body, version: preReview.version }, ...underKey(registerKey) }));
}

function take({ act, reason, organ, undertaking, stepKey }: Finishing, { id, version }: Schemas['StepTakenView']): Promise<Schemas['StepTakenView']> {
  const at = { params: { path: { id } }, ...underKey(stepKey) };
  switch (act) {
    case 'acceptApplication': return answer(api.POST('/api/cases/{id}/accept-application', { ...at, body: { version } }));
    case 'acceptWithDeferral': return answer(api.POST('/api/cases/{id}/accept-with-deferral', { ...at, body: { version, ...(undertaking ? { undertaking } : {}) } }));
    case 'acceptWithCommitment': return answer(api.POST('/api/cases/{id}/accept-with-commitment', { ...at, body: { version, ...(undertaking ? { undertaking } : {}) } }));
    case 'requestSupplement': return answer(api.POST('/api/cases/{id}/request-supplement', { ...at, body: { version } }));
    case 'declineNotRequired': return answer(api.POST('/api/cases/{id}/decline-not-required', { ...at, body: { version, reason } }));
    case 'declineNotOurs': return answer(api.POST('/api/cases/{id}/decline-not-ours', { ...at, body: { version, reason, organ } }));
  }
}
