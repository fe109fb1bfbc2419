import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { AGENT_POSTS, FORCE_POSTS, refuse, type ForcePost } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { FORCE_MEMBER_SUBJECT, ForceMembers } from '../data/force-members';

export interface MemberTerms { readonly represents?: string; readonly phone?: string; readonly specialities?: readonly string[]; readonly capacity?: number; readonly shifts?: readonly string[] }
export interface MemberSaid extends MemberTerms { readonly post: ForcePost; readonly personId?: number; readonly name?: string }

/** 专班 (AGY-1): who is in it, kept by the lead agent. */
@Injectable()
export class KeepTaskForce {
  constructor(private readonly members: ForceMembers, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** Agents have an account with the post; head, deputies and representatives may have none. @throws forceMemberNameless, forceMemberPostless, forceMemberTaken */
  async enlistMember(said: MemberSaid, actor: Actor): Promise<SubjectTakenView> {
    const holder = said.personId === undefined ? null : await this.holderOf(said.personId, said.post, actor);
    if (holder === null && AGENT_POSTS.includes(said.post)) refuse('forceMemberPostless', { post: FORCE_POSTS[said.post].zh }, 'personId');
    const name = holder?.name ?? said.name?.trim();
    if (!name) refuse('forceMemberNameless', {}, 'name');
    const [id, terms] = [await this.trace.nextId(FORCE_MEMBER_SUBJECT), this.columns(said)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: FORCE_MEMBER_SUBJECT, verb: 'enlistMember', actor, facts: { post: said.post, personId: said.personId ?? null, specialities: terms.specialities, capacity: terms.capacity },
      set: { ...terms, post: said.post, person_id: said.personId ?? null, name, jurisdiction_path: holder?.path ?? actor.jurisdictionPath, from_on: this.legal.today() },
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async changeMember(id: number, said: MemberTerms & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.members.lock(id, said.version, 'changeMember', actor);
    const terms = this.columns(said);
    return presentTaken(await this.trace.takeStep(row, { kind: FORCE_MEMBER_SUBJECT, verb: 'changeMember', actor, facts: { specialities: terms.specialities, capacity: terms.capacity }, set: terms }));
  }

  /** Only once the projects in hand are handed over. @throws notFound, changedMeanwhile, stepNotAllowed, forceMemberLoaded */
  async releaseMember(id: number, said: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.members.lock(id, said.version, 'releaseMember', actor);
    if (row.load > 0 && AGENT_POSTS.includes(row.post)) refuse('forceMemberLoaded', { name: row.name, count: row.load });
    return presentTaken(await this.trace.takeStep(row, { kind: FORCE_MEMBER_SUBJECT, verb: 'releaseMember', actor, facts: {}, set: { left_on: this.legal.today() } }));
  }

  private async holderOf(personId: number, post: ForcePost, actor: Actor): Promise<{ name: string; path: string }> {
    const { role, zh } = FORCE_POSTS[post];
    const holder = role === null ? null : await this.members.holder(personId, role, this.legal.today(), actor);
    if (holder === null) refuse('forceMemberPostless', { post: zh }, 'personId');
    await this.members.requireFree(personId, post);
    return holder;
  }

  private columns({ represents, phone, specialities = [], capacity = 0, shifts = [] }: MemberTerms) {
    return { represents: represents?.trim() || null, phone: phone?.trim() || null, specialities: [...new Set(specialities)], capacity, shifts: [...new Set(shifts)] };
  }
}
