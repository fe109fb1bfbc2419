import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { identifierOf, type ApplicantFields } from './reception-form';

export type Found = Schemas['FoundApplicantView'];

const WHOLE = 18;
const AFTER_LAST_KEY = 200;
const TRY_AGAIN_AFTER = 3_000;

/** Checks the code or ID as it is typed and finds again who has come before; what is found fills the empty fields. */
export function useApplicantCheck(applicant: Ref<ApplicantFields>) {
  const found = ref<Found | null>(null) as Ref<Found | null>;
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const identifier = computed(() => identifierOf(applicant.value));
  let running: AbortController | null = null;
  let timer = 0;

  async function check(fill: boolean): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    const key = applicant.value.kind === 'enterprise' ? 'creditCode' : 'residentId';
    try {
      const given = await answer(api.POST('/api/applicants/find', { body: { [key]: identifier.value }, signal: own.signal }));
      found.value = given;
      problem.value = null;
      if (fill && given.applicant) fillFrom(applicant.value, given.applicant);
    } catch (failure) {
      const why = asProblem(failure);
      if (why.code === 'cancelled') return;
      problem.value = why;
      found.value = null;
      if (isWorthRetrying(why)) timer = window.setTimeout(() => check(fill), TRY_AGAIN_AFTER);
    }
  }
  watch(identifier, (now, before) => {
    window.clearTimeout(timer);
    running?.abort();
    found.value = null;
    problem.value = null;
    if (now.length >= WHOLE) timer = window.setTimeout(() => check(before !== undefined), AFTER_LAST_KEY);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });

  /** Left before it is whole: the reason is told at once. */
  const leave = () => { if (identifier.value !== '' && identifier.value.length < WHOLE) void check(false); };
  return { found, problem, leave };
}

function fillFrom(fields: ApplicantFields, known: Schemas['ApplicantView']): void {
  fields.name = known.name;
  fields.legalRepresentative = known.legalRepresentative ?? '';
  fields.address = known.address ?? '';
  fields.attribute = known.attribute === 'centralOrProvincial' ? 'centralOrProvincial' : 'local';
}
