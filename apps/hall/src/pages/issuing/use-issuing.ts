import { computed, reactive, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, newKey, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { exchangeBody, formFor, issueBody, mailBody, type HandOverForm } from './issuing.schema';

interface Attempt { text: string; key: string }

/** From one number to all that its applicant may take today, and the handing over of what was chosen, one step per case. */
export function useIssuing() {
  const view = shallowRef<Schemas['IssuingView'] | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const busy = ref(false);
  const form = ref<HandOverForm>(formFor(undefined));
  const chosen = ref<number[]>([]);
  /** Outcome by case: a taken step, or why not. */
  const taken = reactive(new Map<number, Schemas['StepTakenView']>());
  const failed = reactive(new Map<number, Problem>());
  const attempts = new Map<number, Attempt>();

  async function find(number: string): Promise<void> {
    busy.value = true;
    problem.value = null;
    try {
      view.value = await answer(api.GET('/api/issuing/find', { params: { query: { number } } }));
      [taken, failed].forEach((outcomes) => outcomes.clear());
      form.value = formFor(view.value.ready.find(({ id }) => id === view.value?.case.id) ?? view.value.ready[0] ?? view.value.case);
      chosen.value = view.value.ready.map(({ id }) => id);
    } catch (failure) {
      view.value = null;
      problem.value = asProblem(failure);
    } finally {
      busy.value = false;
    }
  }
  /** One after the other: what was handed over stays so when a later one is refused. */
  async function issueChosen(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    for (const one of open.value) {
      try {
        taken.set(one.id, await issue(one, form.value, attempts));
        failed.delete(one.id);
      } catch (failure) {
        failed.set(one.id, asProblem(failure));
      }
    }
    busy.value = false;
  }
  const open = computed(() => (view.value?.ready ?? []).filter(({ id }) => chosen.value.includes(id) && !taken.has(id)));
  return { view, form, chosen, open, outcome: { taken, failed, problem, busy }, find, issueChosen };
}

function issue({ id, version, exchange }: Schemas['IssuableCaseView'], form: HandOverForm, attempts: Map<number, Attempt>): Promise<Schemas['StepTakenView']> {
  const { way } = form;
  if (exchange) {
    const body = exchangeBody(form, version);
    return answer(api.POST('/api/cases/{id}/exchange-certificate', { params: { path: { id } }, body, ...underKey(attemptFor(attempts, id, JSON.stringify(body)).key) }));
  }
  if (way === 'mail') {
    const body = mailBody(form, version);
    return answer(api.POST('/api/cases/{id}/mail-result', { params: { path: { id } }, body, ...underKey(attemptFor(attempts, id, JSON.stringify(body)).key) }));
  }
  const body = issueBody({ ...form, way }, version);
  return answer(api.POST('/api/cases/{id}/issue-result', { params: { path: { id } }, body, ...underKey(attemptFor(attempts, id, JSON.stringify(body)).key) }));
}

function attemptFor(attempts: Map<number, Attempt>, id: number, text: string): Attempt {
  const last = attempts.get(id);
  if (last?.text === text) return last;
  const attempt = { text, key: newKey() };
  attempts.set(id, attempt);
  return attempt;
}
