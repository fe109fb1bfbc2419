import { computed, reactive, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { keyFor, type Attempts } from './attempts';
import { exchangeBody, formFor, issueBody, isMail, mailBody, type HandOverForm, type Issuable, type Taken } from './issuing.schema';
import { issueTogether, type Outcomes } from './issue-together';

/** From one number to all that its applicant may take today, and the handing over of what was chosen, one step per case. */
export function useIssuing() {
  const view = shallowRef<Schemas['IssuingView'] | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const busy = ref(false);
  const form = ref<HandOverForm>(formFor(undefined));
  const chosen = ref<number[]>([]);
  /** Outcome by case: a taken step, or why not. */
  const taken = reactive(new Map<number, Taken>());
  const failed = reactive(new Map<number, Problem>());
  const attempts: Attempts = new Map();

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
  async function issueChosen(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    await issueTogether(open.value.filter((one) => !goesAlone(one)), form.value, { taken, failed }, attempts);
    await issueEach(open.value.filter(goesAlone), form.value, { taken, failed }, attempts);
    busy.value = false;
  }
  const goesAlone = (one: Issuable): boolean => !view.value?.joint || isSingle(one, form.value);
  const open = computed(() => (view.value?.ready ?? []).filter(({ id }) => chosen.value.includes(id) && !taken.has(id)));
  return { view, form, chosen, open, outcome: { taken, failed, problem, busy }, find, issueChosen };
}

/** Of a joint case too, mail and exchanges go case by case. */
const isSingle = ({ exchange }: Issuable, form: HandOverForm): boolean => exchange || isMail(form);

/** One after the other: what was handed over stays so when a later one is refused. */
async function issueEach(rows: readonly Issuable[], form: HandOverForm, { taken, failed }: Outcomes, attempts: Attempts): Promise<void> {
  for (const one of rows) {
    try {
      taken.set(one.id, await issue(one, form, attempts));
      failed.delete(one.id);
    } catch (failure) {
      failed.set(one.id, asProblem(failure));
    }
  }
}

function issue({ id, version, exchange }: Issuable, form: HandOverForm, attempts: Attempts): Promise<Schemas['StepTakenView']> {
  const { way } = form;
  if (exchange) {
    const body = exchangeBody(form, version);
    return answer(api.POST('/api/cases/{id}/exchange-certificate', { params: { path: { id } }, body, ...underKey(keyFor(attempts, id, JSON.stringify(body))) }));
  }
  if (way === 'mail') {
    const body = mailBody(form, version);
    return answer(api.POST('/api/cases/{id}/mail-result', { params: { path: { id } }, body, ...underKey(keyFor(attempts, id, JSON.stringify(body))) }));
  }
  const body = issueBody({ ...form, way }, version);
  return answer(api.POST('/api/cases/{id}/issue-result', { params: { path: { id } }, body, ...underKey(keyFor(attempts, id, JSON.stringify(body))) }));
}
