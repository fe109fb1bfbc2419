import { PAPER_FORMS, refuse, type MaterialDefinition, type PaperForm, type PaperLotState, type PaperPlace } from '@onecounter/contracts';
import type { CaseInFull } from '@onecounter/casework';
import { liesAt, type PaperDesk } from './paper-desk';

/** 纸件: so many originals or copies of one paper in one hand. `id` null: it never left the window that received it, and no slip has told of it yet. */
export interface PaperLot {
  readonly id: number | null;
  readonly case_id: number;
  readonly code: string;
  readonly name: string;
  readonly form: PaperForm;
  readonly count: number;
  /** 须退还申请人 */
  readonly returnable: boolean;
  readonly kept_on: string;
  readonly state: PaperLotState;
  readonly unit_id: number;
  readonly place: PaperPlace;
  readonly person_id: number | null;
  readonly since: Date;
  readonly slip_id: number | null;
}
/** A paper that is on no list of materials: a certificate, a notice. */
export const OTHER_PAPER = 'other';

export interface AskedPaper { readonly caseId: number; readonly code: string; readonly name?: string; readonly form: PaperForm; readonly count: number; readonly returnable?: boolean }
export interface PlannedLot { readonly lot: PaperLot; readonly count: number; readonly returnable: boolean }

/** What was handed in and of which no slip has told: it lies at the window, as many as the item asks for. */
export function neverMoved(row: CaseInFull, lots: readonly PaperLot[], materials: readonly MaterialDefinition[], receivedUnitId: number): PaperLot[] {
  const handedIn = row.materials.filter(({ verdict }) => verdict === 'good' || verdict === 'faulty');
  return handedIn.flatMap((material) => (['original', 'copy'] as const).flatMap((form): PaperLot[] => {
    const count = form === 'original' ? material.originals : material.copies;
    if (count <= 0 || lots.some((lot) => lot.case_id === row.id && lot.code === material.code && lot.form === form)) return [];
    // one's own form of application stays with the file; what others issued is the applicant's
    const returnable = form === 'original' && materials.find(({ code }) => code === material.code)?.source !== 'ownForm';
    return [{ id: null, case_id: row.id, code: material.code, name: material.name, form, count, returnable, kept_on: row.presented_on, state: 'held', unit_id: receivedUnitId, place: 'window', person_id: row.received_by, since: row.received_at, slip_id: null }];
  }));
}

/** Which lots make up what is asked for; a paper of no list begins its life here. @throws paperNotAtDesk, paperNameRequired, paperNothingChosen */
export function chooseLots(desk: PaperDesk, lots: readonly PaperLot[], asked: readonly AskedPaper[], numberOf: (caseId: number) => string, now: { on: string; at: Date; by: number | null }): PlannedLot[] {
  const left = new Map(lots.filter((lot) => lot.state === 'held' && liesAt(desk, lot.unit_id, lot.place)).map((lot) => [lot, lot.count]));
  const wanted = asked.filter(({ count }) => count > 0);
  if (wanted.length === 0) refuse('paperNothingChosen', {}, 'papers');
  const plan = wanted.flatMap((paper, index): PlannedLot[] => {
    const name = paper.name?.trim() ?? '';
    if (paper.code === OTHER_PAPER && name === '') refuse('paperNameRequired', {}, `papers.${index}.name`);
    const fitting = [...left].filter(([lot, count]) => count > 0 && lot.case_id === paper.caseId && lot.code === paper.code && lot.form === paper.form && (paper.code !== OTHER_PAPER || lot.name === name));
    const available = fitting.reduce((sum, [, count]) => sum + count, 0);
    if (paper.code === OTHER_PAPER && available === 0) return [{ lot: newLot(desk, paper, name, now), count: paper.count, returnable: paper.returnable ?? false }];
    if (available < paper.count) refuse('paperNotAtDesk', { caseNumber: numberOf(paper.caseId), name: lots.find((lot) => lot.code === paper.code)?.name ?? (name || paper.code), formLabel: PAPER_FORMS[paper.form].zh, available, asked: paper.count }, `papers.${index}.count`);
    return share(fitting, paper, left);
  });
  // asked for in two lines, a lot is set apart once
  return [...new Set(plan.map(({ lot }) => lot))].map((lot) => {
    const parts = plan.filter((one) => one.lot === lot);
    return { lot, count: parts.reduce((sum, { count }) => sum + count, 0), returnable: parts.some(({ returnable }) => returnable) };
  });
}

function share(fitting: readonly (readonly [PaperLot, number])[], paper: AskedPaper, left: Map<PaperLot, number>): PlannedLot[] {
  let open = paper.count;
  return fitting.flatMap(([lot, count]) => {
    const taken = Math.min(open, count);
    open -= taken;
    left.set(lot, count - taken);
    return taken > 0 ? [{ lot, count: taken, returnable: paper.returnable ?? lot.returnable }] : [];
  });
}

function newLot(desk: PaperDesk, paper: AskedPaper, name: string, now: { on: string; at: Date; by: number | null }): PaperLot {
  return { id: null, case_id: paper.caseId, code: OTHER_PAPER, name, form: paper.form, count: paper.count, returnable: paper.returnable ?? false, kept_on: now.on, state: 'held', unit_id: desk.unitId, place: desk.place, person_id: now.by, since: now.at, slip_id: null };
}
