import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { UNIT_SUBJECT } from '../../data/subjects';
import { UnitRows, writePeriod } from '../../data/unit-rows';
import { OrganisationDesk } from '../organisation-desk';
import { UnitJudge } from './unit-judge';

/**
 * 调整隶属: from a day on the unit stands below another one, with all that is below it. Its open cases go with it, because scope goes by unit;
 * their jurisdiction stays what it was: a unit changes its jurisdiction only when no case, item, window or lower unit hangs on it.
 */
@Injectable()
export class MoveUnit {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: UnitRows, private readonly judge: UnitJudge) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, unitNotThere, unitCycle, unitInUse, unitChangePending, unitUnchanged */
  async run(id: number, input: { version: number; parentId: number | null; from: string }, actor: Actor): Promise<StepTaken> {
    await this.rows.lockTree();
    const open = await this.desk.open(UNIT_SUBJECT, 'moveUnit', id, input.version, actor);
    const unit = (await this.rows.find(id)) ?? refuse('notFound');
    this.desk.requireNotPast(input.from, 'from');
    const parent = input.parentId === null ? null : await this.judge.parent(input.parentId, input.from, actor);
    const jurisdictionPath = unit.kind === 'county' || !parent ? unit.jurisdictionPath : parent.jurisdictionPath;
    const next = await this.judge.next(unit, input.from, { parentId: input.parentId, jurisdictionPath });
    if (jurisdictionPath !== unit.jurisdictionPath) await this.judge.unused(unit, input.from, 'moveUnit', ['openCases', 'items', 'children', 'windows']);
    const taken = await this.desk.take(open, {
      facts: { formerParent: unit.parentId, from: input.from, jurisdiction: jurisdictionPath, parent: input.parentId }, with: (statement) => writePeriod(statement, next),
    });
    await this.rows.enterPeriods(this.desk.today);
    return taken;
  }
}
