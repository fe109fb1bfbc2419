import type { Ref, ShallowRef } from 'vue';
import type { paths } from '@onecounter/api-client';
import type { Client } from 'openapi-fetch';
import { answer } from '../client/api';
import type { Problem } from '../client/problem';
import { useIntent } from '../client/use-intent';
import { useKit } from '../kit';
import type { PaperSchemas } from './papers.schema';

export const usePaperApi = (): Client<paths> => useKit().api<paths>();
type Taken = Promise<PaperSchemas['PaperSlipTakenView'] | null>;

export interface PaperMoves {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | null>;
  drawUp: (body: PaperSchemas['DrawUpPaperSlipBody']) => Taken;
  reportLost: (body: PaperSchemas['ReportLostPapersBody']) => Taken;
  move: (id: number, asked: PaperMove) => Taken;
}
export type PaperMove =
  | { verb: 'handOverPapers'; body: PaperSchemas['StepBody'] } | { verb: 'cancelPaperSlip'; body: PaperSchemas['CancelPaperSlipBody'] } | { verb: 'returnPapers'; body: PaperSchemas['ReturnPapersBody'] }
  | { verb: 'receivePapers'; body: PaperSchemas['ReceivePapersBody'] } | { verb: 'receivePapersWithDifference'; body: PaperSchemas['ReceivePapersWithDifferenceBody'] } | { verb: 'settlePaperDifference'; body: PaperSchemas['SettlePaperDifferenceBody'] };

/** Every verb of a slip; the same act, pressed again after a lost answer, goes under the same key. */
export function usePaperMoves(): PaperMoves {
  const api = usePaperApi();
  const { busy, problem, act } = useIntent();
  const send = (id: number, { verb, body }: PaperMove, options: { headers: Record<string, string> }): Promise<PaperSchemas['PaperSlipTakenView']> => {
    const to = { params: { path: { id } }, ...options };
    switch (verb) {
      case 'handOverPapers': return answer(api.POST('/api/paper-slips/{id}/hand-over-papers', { ...to, body }));
      case 'cancelPaperSlip': return answer(api.POST('/api/paper-slips/{id}/cancel-paper-slip', { ...to, body }));
      case 'returnPapers': return answer(api.POST('/api/paper-slips/{id}/return-papers', { ...to, body }));
      case 'receivePapers': return answer(api.POST('/api/paper-slips/{id}/receive-papers', { ...to, body }));
      case 'receivePapersWithDifference': return answer(api.POST('/api/paper-slips/{id}/receive-papers-with-difference', { ...to, body }));
      case 'settlePaperDifference': return answer(api.POST('/api/paper-slips/{id}/settle-paper-difference', { ...to, body }));
    }
  };
  return {
    busy, problem,
    drawUp: (body) => act({ drawUp: body }, (options) => answer(api.POST('/api/paper-slips/draw-up-paper-slip', { ...options, body }))),
    reportLost: (body) => act({ lost: body }, (options) => answer(api.POST('/api/paper-slips/report-lost-papers', { ...options, body }))),
    move: (id, asked) => act({ id, asked }, (options) => send(id, asked, options)),
  };
}
