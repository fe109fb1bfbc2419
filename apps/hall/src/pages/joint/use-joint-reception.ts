import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { useLocalForm } from '../../cases/use-local-form';
import { asMaterial, beginOpening, emptyJointForm, judgedMaterials, judgeJointBody, type JointForm, type JudgedJoint, type Theme } from './joint-form';

const AFTER_LAST_CHANGE = 250;

export interface Opened { joint: Schemas['JointTakenView']; accepted: Schemas['BulkResultView'] | null; noticeId: string | null }

/** Themes in use, and the one chosen with its questions. */
export function useThemes(form: Ref<JointForm>) {
  const themes = shallowRef<Schemas['ThemeRowView'][]>([]);
  const theme = shallowRef<Theme | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const fail = (failure: unknown): void => { problem.value = asProblem(failure); };

  onMounted(async () => { themes.value = await answer(api.GET('/api/themes')).catch((failure: unknown) => { fail(failure); return []; }); });
  watch(() => form.value.themeVersionId, async (id) => {
    theme.value = null;
    if (id === null) return;
    try {
      const found = await answer(api.GET('/api/theme-versions/{id}', { params: { path: { id } } }));
      theme.value = found;
      const stages = found.definition.stages.map(({ code }) => code);
      if (form.value.stages.length === 0) form.value.stages = found.definition.kind === 'project' ? stages.slice(0, 1) : stages;
    } catch (failure) { fail(failure); }
  }, { immediate: true });

  function pick(row: Schemas['ThemeRowView']): void {
    Object.assign(form.value, { themeVersionId: row.versionId, themeCode: row.code, themeName: row.name, stages: [], yes: [], instead: {}, added: [], conditions: [] });
  }
  return { themes, theme, problem, pick };
}

/** 试判 as things change: items, one set of materials, what comes out. */
export function useJointJudgement(form: Ref<JointForm>) {
  const judged = shallowRef<JudgedJoint | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  let timer = 0;
  let running: AbortController | null = null;
  const body = () => (form.value.themeCode && form.value.stages.length > 0 ? judgeJointBody(form.value, judged.value) : null);

  async function judge(): Promise<void> {
    const asked = body();
    if (!asked) { judged.value = null; return; }
    running?.abort();
    const own = running = new AbortController();
    try {
      judged.value = await answer(api.POST('/api/joint-cases/judge', { body: asked, signal: own.signal }));
      problem.value = null;
    } catch (failure) {
      const found = asProblem(failure);
      if (found.code === 'cancelled') return;
      if (found.code === 'jointMaterialUnknown' && judged.value) { judged.value = null; timer = window.setTimeout(judge, 0); return; } // the list has changed meanwhile
      problem.value = found;
      if (isWorthRetrying(found)) timer = window.setTimeout(judge, 3000);
    }
  }
  watch(() => JSON.stringify(body()), () => { window.clearTimeout(timer); timer = window.setTimeout(judge, judged.value ? AFTER_LAST_CHANGE : 0); }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  const materials = computed(() => judged.value?.materials.map(asMaterial) ?? []);
  const verdicts = computed(() => (judged.value ? judgedMaterials(judged.value) : []));
  return { judged, materials, verdicts, problem, again: judge };
}

/** Opens, accepts what is complete, tells what is missing: three acts under three kept keys, gone on with after a lost answer. */
export function useOpening(form: Ref<JointForm>, judged: Ref<JudgedJoint | null>) {
  const busy = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const opened = shallowRef<Opened | null>(null);

  async function open(): Promise<void> {
    if (busy.value || (!form.value.opening && !judged.value)) return;
    busy.value = true;
    problem.value = null;
    form.value.opening ??= judged.value && beginOpening(form.value, judged.value);
    const opening = form.value.opening;
    try {
      if (!opening) return;
      opening.joint ??= await answer(api.POST('/api/joint-cases/open-joint-case', { body: JSON.parse(opening.text) as Schemas['OpenJointBody'], ...underKey(opening.key) }));
      const { joint } = opening;
      const rows = joint.cases.filter(({ waits, outcome }) => !waits && outcome === 'acceptApplication').map(({ id, version }) => ({ id, version }));
      const accepted = rows.length === 0 ? null : await answer(api.POST('/api/cases/bulk/accept-application', { body: { rows }, ...underKey(opening.acceptKey) }));
      const lacking = joint.cases.some(({ outcome }) => outcome === 'requestSupplement');
      const notice = lacking ? await answer(api.POST('/api/joint-cases/{id}/request-joint-supplement', { params: { path: { id: joint.id } }, body: { version: joint.version }, ...underKey(opening.supplementKey) })) : null;
      opened.value = { joint, accepted, noticeId: notice?.documentId ?? null };
    } catch (failure) {
      const why = asProblem(failure);
      problem.value = why;
      // refused for good and nothing opened: the form opens again
      if (opening && !opening.joint && !isWorthRetrying(why) && why.code !== 'signInExpired') form.value.opening = null;
    } finally {
      busy.value = false;
    }
  }
  return { open, busy, problem, opened };
}

/** One joint reception at the desk, kept on this machine as it is typed. */
export function useJointReception() {
  const local = useLocalForm<JointForm>('joint-reception', emptyJointForm);
  const form = local.value;
  const themes = useThemes(form);
  const judging = useJointJudgement(form);
  const opening = useOpening(form, judging.judged);
  return { local, form, themes, judging, opening };
}
