import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue';
import { CORRECTION_HOLDS } from '@onecounter/contracts';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export type Which = 'promised' | 'statutory' | 'delivery';
export type DueDates = Partial<Record<Which, Schemas['DueDateView']>>;

/** Everything the page shows of one case, of one moment. */
export interface CaseFile {
  view: Schemas['CaseView'];
  steps: Schemas['AllowedStepView'][];
  points: Schemas['SubstantivePointView'][];
  opinions: Schemas['OpinionView'][];
  timeline: Schemas['TimelineView'];
  papers: Schemas['DocumentView'][];
  due: DueDates;
  /** Null when nobody was told and nothing heard. */
  hearings: Schemas['CaseHearingsView'] | null;
  /** Empty when nothing was ever corrected. */
  corrections: Schemas['CorrectionView'][];
  /** Null unless it was entered late. */
  lateEntry: Schemas['LateEntryView'] | null;
  /** The version the case was received under. */
  item: Schemas['ItemDefinitionView'];
}

export interface OpenFile {
  file: ShallowRef<CaseFile | null>;
  problem: ShallowRef<Problem | null>;
  /** Reads all anew; what is shown stays until it is there. */
  reload: () => Promise<void>;
}

export function useCaseFile(id: number): OpenFile {
  const file = shallowRef<CaseFile | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    try {
      const loaded = await askFile(id, own.signal);
      if (own.signal.aborted) return;
      file.value = loaded;
      problem.value = null;
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  void reload();
  onBeforeUnmount(() => running?.abort());
  return { file, problem, reload };
}

async function askFile(id: number, signal: AbortSignal): Promise<CaseFile> {
  const of = { params: { path: { id } }, signal };
  const [view, { steps }, points, opinions, timeline, papers] = await Promise.all([
    answer(api.GET('/api/cases/{id}', of)), answer(api.GET('/api/cases/{id}/allowed-steps', of)), answer(api.GET('/api/cases/{id}/substantive-points', of)),
    answer(api.GET('/api/cases/{id}/opinions', of)), answer(api.GET('/api/cases/{id}/timeline', of)), answer(api.GET('/api/cases/{id}/documents', of)),
  ]);
  const heard = view.holds.some(({ kind, procedure }) => kind === 'interestedParties' || kind === 'hearingRight' || procedure === 'hearing');
  const corrected = view.holds.some(({ kind }) => CORRECTION_HOLDS.some((hold) => hold === kind));
  const [{ definition: item }, due, hearings, corrections, { entry: lateEntry }] = await Promise.all([
    answer(api.GET('/api/item-versions/{id}', { params: { path: { id: view.itemVersionId } }, signal })), askDueDates(view, signal), heard ? answer(api.GET('/api/cases/{id}/hearings', of)) : null,
    corrected ? answer(api.GET('/api/cases/{id}/corrections', of)) : [], view.marks.some(({ kind }) => kind === 'enteredLate') ? answer(api.GET('/api/cases/{id}/late-entry', of)) : { entry: null },
  ]);
  return { view, steps, points, opinions, timeline, papers, due, hearings, corrections, lateEntry, item };
}

/** A date is explained from acceptance on, that of delivery from the decision on. */
async function askDueDates({ id, dates }: Schemas['CaseView'], signal: AbortSignal): Promise<DueDates> {
  if (!dates.acceptedOn) return {};
  const kinds: Which[] = dates.decidedOn ? ['promised', 'statutory', 'delivery'] : ['promised', 'statutory'];
  const ask = async (which: Which) => [which, await answer(api.GET('/api/cases/{id}/due-date', { params: { path: { id }, query: { which } }, signal }))] as const;
  return Object.fromEntries(await Promise.all(kinds.map(ask)));
}
