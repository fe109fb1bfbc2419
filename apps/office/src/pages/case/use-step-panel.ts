import { computed, nextTick, ref, shallowRef, type Ref } from 'vue';
import { fieldId, Problem, useIntent } from '@onecounter/web-kit';
import { isOfficeVerb, STEP_CALLS, type OfficeVerb, type StepInput } from '../../steps/step-calls';
import { STEP_FORMS } from '../../steps/step-forms.schema';
import { mainStep, type Step } from '../../steps/step-keys';
import { useLocalDraft } from '../../steps/use-local-draft';
import type { CaseFile } from './use-case-file';

/** What is typed on a case before a step is taken: kept on this machine, per verb where a dialog asks. */
export interface PanelDraft { opinion: string; ticked: string[]; fields: Record<string, Record<string, string>> }

const emptyDraft = (): PanelDraft => ({ opinion: '', ticked: [], fields: {} });

/** Opinion, ticks and steps of a case; `done` reads the case anew. */
export function useStepPanel(file: () => CaseFile, done: () => Promise<void>) {
  const draft = useLocalDraft<PanelDraft>(`case/${file().view.id}`, emptyDraft);
  const { problem, act } = useIntent();
  /** From the press until the case is read anew: what stands on the page meanwhile is no longer so, and nothing is taken upon it. */
  const busy = ref(false);
  const dialog = ref<OfficeVerb | null>(null);
  /** The verb on its way, or the one whose refusal is shown. */
  const verb = ref<OfficeVerb | null>(null);
  const meanwhile = shallowRef<Problem | null>(null);

  async function take(next: OfficeVerb): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    verb.value = next;
    await send(next).finally(() => { busy.value = false; });
  }
  async function send(next: OfficeVerb): Promise<void> {
    const { view } = file();
    const { opinion, ticked, fields } = draft.value.value;
    const input: StepInput = { opinion, ticked: stillToTick(file(), ticked), fields: fields[next] ?? {} };
    const target = { id: view.id, version: view.version, instant: view.reviewLevels === 1 };
    meanwhile.value = null;
    const taken = await act({ next, target, input }, (options) => STEP_CALLS[next](target, input, options));
    const faster = problem.value?.code === 'changedMeanwhile' ? problem.value : null;
    if (!taken && !faster) return;
    dialog.value = null;
    if (taken) draft.clear();
    else problem.value = null;
    await done(); // the opinion stays where it is when somebody was faster
    meanwhile.value = faster;
  }

  function start(step: Step): void {
    if (busy.value || !step.allowed || !isOfficeVerb(step.verb)) return;
    problem.value = null;
    if (STEP_FORMS[step.verb].atOnce) void take(step.verb);
    else dialog.value = step.verb;
  }
  const steps = { busy, verb, dialog, start, take };
  return { draft, steps, problem: problem as Ref<Problem | null>, meanwhile, main: computed(() => mainStep(file().steps)) };
}

/** A new version may have other points than the draft once ticked. */
function stillToTick({ points }: CaseFile, ticked: readonly string[]): string[] {
  return ticked.filter((code) => points.some((point) => point.code === code));
}

/** Puts the cursor where the step begins. */
export async function focusOpinion(): Promise<void> {
  await nextTick();
  const field = document.querySelector<HTMLElement>(`#${fieldId('tickedPoints')} input:not(:checked), #${fieldId('opinion')}`);
  field?.focus();
  field?.closest('.oc-field')?.scrollIntoView({ block: 'nearest' }); // all of it, not only its first line
}
