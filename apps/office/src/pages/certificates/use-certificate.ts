import { reactive, shallowRef, toRef, watch, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useSession, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { CaseRow } from '../inbox/inbox.schema';
import { nextStockNumber } from './next-stock-number';
import { useNextBlank } from './use-next-blank';

export interface Certificate {
  /** What is typed before printing: the blank, the printer, and the scope where the template asks for it. */
  input: { stockNumber: string; printerId: number | null; scope: string };
  blank: ShallowRef<Schemas['NextBlankView'] | null>;
  /** Papers of the case that are certificates, voided ones too. */
  certificates: ShallowRef<Schemas['DocumentView'][]>;
  act: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  /** The id of the certificate, null when it was refused. */
  print: () => Promise<string | null>;
  spoil: (reason: string) => Promise<boolean>;
}

/** Printing and spoiling the certificate of one case; the next blank of the pile is proposed. */
export function useCertificate(row: () => CaseRow): Certificate {
  const key = `onecounter.stock.${useSession().person?.id ?? 'nobody'}`;
  const printerKey = `${key}.printer`;
  const input = reactive({ stockNumber: '', printerId: Number(localStorage.getItem(printerKey)) || null, scope: '' });
  const certificates = shallowRef<Schemas['DocumentView'][]>([]);
  const { busy, problem, act } = useIntent();
  const blank = useNextBlank(row, toRef(input, 'printerId'), problem);
  // the pile knows best; a section that keeps none here goes on from the last number typed
  watch(blank, (found) => {
    if (!found) return;
    input.stockNumber = found.stockNumber ?? (found.controlled ? '' : nextStockNumber(localStorage.getItem(key)));
    if (!found.printers.some(({ id }) => id === input.printerId)) input.printerId = null;
  });

  watch(() => `${row().id}.${row().version}`, async () => {
    const { id, status } = row();
    certificates.value = [];
    problem.value = null;
    const papers = status === 'registered' ? [] : await answer(api.GET('/api/cases/{id}/documents', { params: { path: { id } } })).catch((failure: unknown) => { problem.value = asProblem(failure); return []; });
    if (row().id === id) certificates.value = papers.filter(({ kind }) => kind === 'certificate');
  }, { immediate: true });

  async function print(): Promise<string | null> {
    const { id, version } = row();
    const body = { version, stockNumber: input.stockNumber.trim(), printerId: input.printerId, scope: input.scope.trim() || null };
    const taken = await act({ id, body }, (options) => answer(api.POST('/api/cases/{id}/print-certificate', { params: { path: { id } }, ...options, body })));
    if (!taken) return null;
    localStorage.setItem(key, body.stockNumber);
    if (body.printerId !== null) localStorage.setItem(printerKey, String(body.printerId));
    input.scope = '';
    return taken.documentId;
  }
  async function spoil(reason: string): Promise<boolean> {
    const { id, version } = row();
    const body = { version, reason };
    return await act({ id, body }, (options) => answer(api.POST('/api/cases/{id}/spoil-certificate', { params: { path: { id } }, ...options, body }))) !== null;
  }
  return { input, blank, certificates, act: { busy, problem }, print, spoil };
}
