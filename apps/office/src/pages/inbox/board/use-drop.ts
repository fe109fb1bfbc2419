import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { CASE_STATUSES, CASE_STEPS, type CaseStatus } from '@onecounter/contracts';
import { answer, asProblem } from '@onecounter/web-kit';
import { api } from '../../../api';
import { isOfficeVerb } from '../../../steps/step-calls';
import { mainStep, ON_CERTIFICATES, type Step } from '../../../steps/step-keys';
import type { CaseRow } from '../inbox.schema';

const labelOf = (status: string) => CASE_STATUSES[status as CaseStatus].zh;
const leadsTo = ({ verb }: Step, status: string) => (CASE_STEPS as Record<string, { to: string }>)[verb]?.to === status;

export interface Drop {
  refusal: Ref<string | null>;
  drop: (row: CaseRow, status: string) => Promise<void>;
  /** The step the case waits for, without a mouse. */
  next: (row: CaseRow) => Promise<void>;
}

/** Moving a card moves no case: it asks for the step that leads there, and opens it or says why not. */
export function useDrop(open: (row: CaseRow, step: string) => void): Drop {
  const router = useRouter();
  const refusal = ref<string | null>(null);

  async function take(row: CaseRow, choose: (steps: readonly Step[]) => Step | string): Promise<void> {
    refusal.value = null;
    try {
      const { steps } = await answer(api.GET('/api/cases/{id}/allowed-steps', { params: { path: { id: row.id } } }));
      const step = choose(steps);
      if (typeof step === 'string') refusal.value = `${row.applicantName}：${step}`;
      else if (ON_CERTIFICATES.includes(step.verb)) await router.push({ name: 'certificates', query: { case: String(row.id) } });
      else open(row, step.verb);
    } catch (failure) {
      refusal.value = asProblem(failure).messageZh;
    }
  }
  const isHere = ({ verb, allowed }: Step) => allowed && (ON_CERTIFICATES.includes(verb) || isOfficeVerb(verb));
  async function drop(row: CaseRow, status: string): Promise<void> {
    if (row.status === status) refusal.value = null;
    else await take(row, (steps) => { const leading = steps.filter((step) => leadsTo(step, status)); return leading.find(isHere) ?? reasonOf(row, status, leading); });
  }
  const next = (row: CaseRow) => take(row, (steps) => {
    const main = mainStep(steps);
    return main && isHere(main) ? main : main?.reason ? `不能“${main.label}”，${main.reason}` : `${row.waitsFor}，现在没有要您办的。`;
  });
  return { refusal, drop, next };
}

function reasonOf(row: CaseRow, status: string, leading: readonly Step[]): string {
  const stopped = leading.find(({ reason }) => reason);
  if (stopped) return `不能“${stopped.label}”，${stopped.reason ?? ''}`;
  return `您的岗位没有把“${labelOf(row.status)}”办到“${labelOf(status)}”的步骤，卡片没有动。`;
}
