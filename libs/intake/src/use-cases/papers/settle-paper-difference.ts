import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { PaperSlipDesk } from './paper-slip-desk';

export interface SettledPaper { readonly lotId: number; readonly outcome: 'found' | 'lost' }

/** 差异销号: of everything that was missing the giver says whether it was found (then it lies at his desk again) or is lost. */
@Injectable()
export class SettlePaperDifference {
  constructor(private readonly desk: PaperSlipDesk) {}

  /** @throws papersUncounted when one is left out, and what every move of a slip is refused for */
  async run(id: number, input: { readonly version: number; readonly outcomes: readonly SettledPaper[]; readonly note: string }, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, input.version, 'settlePaperDifference', actor);
    const missing = open.lines.filter((line) => line.missing_lot_id !== null);
    const stray = input.outcomes.findIndex(({ lotId }, index) => !missing.some((line) => line.missing_lot_id === lotId) || input.outcomes.findIndex((one) => one.lotId === lotId) !== index);
    if (stray >= 0) refuse('notFound', {}, `outcomes.${stray}.lotId`);
    const unsaid = missing.filter((line) => !input.outcomes.some(({ lotId }) => lotId === line.missing_lot_id));
    if (unsaid.length > 0) refuse('papersUncounted', { names: unsaid.map(({ name }) => name) }, 'outcomes');

    const { from_unit_id: unitId, from_place: place } = open.row;
    for (const { lotId, outcome } of input.outcomes) {
      const found = outcome === 'found';
      await this.desk.lots.move([lotId], { state: found ? 'held' : 'lost', unitId, place, personId: actor.personId, since: open.at, slipId: found ? null : id });
      await this.desk.settled(id, lotId, outcome);
    }
    return this.desk.take(open, { outcomes: input.outcomes.map(({ lotId, outcome }) => [lotId, outcome]) }, { settlement: input.note.trim() });
  }
}
