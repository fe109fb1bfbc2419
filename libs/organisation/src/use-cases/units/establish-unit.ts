import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { UNIT_SUBJECT } from '../../data/subjects';
import { UnitRows, writePeriod } from '../../data/unit-rows';
import type { UnitKind } from '../../data/units';
import { judgeAliases, judgeName } from '../../rules/typed';
import { OrganisationDesk } from '../organisation-desk';
import { UnitJudge } from './unit-judge';

export interface UnitToEstablish {
  readonly code: string; readonly name: string; readonly kind: UnitKind; readonly parentId: number | null; readonly region: string | null;
  readonly documentPrefix: string; readonly alias: readonly string[]; readonly from: string;
}

/** 设立机构: it stands below its parent and in the parent's jurisdiction; a county has one of its own. */
@Injectable()
export class EstablishUnit {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: UnitRows, private readonly judge: UnitJudge) {}

  /** @throws nameInvalid, unitCodeTaken, unitNotThere, documentPrefixTaken */
  async run(actor: Actor, unit: UnitToEstablish): Promise<StepTaken> {
    await this.rows.lockTree();
    const [name, alias] = [judgeName(unit.name), judgeAliases(unit.alias)];
    const same = await this.rows.byCode(unit.code);
    if (same) refuse('unitCodeTaken', { code: unit.code, name: same.name }, 'code');
    await this.judge.freePrefix(unit.documentPrefix, null);
    const parent = unit.parentId === null ? null : await this.judge.parent(unit.parentId, unit.from, actor);
    const jurisdictionPath = unit.kind === 'county' && unit.region ? `${actor.jurisdictionPath}${unit.region}/` : (parent?.jurisdictionPath ?? actor.jurisdictionPath);
    const period = { validFrom: unit.from, name, parentId: unit.parentId, jurisdictionPath, documentPrefix: unit.documentPrefix };
    return this.desk.begin(UNIT_SUBJECT, 'establishUnit', actor, (id) => ({
      facts: { code: unit.code, from: unit.from, kind: unit.kind, name, parent: unit.parentId, prefix: unit.documentPrefix },
      set: {
        code: unit.code, name, kind: unit.kind, parent_id: unit.parentId, path: `${parent?.path ?? '/'}${id}/`, jurisdiction_path: jurisdictionPath,
        document_prefix: unit.documentPrefix, alias, valid_from: unit.from,
      },
      with: (statement) => writePeriod(statement, period),
    }));
  }
}
