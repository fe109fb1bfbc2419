import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { CASE_STATUSES, CASE_STEPS, type CaseStatus } from '@onecounter/contracts';
import { answer, asProblem } from '@onecounter/web-kit';
import { api } from '../../../api';
import { isOfficeVerb } from '../../../steps/step-calls';
import { ON_CERTIFICATES, type Step } from '../../../steps/step-keys';
import type { CaseRow } from '../inbox.schema';

const labelOf = (status: string) => CASE_STATUSES[status as CaseStatus].zh;
const leadsTo = ({ verb }: Step, status: string) => (CASE_STEPS as Record<string, { to: string }>)[verb]?.to === status;

/** Moving a card moves no case: it asks for the step that leads there, and opens it or says why not. */
export function useDrop(open: (row: CaseRow, step: string) => void): { refusal: Ref<string | null>; drop: (row: CaseRow, status: string) => Promise<void> } {
  const router = useRouter();
  const refusal = ref<string | null>(null);

  async function drop(row: CaseRow, status: string): Promise<void> {
    refusal.value = null;
    if (row.status === status) return;
    try {
      const { steps } = await answer(api.GET('/api/cases/{id}/allowed-steps', { params: { path: { id: row.id } } }));
      const leading = steps.filter((step) => leadsTo(step, status));
      const allowed = leading.find((step) => step.allowed);
      if (allowed && ON_CERTIFICATES.includes(allowed.verb)) await router.push({ name: 'certificates', query: { case: String(row.id) } });
      else if (allowed && isOfficeVerb(allowed.verb)) open(row, allowed.verb);
      else refusal.value = `${row.applicantName}：${reasonOf(row, status, leading)}`;
    } catch (failure) {
      refusal.value = asProblem(failure).messageZh;
    }
  }
  return { refusal, drop };
}

function reasonOf(row: CaseRow, status: string, leading: readonly Step[]): string {
  const stopped = leading.find(({ reason }) => reason);
  if (stopped) return `不能“${stopped.label}”，${stopped.reason ?? ''}`;
  return `您的岗位没有把“${labelOf(row.status)}”办到“${labelOf(status)}”的步骤，卡片没有动。`;
}
