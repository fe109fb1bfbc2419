import { Injectable } from '@nestjs/common';
import { refuse, type PaperSlipVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { PaperLots } from '../../data/paper-lots';
import { PAPER_SLIP_SUBJECT, PaperSlips, type PaperSlipLineRow, type PaperSlipRow } from '../../data/paper-slips';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { obstacleToMove } from '../../rules/paper-desk';
import { presentSlipTaken } from './present-slip';

export interface OpenSlip { readonly row: PaperSlipRow; readonly lines: readonly PaperSlipLineRow[]; readonly verb: PaperSlipVerb; readonly actor: Actor; readonly at: Date }

/** Where each move of a slip begins and ends: version, lifecycle, whose desk; then the step. */
@Injectable()
export class PaperSlipDesk {
  constructor(private readonly slips: PaperSlips, readonly lots: PaperLots, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, paperSlipNotYours, paperTakerIsGiver, paperWayWrong */
  async open(id: number, version: number, verb: PaperSlipVerb, actor: Actor): Promise<OpenSlip> {
    const row = await this.slips.lock(id, version, verb, actor);
    const obstacle = obstacleToMove(verb, row, actor);
    if (obstacle) refuse(obstacle.code, obstacle.facts);
    const lines = await this.slips.linesOf([id]);
    await this.lots.lockCases(lines.map((line) => line.case_id));
    return { row, lines, verb, actor, at: this.trace.legalNow() };
  }

  async take({ row, verb, actor }: OpenSlip, facts: object, set: Readonly<Record<string, unknown>>): Promise<PaperSlipTakenView> {
    return presentSlipTaken(await this.trace.takeStep(row, { kind: PAPER_SLIP_SUBJECT, verb, actor, facts, set }), row.number);
  }

  counted(slipId: number, lotId: number, received: number, missingLotId: number | null): Promise<void> {
    return this.slips.counted(slipId, lotId, received, missingLotId);
  }

  settled(slipId: number, missingLotId: number, outcome: 'found' | 'lost'): Promise<void> {
    return this.slips.settled(slipId, missingLotId, outcome);
  }
}
