import { Injectable } from '@nestjs/common';
import { Cases, type CaseInFull } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import type { PaperLotState } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { PaperLots } from '../../data/paper-lots';
import { PaperSlips } from '../../data/paper-slips';
import { neverMoved, type PaperLot, type PlannedLot } from '../../rules/paper-lots';

export interface OpenPapers { readonly rows: readonly CaseInFull[]; readonly lots: readonly PaperLot[]; readonly receivedBy: ReadonlyMap<number, number> }
export interface EnteredLine { readonly lotId: number; readonly caseId: number; readonly form: string; readonly count: number }

/** What paper there is of a case, and what is set apart of it for a slip. */
@Injectable()
export class PaperBooks {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly lots: PaperLots, private readonly slips: PaperSlips) {}

  /** To look at. @throws notFound out of scope */
  async open(caseIds: readonly number[], actor: Actor): Promise<OpenPapers> {
    const rows: CaseInFull[] = [];
    for (const id of new Set(caseIds)) rows.push(await this.cases.getInFull(id, actor));
    const ids = rows.map(({ id }) => id);
    const [known, receivedBy] = [await this.lots.ofCases(ids), await this.lots.receivingUnits(ids)];
    const fresh: PaperLot[] = [];
    for (const row of rows) {
      const { definition } = await this.items.byId(row.item_version_id);
      fresh.push(...neverMoved(row, known, definition.materials, receivedBy.get(row.id) ?? 0));
    }
    return { rows, lots: [...known, ...fresh], receivedBy };
  }

  /** To move: nobody else moves papers of these cases until the end of the transaction. @throws notFound */
  async openToMove(caseIds: readonly number[], actor: Actor): Promise<OpenPapers> {
    await this.lots.lockCases(caseIds);
    return this.open(caseIds, actor);
  }

  /** Sets the chosen lots apart as lines of the slip. */
  async enter(slipId: number, plan: readonly PlannedLot[], state: PaperLotState): Promise<EnteredLine[]> {
    const lines: EnteredLine[] = [];
    for (const one of plan) {
      const lotId = await this.lots.setApart(one, slipId, state);
      await this.slips.addLine(slipId, lotId, { ...one.lot, count: one.count, returnable: one.returnable });
      lines.push({ lotId, caseId: one.lot.case_id, form: one.lot.form, count: one.count });
    }
    return lines;
  }
}
