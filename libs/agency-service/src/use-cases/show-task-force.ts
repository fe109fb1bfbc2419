import { Injectable } from '@nestjs/common';
import { verbsOf } from '@onecounter/casework';
import { FORCE_MEMBER, FORCE_POSTS, PROJECT_KINDS, type ForceMemberVerb, type ForcePost, type ProjectKind } from '@onecounter/contracts';
import { StandIns, Units, type Away } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { ForceCandidates } from '../data/force-candidates';
import { ForceMembers, type ForceMemberRow } from '../data/force-members';
import type { ForceMemberView, TaskForceView } from '../http/task-force.view';
import { shiftOf } from '../rules/shifts';

/** Day, shift, leaves and places around the members. */
@Injectable()
export class ForceSurroundings {
  constructor(private readonly standIns: StandIns, private readonly units: Units, private readonly legal: LegalClock) {}

  today(): string {
    return this.legal.today();
  }

  shift(): string {
    return shiftOf(this.legal.now());
  }

  away(rows: readonly ForceMemberRow[]): Promise<Map<number, Away>> {
    return this.standIns.at(rows.flatMap(({ person_id: id }) => (id === null ? [] : [id])));
  }

  /** 市, or the county by its name. */
  async placeOf(path: string): Promise<string> {
    const region = path.split('/').filter(Boolean).at(-1) ?? '';
    return (await this.units.byCode(`C-${region}`))?.name ?? '市级';
  }
}

/** 专班 with everybody's load, shift and leave. */
@Injectable()
export class ShowTaskForce {
  constructor(private readonly members: ForceMembers, private readonly candidates: ForceCandidates, private readonly surroundings: ForceSurroundings) {}

  async run(actor: Actor): Promise<TaskForceView> {
    const rows = await this.members.list(actor);
    const candidates = actor.permissions.has('enlistMember') ? await this.candidates.list(actor, this.surroundings.today()) : [];
    const away = await this.surroundings.away(rows);
    const members = [];
    for (const row of rows) members.push(present(row, { away: row.person_id === null ? undefined : away.get(row.person_id), place: await this.surroundings.placeOf(row.jurisdiction_path), shift: this.surroundings.shift() }, actor));
    return { members, candidates: candidates.map(({ person_id: personId, name, role, unit_name: unitName }) => { const post = postOf(role); return { personId, name, post, postLabel: FORCE_POSTS[post].zh, unitName }; }) };
  }
}

const postOf = (role: string): ForcePost => (Object.keys(FORCE_POSTS) as ForcePost[]).find((post) => FORCE_POSTS[post].role === role) ?? 'representative';

function present(row: ForceMemberRow, { away, place, shift }: { readonly away: Away | undefined; readonly place: string; readonly shift: string }, actor: Actor): ForceMemberView {
  return {
    id: row.id, version: row.version, status: row.status, post: row.post, postLabel: FORCE_POSTS[row.post].zh, personId: row.person_id, name: row.name, represents: row.represents, phone: row.phone, specialities: [...row.specialities],
    specialityLabels: row.specialities.map((kind) => PROJECT_KINDS[kind as ProjectKind].zh), capacity: row.capacity, load: row.load, shifts: [...row.shifts], onShift: row.shifts.includes(shift), away: away !== undefined, standInName: away?.standInName ?? null, place, fromOn: row.from_on,
    verbs: verbsOf(FORCE_MEMBER, row.status, actor.permissions) as ForceMemberVerb[],
  };
}
