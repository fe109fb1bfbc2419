import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, useSession, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { findingIn } from '../../materials/findings';
import { identifierOf, type ReceptionForm } from './reception-form';

export type OfferedPreReview = Schemas['PreReviewRowView'];
type PreReview = Schemas['PreReviewView'];
const AFTER_LAST_CHANGE = 400;
const WHOLE_IDENTIFIER = 18;

/** 引入预审: what the section looked at before for this item and applicant, put into the reception or taken out again. */
export function usePreReview(form: Ref<ReceptionForm>, locked: () => boolean) {
  const offered = useOffered(form);
  const taken = shallowRef<PreReview | null>(null);
  const problem = shallowRef<Problem | null>(null);

  async function read(id: number): Promise<PreReview | null> {
    problem.value = null;
    try {
      return (taken.value = await answer(api.GET('/api/pre-reviews/{id}', { params: { path: { id } } })));
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    }
  }
  async function take({ id }: OfferedPreReview): Promise<void> {
    const one = await read(id);
    if (one) putIn(form.value, one);
  }
  function takeOut(): void {
    taken.value = null;
    takeOutOf(form.value);
  }
  /** Another item or applicant: what was taken over is not theirs. A draft opened again reads what it took over. */
  watch(() => [form.value.itemCode, identifierOf(form.value.applicant), form.value.preReview?.id] as const, ([itemCode, applicant]) => {
    const mine = form.value.preReview;
    if (mine && !locked() && (mine.itemCode !== itemCode || mine.applicant !== applicant)) takeOut();
    else if (mine && taken.value?.id !== mine.id) void read(mine.id);
  }, { immediate: true });
  return { offered, taken, problem, take, takeOut };
}

/** Pre-reviews that run for what is typed, asked for when item and applicant are whole. */
function useOffered(form: Ref<ReceptionForm>): Ref<readonly OfferedPreReview[]> {
  const may = useSession().can('carryOverPreReview');
  const offered = shallowRef<readonly OfferedPreReview[]>([]);
  const matter = (): string => JSON.stringify([form.value.itemCode, form.value.applicant.name.trim(), identifierOf(form.value.applicant).length >= WHOLE_IDENTIFIER]);
  let timer = 0;
  async function look(): Promise<void> {
    const { itemCode, applicant } = form.value;
    const [name, asked] = [applicant.name.trim(), matter()];
    if (!may || itemCode === '' || name === '' || identifierOf(applicant).length < WHOLE_IDENTIFIER) return;
    try {
      const { rows } = await answer(api.GET('/api/pre-reviews', { params: { query: { itemCode, state: 'open', search: name.slice(0, 60), limit: 20 } } }));
      if (asked === matter()) offered.value = rows.filter(({ applicantName }) => applicantName === name);
    } catch (failure) {
      asProblem(failure); // told to the session; a reception goes without
    }
  }
  watch(matter, () => {
    window.clearTimeout(timer);
    offered.value = [];
    timer = window.setTimeout(look, AFTER_LAST_CHANGE);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); });
  return offered;
}

/** Its files lie under their materials, as if they had been collected; each is still looked at by its points. */
function putIn(form: ReceptionForm, { id, version, number, materials }: PreReview): void {
  takeOutOf(form);
  form.preReview = { id, version, number, itemCode: form.itemCode, applicant: identifierOf(form.applicant) };
  for (const { code, files } of materials.filter((material) => material.files.length > 0)) {
    const finding = findingIn(form.findings, code);
    finding.presented = true;
    finding.files = [...finding.files, ...files.map((file) => ({ ...file, preReview: { id, number } }))];
  }
}

function takeOutOf(form: ReceptionForm): void {
  form.preReview = null;
  for (const finding of Object.values(form.findings)) if (finding.files.some(({ preReview }) => preReview)) finding.files = finding.files.filter(({ preReview }) => !preReview);
}
