import { Injectable } from '@nestjs/common';
import { refuse, type DutyPostVerb, type DutyRole } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DutyPeople } from '../../data/duty-people';
import { DutyPosts, type DutyPostRow } from '../../data/duty-posts';
import { DUTY_POST_SUBJECT } from '../../data/subjects';
import { dutyRolesOf } from '../../rules/duty-gaps';
import { dutyLabel, roleLabel } from '../../rules/leave-duties';

interface Pair { readonly aId: number; readonly bId: number | null }
interface Duty { readonly role: DutyRole; readonly itemCode: string | null }
/** At the counter every item is received; a section keeps only its own. */
export const itemsOfUnit = (role: DutyRole, unitId: number): number | null => (['windowClerk', 'issuingClerk', 'consultationClerk', 'headOfWindowServices'].includes(role) ? null : unitId);

/** 设定、调整、取消AB角: of the own unit, by its head. */
@Injectable()
export class KeepDutyPosts {
  constructor(private readonly duties: DutyPosts, private readonly people: DutyPeople, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws dutyRoleUnfit, dutyItemUnknown, dutyPostSame, dutyPostUnfit, dutyPostTaken */
  async setDutyPost({ role, itemCode = null, aId, bId = null }: { readonly role: DutyRole; readonly itemCode?: string | null; readonly aId: number; readonly bId?: number | null }, actor: Actor): Promise<StepTaken> {
    const [unitId, duty] = [actor.unitId ?? 0, { role, itemCode: itemCode?.trim() ?? null }];
    await this.duties.holdUnit(unitId);
    if (duty.itemCode !== null && !(await this.duties.items(itemsOfUnit(role, unitId), this.legal.today())).some(({ code }) => code === duty.itemCode)) refuse('dutyItemUnknown', { code: duty.itemCode }, 'itemCode');
    await this.requireFit(unitId, duty, { aId, bId }, null);
    return this.trace.beginSubject(await this.trace.nextId(DUTY_POST_SUBJECT), {
      kind: DUTY_POST_SUBJECT, verb: 'setDutyPost', actor, facts: { a: aId, b: bId, item: duty.itemCode, role, unit: unitId },
      set: { unit_id: unitId, jurisdiction_path: actor.jurisdictionPath, role, item_code: duty.itemCode, a_id: aId, b_id: bId },
    });
  }

  /** Leaves that were granted keep whom they named. @throws notFound, changedMeanwhile, stepNotAllowed, dutyPostUnchanged, dutyPostSame, dutyPostUnfit, dutyPostTaken */
  async changeDutyPost(id: number, { version, aId, bId = null }: { readonly version: number; readonly aId: number; readonly bId?: number | null }, actor: Actor): Promise<StepTaken> {
    await this.duties.holdUnit(actor.unitId ?? 0);
    const row = await this.duties.lock(id, version, 'changeDutyPost', actor);
    if (row.a_id === aId && row.b_id === bId) refuse('dutyPostUnchanged', {}, 'bId');
    await this.requireFit(row.unit_id, { role: row.role, itemCode: row.item_code }, { aId, bId }, id);
    return this.take(row, 'changeDutyPost', { a: aId, b: bId }, actor, { a_id: aId, b_id: bId });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async endDutyPost(id: number, { version }: { readonly version: number }, actor: Actor): Promise<StepTaken> {
    return this.take(await this.duties.lock(id, version, 'endDutyPost', actor), 'endDutyPost', {}, actor, {});
  }

  private async requireFit(unitId: number, { role, itemCode }: Duty, { aId, bId }: Pair, own: number | null): Promise<void> {
    if (aId === bId) refuse('dutyPostSame', {}, 'bId');
    const holders = (await this.people.ofUnit(unitId, this.legal.today(), this.legal.now())).filter((one) => !one.disabled);
    if (!dutyRolesOf(holders).includes(role)) refuse('dutyRoleUnfit', { roleLabel: roleLabel(role) }, 'role');
    const holds = (id: number): boolean => holders.some((one) => one.personId === id && one.role === role);
    if (!holds(aId)) refuse('dutyPostUnfit', { which: 'A角', roleLabel: roleLabel(role) }, 'aId');
    if (bId !== null && !holds(bId)) refuse('dutyPostUnfit', { which: 'B角', roleLabel: roleLabel(role) }, 'bId');
    const taken = (await this.duties.ofUnit(unitId)).find((row) => row.id !== own && row.role === role && row.item_code === itemCode && row.a_id === aId);
    if (taken) refuse('dutyPostTaken', { duty: dutyLabel('', { role, itemCode }), name: taken.a_name }, 'aId');
  }

  private take(row: DutyPostRow, verb: DutyPostVerb, facts: object, actor: Actor, set: Readonly<Record<string, unknown>>): Promise<StepTaken> {
    return this.trace.takeStep(row, { kind: DUTY_POST_SUBJECT, verb, actor, facts, set });
  }
}
