import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem, useIntent, type Intent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface Stock {
  ranges: ShallowRef<Schemas['StockRangeView'][] | null>;
  printers: ShallowRef<Schemas['PrinterView'][] | null>;
  lost: ShallowRef<Schemas['LostSheetView'][] | null>;
  problem: Ref<Problem | null>;
  reload: () => Promise<void>;
}

/** Blanks, printers and the month's list of one's section. */
export function useStock(month: () => string): Stock {
  const [ranges, printers, lost] = [shallowRef<Schemas['StockRangeView'][] | null>(null), shallowRef<Schemas['PrinterView'][] | null>(null), shallowRef<Schemas['LostSheetView'][] | null>(null)];
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const told = (failure: unknown): void => { problem.value = asProblem(failure); };
  /** Of the month that is shown when the answer comes. */
  async function look(): Promise<void> {
    const asked = month();
    const sheets = asked ? await answer(api.GET('/api/stock-ranges/lost-sheets', { params: { query: { month: asked } } })) : null;
    if (month() === asked) lost.value = sheets;
  }
  /** After a step: a sheet that is lost changes its range and the month's list. */
  async function reload(): Promise<void> {
    problem.value = null;
    const [some, machines] = await Promise.all([answer(api.GET('/api/stock-ranges', {})), answer(api.GET('/api/printers', {})), look()]).catch((failure: unknown) => { told(failure); return []; });
    if (some && machines) [ranges.value, printers.value] = [some, machines];
  }
  onMounted(reload);
  watch(month, () => { look().catch(told); });
  return { ranges, printers, lost, problem, reload };
}

type Taken = Promise<Schemas['SubjectStepTakenView'] | null>;
export interface StockSteps {
  state: Pick<Intent, 'busy' | 'problem'>;
  receive: (body: Schemas['ReceiveStockRangeBody']) => Taken;
  handOut: (id: number, body: Schemas['HandOutStockRangeBody']) => Taken;
  lose: (id: number, missing: boolean, body: Schemas['LoseSheetBody']) => Taken;
  printer: (id: number | null, body: Schemas['AdjustPrinterBody']) => Taken;
  retirePrinter: (id: number, version: number) => Taken;
}

/** 入库, 领用, 废证, 缺号; 登记 and 调整 of a printer. */
export function useStockSteps(): StockSteps {
  const { busy, problem, act } = useIntent();
  const at = (id: number) => ({ params: { path: { id } } });
  return {
    state: { busy, problem },
    receive: (body) => act(body, (options) => answer(api.POST('/api/stock-ranges/receive-stock-range', { ...options, body }))),
    handOut: (id, body) => act({ id, body }, (options) => answer(api.POST('/api/stock-ranges/{id}/hand-out-stock-range', { ...at(id), ...options, body }))),
    lose: (id, missing, body) => act({ id, missing, body }, (options) => (missing
      ? answer(api.POST('/api/stock-ranges/{id}/report-missing-sheet', { ...at(id), ...options, body })) : answer(api.POST('/api/stock-ranges/{id}/spoil-blank-sheet', { ...at(id), ...options, body })))),
    retirePrinter: (id, version) => act({ id, version }, (options) => answer(api.POST('/api/printers/{id}/retire-printer', { ...at(id), ...options, body: { version } }))),
    printer: (id, { version, ...body }) => act({ id, version, body }, (options) => (id === null
      ? answer(api.POST('/api/printers/register-printer', { ...options, body })) : answer(api.POST('/api/printers/{id}/adjust-printer', { ...at(id), ...options, body: { version, ...body } })))),
  };
}
