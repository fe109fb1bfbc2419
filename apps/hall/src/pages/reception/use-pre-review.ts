import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, useSession, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { findingIn } from '../../materials/findings';
import { identifierOf, type ReceptionForm } from './reception-form';

export type OfferedPreReview = Schemas['PreReviewRowView'];
const AFTER_LAST_CHANGE = 400;

/** 引入预审: what the section looked at before for this item and applicant, put into the reception or taken out again. */
export function usePreReview(form: Ref<ReceptionForm>, locked: () => boolean) {
  const may = useSession().can('carryOverPreReview');
  const offered = shallowRef<readonly OfferedPreReview[]>([]);
  const taken = shallowRef<Schemas['PreReviewView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const matter = (): string => JSON.stringify([form.value.itemCode, form.value.applicant.name.trim(), identifierOf(form.value.applicant).length >= 18]);
  let timer = 0;

  async function look(): Promise<void> {
    const { itemCode, applicant } = form.value;
    const [name, asked] = [applicant.name.trim(), matter()];
    if (!may || itemCode === '' || name === '' || identifierOf(applicant).length < 18) return;
    try {
      const { rows } = await answer(api.GET('/api/pre-reviews', { params: { query: { itemCode, state: 'open', search: name.slice(0, 60), limit: 20 } } }));
      if (asked === matter()) offered.value = rows.filter(({ applicantName }) => applicantName === name);
    } catch (failure) {
      asProblem(failure); // told to the session; a reception goes without
    }
  }
  async function read(id: number): Promise<Schemas['PreReviewView'] | null> {
    problem.value = null;
    try {
      return (taken.value = await answer(api.GET('/api/pre-reviews/{id}', { params: { path: { id } } })));
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    }
  }
  /** Its files lie under their materials, as if they had been collected; each is still looked at by its points. */
  async function take(row: OfferedPreReview): Promise<void> {
    const one = await read(row.id);
    if (!one) return;
    takeOut();
    taken.value = one;
    form.value.preReview = { id: one.id, version: one.version, number: one.number, itemCode: form.value.itemCode, applicant: identifierOf(form.value.applicant) };
    for (const { code, files } of one.materials.filter((material) => material.files.length > 0)) {
      const finding = findingIn(form.value.findings, code);
      finding.presented = true;
      finding.files = [...finding.files, ...files.map((file) => ({ ...file, preReview: { id: one.id, number: one.number } }))];
    }
  }
  function takeOut(): void {
    [form.value.preReview, taken.value] = [null, null];
    for (const finding of Object.values(form.value.findings)) if (finding.files.some(({ preReview }) => preReview)) finding.files = finding.files.filter(({ preReview }) => !preReview);
  }
  watch(matter, () => {
    window.clearTimeout(timer);
    offered.value = [];
    timer = window.setTimeout(look, AFTER_LAST_CHANGE);
  }, { immediate: true });
  /** Another item or applicant: what was taken over is not theirs. */
  watch(() => [form.value.itemCode, identifierOf(form.value.applicant), form.value.preReview?.id] as const, ([itemCode, applicant]) => {
    const mine = form.value.preReview;
    if (mine && !locked() && (mine.itemCode !== itemCode || mine.applicant !== applicant)) takeOut();
    else if (mine && taken.value?.id !== mine.id) void read(mine.id);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); });
  return { offered, taken, problem, take, takeOut };
}
