import { Injectable } from '@nestjs/common';
import { refuse, roleOf, type RoleName } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { RoleRows } from '../../data/role-rows';
import { PersonRows, writePost, writeSections } from '../../data/person-rows';
import { PERSON_SUBJECT } from '../../data/subjects';
import { UnitRows } from '../../data/unit-rows';
import type { Unit } from '../../data/units';
import { incompatiblePosts, overlap, unfitForUnit, type PostObstacle } from '../../rules/incompatible-posts';
import { postsApart } from '../../rules/permission-duties';
import { requireOrder } from '../../rules/typed';
import { isValidOn } from '../../rules/unit-tree';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';

export interface PostToAppoint {
  readonly version: number; readonly role: RoleName; readonly unitId: number; readonly windowId: number | null; readonly sectionIds: readonly number[];
  readonly from: string; readonly to: string | null;
}

/** 任职: a post in a unit from–to. Separation of duties is judged over all days that posts of the person share (IAM-3, IAM-6). */
@Injectable()
export class AppointPost {
  constructor(private readonly desk: OrganisationDesk, private readonly people: PersonRows, private readonly units: UnitRows, private readonly roles: RoleRows) {}

  /** @throws notFound, changedMeanwhile, notOneself, effectiveInPast, datesReversed, unitNotThere, postNotOfUnit, windowUnknown, postOverlaps, separationOfDuties */
  async run(id: number, input: PostToAppoint, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'appointPost', id, input.version, actor);
    requireAnother(actor, id, '任职', 'appointPost');
    this.desk.requireNotPast(input.from, 'from');
    requireOrder(input.from, input.to);
    await this.judgePlace(input, actor);
    await this.judgeBeside(id, input);
    const { role, unitId, windowId, sectionIds, from, to } = input;
    const post = { id: await this.people.nextPostId(), role, unitId, windowId, from, to };
    return this.desk.take(open, {
      facts: { from, post: post.id, role, sections: sectionIds, to, unit: unitId, window: windowId },
      with: (statement) => { writePost(statement, post); if (sectionIds.length > 0) writeSections(statement, post.id, sectionIds, from, to); },
    });
  }

  private async judgePlace(input: PostToAppoint, actor: Actor): Promise<void> {
    const unit = await this.unit(input.unitId, input.from, 'unitId', actor);
    const roleLabel = roleOf(input.role)?.zh ?? input.role;
    const why = unfitForUnit(input.role, unit.kind) ?? (input.sectionIds.length > 0 && input.role !== 'leaderInCharge' ? '只有分管领导有分管科室' : null);
    if (why) refuse('postNotOfUnit', { unitName: unit.name, role: input.role, roleLabel, why }, 'role');
    for (const sectionId of input.sectionIds) await this.unit(sectionId, input.from, 'sectionIds', actor);
    if (input.windowId !== null && !(await this.people.isOpenWindow(input.windowId, unit.id))) refuse('windowUnknown', {}, 'windowId');
  }

  private async unit(id: number, day: string, field: string, actor: Actor): Promise<Unit> {
    const unit = await this.units.find(id);
    return unit && isValidOn(unit, day) && unit.jurisdictionPath.startsWith(actor.jurisdictionPath) ? unit : refuse('unitNotThere', { date: day }, field);
  }

  private async judgeBeside(id: number, { role, unitId, from, to }: PostToAppoint): Promise<void> {
    const [held, next] = [await this.people.posts(id), { role, validFrom: from, validTo: to }];
    const same = held.find((one) => one.role === role && one.unitId === unitId && overlap(one, next));
    if (same) refuse('postOverlaps', { from: same.validFrom, unitName: same.unitName, roleLabel: roleOf(role)?.zh ?? role }, 'from');
    const obstacle = incompatiblePosts(next, held) ?? (await this.dutiesBeside(role, held.filter((one) => overlap(one, next)).map((one) => one.role)));
    if (obstacle) refuse('separationOfDuties', { ...obstacle }, 'role');
  }

  /** What the posts may do today, whatever they are called: an administrator may have changed it. */
  private async dutiesBeside(role: RoleName, beside: readonly RoleName[]): Promise<PostObstacle | null> {
    if (beside.length === 0) return null;
    const all = new Map((await this.roles.all()).map((one) => [one.name, { role: one.name, permissions: one.permissions }]));
    const next = all.get(role);
    return beside.map((other) => { const held = all.get(other); return next && held && other !== role ? postsApart(next, held) : null; }).find(Boolean) ?? null;
  }
}
