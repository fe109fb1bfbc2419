import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { useServerDraft } from '../../drafts/use-server-draft';
import { asMaterial, JOINT_DRAFT, judgedMaterials, judgeJointBody, takeOver, type JointForm, type JudgedJoint, type Theme } from './joint-form';
import { useOpening } from './use-opening';
import { useRunningJoint } from './use-running-joint';

const AFTER_LAST_CHANGE = 250;

/** Themes in use, and the one chosen with its questions. */
export function useThemes(form: Ref<JointForm>) {
  const themes = shallowRef<Schemas['ThemeRowView'][]>([]);
  const theme = shallowRef<Theme | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  /** What became of a draft whose theme was replaced meanwhile, in words. */
  const replaced = ref<string | null>(null);
  const fail = (failure: unknown): void => { problem.value = asProblem(failure); };

  onMounted(async () => { themes.value = await answer(api.GET('/api/themes')).catch((failure: unknown) => { fail(failure); return []; }); });
  watch(() => form.value.themeVersionId, async (id) => {
    theme.value = null;
    if (id === null) return;
    try {
      const found = await answer(api.GET('/api/theme-versions/{id}', { params: { path: { id } } }));
      if (form.value.themeVersionId !== id) return;
      theme.value = found;
      if (replaced.value !== null) replaced.value = replacedWords(found, takeOver(form.value, found));
      const stages = found.definition.stages.map(({ code }) => code);
      if (form.value.stages.length === 0 && !form.value.more) form.value.stages = found.definition.kind === 'project' ? stages.slice(0, 1) : stages;
    } catch (failure) { fail(failure); }
  }, { immediate: true });

  /** A draft goes on under the version in use; one that was begun to be registered stays what was sent. */
  watch([themes, () => form.value.themeVersionId], () => {
    const inUse = themes.value.find(({ code }) => code === form.value.themeCode);
    if (form.value.themeVersionId === null || form.value.opening || form.value.more || inUse?.versionId === form.value.themeVersionId) return;
    if (!inUse) { replaced.value = themes.value.length > 0 ? '这份草稿的主题已经停用，不能再办；请另选主题，或者作废草稿。' : null; return; }
    replaced.value = '';
    form.value.themeVersionId = inUse.versionId;
  });

  function pick(row: Schemas['ThemeRowView']): void {
    replaced.value = null;
    Object.assign(form.value, { themeVersionId: row.versionId, themeCode: row.code, themeName: row.name, stages: [], yes: [], instead: {}, added: [], conditions: [] });
  }
  return { themes, theme, problem, replaced, pick };
}

const replacedWords = ({ versionNo }: Theme, left: readonly string[]): string => `草稿存下以后主题换了第 ${versionNo} 版，已按现行版接着办${left.length > 0 ? `；现行版没有的已去掉：${left.join('、')}` : '，填过的都还在'}。请再看一遍事项和材料。`;

/** 试判 as things change: items, one set of materials, what comes out. */
export function useJointJudgement(form: Ref<JointForm>) {
  const judged = shallowRef<JudgedJoint | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  let timer = 0;
  let running: AbortController | null = null;
  const body = () => (form.value.themeCode && form.value.stages.length + form.value.also.length > 0 ? judgeJointBody(form.value, judged.value) : null);

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

/** One joint reception at the desk: draft, theme, judgement and opening, as the page needs them. */
export function useJointReception(draftId: string) {
  const draft = useServerDraft(draftId, JOINT_DRAFT);
  const form = draft.value;
  const going = useRunningJoint(form, draft.ready);
  const themes = useThemes(form);
  const judging = useJointJudgement(form);
  const opening = useOpening(draftId, draft, judging.judged);
  return { draft, going, themes, judging, opening };
}
