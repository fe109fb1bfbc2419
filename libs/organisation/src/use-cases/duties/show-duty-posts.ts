import { Injectable } from '@nestjs/common';
import { DUTY_ROLES, refuse, type DutyRole } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { DutyPeople } from '../../data/duty-people';
import { DutyPosts, type DutyPostRow } from '../../data/duty-posts';
import { Units, type Unit } from '../../data/units';
import type { DutyPostView, DutyRoleView, DutyTableView } from '../../http/duty-post.view';
import { dutyGaps, dutyRolesOf, troubleOf } from '../../rules/duty-gaps';
import { roleLabel, type Holder } from '../../rules/leave-duties';
import { itemsOfUnit } from './keep-duty-posts';

/** AB角 of one unit: what is set, what is missing, and who could be chosen. */
@Injectable()
export class ShowDutyPosts {
  constructor(private readonly duties: DutyPosts, private readonly people: DutyPeople, private readonly units: Units, private readonly legal: LegalClock) {}

  /** The own unit; for the bureau any that they answer for. @throws notFound */
  async ofUnit(unitId: number | undefined, actor: Actor): Promise<DutyTableView> {
    const unit = await this.units.byId(unitId ?? actor.unitId ?? 0);
    if (!unit || !sees(actor, unit)) refuse('notFound');
    const [rows, holders] = [await this.duties.ofUnit(unit.id), await this.people.ofUnit(unit.id, this.legal.today(), this.legal.now())];
    const roles = dutyRolesOf(holders);
    const pairs = rows.map((row) => ({ role: row.role, itemCode: row.item_code, aId: row.a_id, aName: row.a_name, bId: row.b_id, bName: row.b_name }));
    const items = roles[0] === undefined ? [] : await this.duties.items(itemsOfUnit(roles[0], unit.id), this.legal.today());
    return {
      unitId: unit.id, unitName: unit.name, rows: [...rows].sort((one, other) => DUTY_ROLES.indexOf(one.role) - DUTY_ROLES.indexOf(other.role)).map((row) => presentDuty(row, holders)), gaps: dutyGaps(pairs, holders), roles: roles.map((role) => presentRole(role, holders)), items,
      keeps: unit.id === actor.unitId && actor.permissions.has('setDutyPost'),
    };
  }
}

const sees = (actor: Actor, unit: Unit): boolean =>
  unit.id === actor.unitId || (actor.reach === 'bureau' && unit.jurisdictionPath.startsWith(actor.jurisdictionPath) && (actor.inChargeOf === null || actor.inChargeOf.includes(unit.id)));

const presentDuty = (row: DutyPostRow, holders: readonly Holder[]): DutyPostView => ({
  id: row.id, version: row.version, role: row.role, roleLabel: roleLabel(row.role), itemCode: row.item_code, itemName: row.item_name, aId: row.a_id, aName: row.a_name, aTrouble: troubleOf(row.a_id, row.role, holders),
  bId: row.b_id, bName: row.b_name, bTrouble: row.b_id === null ? null : troubleOf(row.b_id, row.role, holders),
});

function presentRole(role: DutyRole, holders: readonly Holder[]): DutyRoleView {
  const people = new Map(holders.filter((one) => one.role === role).map((one) => [one.personId, { personId: one.personId, name: one.name, trouble: troubleOf(one.personId, role, holders) }]));
  return { role, roleLabel: roleLabel(role), people: [...people.values()] };
}
