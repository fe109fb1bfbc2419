import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { UNIT_SUBJECT } from '../../data/subjects';
import { UnitRows, writePeriod } from '../../data/unit-rows';
import { judgeName } from '../../rules/typed';
import { OrganisationDesk } from '../organisation-desk';
import { UnitJudge } from './unit-judge';

/** 机构更名: from a day on; papers and ended cases of earlier days show the name of then, and the former name becomes an alias. */
@Injectable()
export class RenameUnit {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: UnitRows, private readonly judge: UnitJudge) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, nameInvalid, documentPrefixTaken, unitChangePending, unitUnchanged */
  async run(id: number, input: { version: number; name: string; documentPrefix?: string; from: string }, actor: Actor): Promise<StepTaken> {
    await this.rows.lockTree();
    const open = await this.desk.open(UNIT_SUBJECT, 'renameUnit', id, input.version, actor);
    const [unit, name] = [(await this.rows.find(id)) ?? refuse('notFound'), judgeName(input.name)];
    this.desk.requireNotPast(input.from, 'from');
    if (input.documentPrefix !== undefined) await this.judge.freePrefix(input.documentPrefix, id);
    const next = await this.judge.next(unit, input.from, { name, ...(input.documentPrefix === undefined ? {} : { documentPrefix: input.documentPrefix }) });
    const alias = [...new Set([...unit.alias, unit.name])].filter((one) => one !== name);
    const taken = await this.desk.take(open, {
      facts: { formerName: unit.name, from: input.from, name, prefix: next.documentPrefix },
      set: { alias }, with: (statement) => writePeriod(statement, next),
    });
    await this.rows.enterPeriods(this.desk.today);
    return taken;
  }
}
