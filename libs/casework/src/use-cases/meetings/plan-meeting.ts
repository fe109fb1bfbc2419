import { Injectable } from '@nestjs/common';
import { refuse, type MeetingKind } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { Cases } from '../../data/cases';
import { Disputes } from '../../data/disputes';
import { MEETING_SUBJECT, Meetings, type MatterRow } from '../../data/meetings';
import { Projects } from '../../data/projects';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { requirePrintable } from '../../rules/printable';

export interface MeetingPlan { readonly kind: MeetingKind; readonly title: string; readonly agenda: string; readonly place: string; readonly startsAt: string; readonly unitId?: number }

interface NamedMatters { readonly caseNumbers?: readonly string[]; readonly projectCodes?: readonly string[]; readonly disputeIds?: readonly number[] }

/** What a meeting may be about, by the numbers that people know. */
@Injectable()
export class MeetingMatters {
  constructor(private readonly cases: Cases, private readonly projects: Projects, private readonly disputes: Disputes, private readonly units: Units) {}

  /** @throws matterUnknown, naming the first that is not within reach */
  async found({ caseNumbers = [], projectCodes = [], disputeIds = [] }: NamedMatters, actor: Actor): Promise<MatterRow[]> {
    const matters: MatterRow[] = [];
    for (const code of caseNumbers) matters.push({ matter: 'permitCase', subject_id: (await this.cases.findByNumber(code.trim(), actor))?.id ?? refuse('matterUnknown', { code, what: '办件' }, 'caseNumbers') });
    for (const code of projectCodes) matters.push({ matter: 'project', subject_id: (await this.projects.findByCode(code, actor))?.id ?? refuse('matterUnknown', { code, what: '项目' }, 'projectCodes') });
    for (const id of disputeIds) matters.push({ matter: 'dispute', subject_id: (await this.disputes.find(id, actor))?.id ?? refuse('matterUnknown', { code: id, what: '分歧' }, 'disputeIds') });
    return matters;
  }

  /** @throws unitUnknown */
  async unitOf(unitId: number | undefined, actor: Actor): Promise<number> {
    const unit = unitId === undefined ? null : await this.units.byId(unitId);
    if (unitId !== undefined && !unit?.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitUnknown', {}, 'unitId');
    return unit?.id ?? actor.unitId ?? refuse('unitUnknown', {}, 'unitId');
  }
}

/** 发起会议: for one's own unit, or by the coordination section for the one that asked. */
@Injectable()
export class PlanMeeting {
  constructor(private readonly meetings: Meetings, private readonly matters: MeetingMatters, private readonly trace: Trace) {}

  /** @throws glyphMissing, unitUnknown, matterUnknown */
  async run(input: MeetingPlan & NamedMatters, actor: Actor): Promise<SubjectTakenView> {
    return presentTaken(await this.plan(input, await this.matters.found(input, actor), actor));
  }

  /** With matters that are known already. @throws glyphMissing, unitUnknown */
  async plan(input: MeetingPlan, matters: readonly MatterRow[], actor: Actor): Promise<StepTaken> {
    requirePrintable({ title: input.title, agenda: input.agenda, place: input.place });
    const unitId = await this.matters.unitOf(input.unitId, actor);
    const id = await this.trace.nextId(MEETING_SUBJECT);
    const startsAt = new Date(input.startsAt);
    const taken = await this.trace.beginSubject(id, {
      kind: MEETING_SUBJECT, verb: 'planMeeting', actor, facts: { kind: input.kind, startsAt: startsAt.toISOString(), unitId, matters: matters.map(({ matter, subject_id: subjectId }) => ({ matter, subjectId })) },
      set: {
        kind: input.kind, title: input.title.trim(), agenda: input.agenda.trim(), place: input.place.trim(), starts_at: startsAt, starts_on: legalDateOf(startsAt), unit_id: unitId, organiser_id: actor.unitId ?? unitId, secretary_id: actor.personId,
        jurisdiction_path: actor.jurisdictionPath,
      },
    });
    await this.meetings.addMatters(id, matters);
    return taken;
  }
}
