import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, newKey, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { useLocalForm } from '../../cases/use-local-form';
import { findingsBody, type Findings } from '../../materials/findings';
import { asMaterial, judgedMaterials } from '../joint/joint-form';

type Trial = Schemas['JudgedJointSupplementView'];
type Taken = Schemas['JointSupplementTakenView'];
/** Begun and not ended: what was sent under which keys. */
interface Receiving { text: string; key: string; acceptKey: string; taken: Taken | null }
interface JointSupplementForm { findings: Findings; receiving: Receiving | null }
export interface ReceivedJointly { taken: Taken; accepted: Schemas['BulkResultView'] | null }

const AFTER_LAST_CHANGE = 250;
const TRY_AGAIN_AFTER = 3_000;

/** 联办补正: one list of what is missing over all cases; what came is taken once, and what is complete then is accepted. */
export function useJointSupplement(id: number) {
  const { value: form, state, close } = useLocalForm<JointSupplementForm>(`joint-supplement/${id}`, () => ({ findings: {}, receiving: null }));
  const { trial, problem: trialProblem, again } = useTrial(id, form);
  const [busy, problem, received] = [ref(false), shallowRef<Problem | null>(null), shallowRef<ReceivedJointly | null>(null)];
  let timer = 0;

  async function receive(): Promise<void> {
    window.clearTimeout(timer);
    if (busy.value || !trial.value) return;
    [busy.value, problem.value] = [true, null];
    form.value.receiving ??= { text: JSON.stringify({ version: trial.value.version, materials: bodyOf(form.value, trial.value) }), key: newKey(), acceptKey: newKey(), taken: null };
    const mine = form.value.receiving;
    try {
      mine.taken ??= await answer(api.POST('/api/joint-cases/{id}/receive-joint-supplement', { params: { path: { id } }, body: JSON.parse(mine.text) as Schemas['ReceiveJointSupplementBody'], ...underKey(mine.key) }));
      const rows = mine.taken.cases.filter(({ complete, waits }) => complete && !waits).map((one) => ({ id: one.id, version: one.version }));
      const accepted = rows.length === 0 ? null : await answer(api.POST('/api/cases/bulk/accept-application', { body: { rows }, ...underKey(mine.acceptKey) }));
      received.value = { taken: mine.taken, accepted };
      close();
    } catch (failure) {
      problem.value = asProblem(failure);
      if (isWorthRetrying(problem.value)) timer = window.setTimeout(receive, TRY_AGAIN_AFTER);
      else if (!mine.taken && problem.value.code !== 'signInExpired') form.value.receiving = null;
    } finally {
      busy.value = false;
    }
  }
  onBeforeUnmount(() => window.clearTimeout(timer));
  const rows = computed(() => ({ materials: trial.value?.materials.map(asMaterial) ?? [], judged: trial.value ? judgedMaterials(trial.value) : [] }));
  const came = computed(() => (trial.value ? bodyOf(form.value, trial.value).length : 0));
  return { form, state, desk: { trial, rows, came, problem: trialProblem, again }, receiving: { receive, busy, problem, received } };
}

/** What was looked at of what is asked. */
function bodyOf({ findings }: JointSupplementForm, { materials }: Trial): Schemas['JointFindingBody'][] {
  return findingsBody(findings).flatMap(({ code, points, ...finding }) => {
    const asked = materials.find(({ key }) => key === code);
    return asked ? [{ key: code, ...finding, points: points.filter((point) => asked.points.some((one) => one.code === point.code)) }] : [];
  });
}

function useTrial(id: number, form: Ref<JointSupplementForm>) {
  const trial = shallowRef<Trial | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let timer = 0;
  async function judge(): Promise<void> {
    try {
      trial.value = await answer(api.POST('/api/joint-cases/{id}/judge-joint-supplement', { params: { path: { id } }, body: { materials: trial.value ? bodyOf(form.value, trial.value) : [] } }));
      problem.value = null;
    } catch (failure) {
      problem.value = asProblem(failure);
      if (isWorthRetrying(problem.value)) timer = window.setTimeout(judge, TRY_AGAIN_AFTER);
    }
  }
  watch(() => JSON.stringify([form.value.findings, trial.value?.materials.length ?? null]), (_now, before) => { window.clearTimeout(timer); timer = window.setTimeout(judge, before === undefined ? 0 : AFTER_LAST_CHANGE); }, { immediate: true });
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { trial, problem, again: judge };
}
