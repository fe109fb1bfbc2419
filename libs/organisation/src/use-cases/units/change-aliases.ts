import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { UNIT_SUBJECT } from '../../data/subjects';
import { UnitRows } from '../../data/unit-rows';
import { judgeAliases } from '../../rules/typed';
import { OrganisationDesk } from '../organisation-desk';

/** 修改别称: other names by which the unit is found (处 for 科). */
@Injectable()
export class ChangeAliases {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: UnitRows) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, nameInvalid, unitUnchanged */
  async run(id: number, input: { version: number; alias: readonly string[] }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(UNIT_SUBJECT, 'changeAliases', id, input.version, actor);
    const unit = (await this.rows.find(id)) ?? refuse('notFound');
    const alias = judgeAliases(input.alias);
    if (JSON.stringify(alias) === JSON.stringify(unit.alias)) refuse('unitUnchanged', {}, 'alias');
    return this.desk.take(open, { facts: { alias }, set: { alias } });
  }
}
