import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, newKey, type BulkFailure, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import type { CaseRow } from '../inbox/inbox.schema';
import { untilAnswered } from '../inbox/use-bulk';
import type { Mark } from './use-marks';

type Result = Schemas['BulkResultView'];
export interface ToSign { row: CaseRow; mark: Mark }
export interface Signed { done: number; ids: number[]; failures: BulkFailure[] }
export interface Signing {
  running: Ref<{ label: string; done: number; total: number } | null>;
  outcome: ShallowRef<Signed | null>;
  problem: ShallowRef<Problem | null>;
  run: (papers: readonly ToSign[], opinion: string) => Promise<void>;
  cancel: () => void;
}
const LOOK_EVERY = 400;

/** 集中签批: grants and refusals are two batches with a key each; a bar with its number, 取消, and the result row by row. */
export function useSigning(): Signing {
  const running = ref<{ label: string; done: number; total: number } | null>(null);
  const outcome = shallowRef<Signed | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let [key, before, timer, cancelled] = ['', 0, 0, false];

  async function look(): Promise<void> {
    const at = await answer(api.GET('/api/cases/bulk/{key}', { params: { path: { key } } })).catch((failure: unknown) => { asProblem(failure); return null; });
    if (at && running.value && at.key === key) running.value = { ...running.value, done: before + at.judged };
  }
  async function batch(papers: readonly ToSign[], send: (key: string) => Promise<Result>): Promise<Result | null> {
    if (papers.length === 0 || cancelled) return null;
    const own = key = newKey();
    return untilAnswered(() => send(own)).finally(() => { before += papers.length; });
  }
  /** Grants first, then refusals. */
  async function signAll(papers: readonly ToSign[], opinion: string): Promise<Result[]> {
    const [grants, refusals] = [papers.filter(({ mark }) => mark.verb === 'grantPermit'), papers.filter(({ mark }) => mark.verb === 'refusePermit')];
    return [await batch(grants, grantAll(grants, opinion)), await batch(refusals, refuseAll(refusals))].filter((one) => one !== null);
  }
  async function run(papers: readonly ToSign[], opinion: string): Promise<void> {
    if (running.value || papers.length === 0) return;
    [outcome.value, problem.value, before, cancelled] = [null, null, 0, false];
    running.value = { label: '签批', done: 0, total: papers.length };
    timer = window.setInterval(() => void look(), LOOK_EVERY);
    try {
      outcome.value = outcomeOf(papers, await signAll(papers, opinion));
    } catch (failure) {
      problem.value = asProblem(failure);
    } finally {
      window.clearInterval(timer);
      running.value = null;
    }
  }
  function cancel(): void {
    cancelled = true;
    void answer(api.POST('/api/cases/bulk/{key}/cancel', { params: { path: { key } } })).catch((failure: unknown) => { problem.value = asProblem(failure); });
  }
  onBeforeUnmount(() => window.clearInterval(timer));
  return { running, outcome, problem, run, cancel };
}

const grantAll = (papers: readonly ToSign[], opinion: string) => (key: string) =>
  answer(api.POST('/api/cases/bulk/grant-permit', { ...underKey(key), body: { rows: papers.map(idAndVersion), ...(opinion.trim() && { opinion: opinion.trim() }) } }));
const refuseAll = (papers: readonly ToSign[]) => (key: string) =>
  answer(api.POST('/api/cases/bulk/refuse-permit', { ...underKey(key), body: { rows: papers.map((one) => ({ ...idAndVersion(one), reasons: one.mark.reasons, basis: one.mark.basis })) } }));
const idAndVersion = ({ row, mark }: ToSign) => ({ id: row.id, version: mark.version });

function outcomeOf(papers: readonly ToSign[], results: readonly Result[]): Signed {
  const judged = new Map(results.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
  const failures = papers.flatMap(({ row: { id, number, applicantName } }): BulkFailure[] => {
    const result = judged.get(id);
    if (result?.outcome === 'done') return [];
    return [{ id: String(id), label: `${number.slice(7)} ${applicantName}`, reason: result?.reason ?? '取消了，没有签。' }];
  });
  const failed = new Set(failures.map(({ id }) => id));
  const ids = papers.map(({ row }) => row.id).filter((id) => !failed.has(String(id)));
  return { done: ids.length, ids, failures };
}
