import { Injectable } from '@nestjs/common';
import { refuse, SEAL_REGISTERS, type SealRegisterKind } from '@onecounter/contracts';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { SEAL_REGISTER_SUBJECT, SealRegisters } from '../../data/seal-registers';
import { judgeOpening, requireOwnRegister } from '../../rules/seals/register-keeping';

export interface RegisterToOpen { readonly register: SealRegisterKind; readonly unitId?: number | undefined; readonly keeperId: number }

/** 设立台账、更换保管人: a register has a keeper from its first line on. */
@Injectable()
export class OpenSealRegister {
  constructor(private readonly registers: SealRegisters, private readonly units: Units, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws unitUnknown, sealRegisterOfOthers, sealKeeperUnknown, sealRegisterKnown */
  async run({ register, unitId = 0, keeperId }: RegisterToOpen, actor: Actor): Promise<SubjectTakenView> {
    const unit = (await this.units.byId(unitId === 0 ? (actor.unitId ?? 0) : unitId)) ?? refuse('unitUnknown', {}, 'unitId');
    judgeOpening(register, unit, actor);
    await this.requireKeeper(keeperId, unit.id, unit.name);
    if (await this.registers.known(unit.id, register)) refuse('sealRegisterKnown', { unit: unit.name, register: SEAL_REGISTERS[register].zh });
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(SEAL_REGISTER_SUBJECT), {
      kind: SEAL_REGISTER_SUBJECT, verb: 'openSealRegister', actor, facts: { register, unitId: unit.id, keeperId },
      set: { register, unit_id: unit.id, jurisdiction_path: unit.jurisdictionPath, keeper_id: keeperId, opened_on: this.legal.today() },
    }));
  }

  /** Who works in one's own section; the assessment section asks for any. */
  keepers(unitId: number | undefined, actor: Actor): Promise<{ id: number; name: string }[]> {
    return this.registers.workersOf((actor.post === 'assessmentSection' ? unitId : undefined) ?? actor.unitId ?? 0, this.legal.today());
  }

  /** @throws notFound, changedMeanwhile, sealRegisterOfOthers, sealKeeperUnknown */
  async nameSealKeeper(id: number, { version, keeperId }: { readonly version: number; readonly keeperId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.registers.lock(id, version, 'nameSealKeeper', actor);
    requireOwnRegister(row, actor);
    await this.requireKeeper(keeperId, row.unit_id, row.unit_name);
    return presentTaken(await this.trace.takeStep(row, { kind: SEAL_REGISTER_SUBJECT, verb: 'nameSealKeeper', actor, facts: { keeperId, before: row.keeper_id }, set: { keeper_id: keeperId } }));
  }

  private async requireKeeper(keeperId: number, unitId: number, unit: string): Promise<void> {
    if (!(await this.registers.worksIn(keeperId, unitId, this.legal.today()))) refuse('sealKeeperUnknown', { unit }, 'keeperId');
  }
}
