import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { UNIT_SUBJECT } from '../../data/subjects';
import { UnitRows } from '../../data/unit-rows';
import { OrganisationDesk } from '../organisation-desk';
import { UnitJudge } from './unit-judge';

/** 撤销机构: from a day on it is no more; nothing may hang on it by then. Its name stays on what it did. */
@Injectable()
export class CloseUnit {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: UnitRows, private readonly judge: UnitJudge) {}

  /** @param input.on first day on which it is no more @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, datesReversed, unitInUse */
  async run(id: number, input: { version: number; on: string }, actor: Actor): Promise<StepTaken> {
    await this.rows.lockTree();
    const open = await this.desk.open(UNIT_SUBJECT, 'closeUnit', id, input.version, actor);
    const unit = (await this.rows.find(id)) ?? refuse('notFound');
    this.desk.requireNotPast(input.on, 'on');
    if (input.on <= unit.validFrom) refuse('datesReversed', { from: unit.validFrom, to: input.on }, 'on');
    await this.judge.unused(unit, input.on, 'closeUnit', ['openCases', 'items', 'people', 'children', 'windows']);
    return this.desk.take(open, { facts: { on: input.on }, set: { valid_to: input.on } });
  }
}
