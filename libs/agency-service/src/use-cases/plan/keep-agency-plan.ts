import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, requireStep, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { AGENCY_PLAN, refuse } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { canonicalJson } from '@onecounter/kernel/chain';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { AGENCY_PLAN_SUBJECT, type PlannedDays } from '../../data/agency-plans';
import type { PlanContentBody, RecordPlanProgressBody, ReviseAgencyPlanBody } from '../../http/agency-plan.body';
import { contentDifferences, judgePlan, judgeProgress, layPlan, type LaidPlan, type PlanContent } from '../../rules/plan';
import { contentOf, PlanDesk, type OpenPlan, type StandingPlan } from './plan-desk';

const MOST_CHANGES_TOLD = 5;
const daysOf = ({ tasks }: LaidPlan): PlannedDays[] => tasks.map(({ key, startsOn, endsOn }) => ({ key, startsOn, endsOn }));
/** What the trace holds of a plan: which it was, and no more. */
const digestOf = (content: PlanContent): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
const factsOf = (content: PlanContent, laid: LaidPlan) => ({ digest: digestOf(content), tasks: content.tasks.length, targetOn: content.targetOn, endsOn: laid.endsOn });

/** 编制手续计划: the first edition. */
@Injectable()
export class DraftAgencyPlan {
  constructor(private readonly desk: PlanDesk, private readonly trace: Trace) {}

  /** @throws notFound, planProjectOver, planExists, and what judgePlan and layPlan refuse */
  async run(id: number, body: PlanContentBody, actor: Actor): Promise<SubjectTakenView> {
    const { standing, today, realities, calendar } = await this.desk.hold(id, actor);
    if (standing) refuse('planExists');
    const content = contentOf(body, null);
    judgePlan(content, null, realities, today);
    const laid = layPlan(content, realities, today, calendar);
    const taken = await this.trace.beginSubject(id, { kind: AGENCY_PLAN_SUBJECT, verb: 'draftAgencyPlan', actor, facts: { edition: 1, ...factsOf(content, laid) }, set: { edition: 1 } });
    await this.desk.plans.keepEdition(id, { no: 1, seq: taken.seq, content, laid: daysOf(laid), endsOn: laid.endsOn, madeBy: actor.personId, madeOn: today });
    return presentTaken(taken);
  }
}

/** 调整手续计划: a new edition with its reason; the one before stays. */
@Injectable()
export class ReviseAgencyPlan {
  constructor(private readonly desk: PlanDesk, private readonly trace: Trace) {}

  /** @throws notFound, planProjectOver, changedMeanwhile, planChangedMeanwhile, planUnchanged, and what judgePlan and layPlan refuse */
  async run(id: number, said: ReviseAgencyPlanBody, actor: Actor): Promise<SubjectTakenView> {
    const open = await this.desk.hold(id, actor);
    const { row, edition } = open.standing ?? refuse('notFound');
    await this.requireFresh({ row, edition }, said.version);
    const content = contentOf(said.plan, edition.content);
    if (canonicalJson(content) === canonicalJson(edition.content)) refuse('planUnchanged', {}, 'plan');
    judgePlan(content, edition.content, open.realities, open.today);
    const taken = await this.take(open, { row, edition }, content, said.words, actor);
    return presentTaken(taken);
  }

  private async take({ realities, today, calendar }: OpenPlan, { row }: StandingPlan, content: PlanContent, words: string, actor: Actor): Promise<StepTaken> {
    const [laid, sealed, no] = [layPlan(content, realities, today, calendar), sealWords(words), row.edition + 1];
    const taken = await this.trace.takeStep(row, {
      kind: AGENCY_PLAN_SUBJECT, verb: 'reviseAgencyPlan', actor, facts: { edition: no, ...factsOf(content, laid), wordsDigest: sealed.digest }, set: { edition: no, lost: null }, with: (w) => recordWords(w, 'agencyPlan', sealed),
    });
    await this.desk.plans.keepEdition(row.id, { no, seq: taken.seq, content, laid: daysOf(laid), endsOn: laid.endsOn, madeBy: actor.personId, madeOn: today });
    return taken;
  }

  /** Progress and warnings that came meanwhile take nothing away from what was edited; another edition does. */
  private async requireFresh({ row, edition }: StandingPlan, version: number): Promise<void> {
    if (version > row.version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    const seen = await this.desk.plans.editionAt(row.id, version);
    if (seen && seen.no === edition.no) return;
    const all = contentDifferences(seen?.content ?? edition.content, edition.content).map(({ text }) => text);
    const changes = all.length > MOST_CHANGES_TOLD ? `${all.slice(0, MOST_CHANGES_TOLD).join('；')}等 ${all.length} 处` : all.join('；');
    refuse('planChangedMeanwhile', { byName: edition.made_by_name, edition: edition.no, version: row.version, changes });
  }
}

/** 登记办理进度, by hand with a note, of what no case tells. */
@Injectable()
export class RecordPlanProgress {
  constructor(private readonly desk: PlanDesk, private readonly trace: Trace) {}

  /** @throws notFound, planProjectOver, changedMeanwhile, planTaskUnknown, planProgressFuture, planProgressOrder */
  async run(id: number, said: RecordPlanProgressBody, actor: Actor): Promise<SubjectTakenView> {
    const { standing, today } = await this.desk.hold(id, actor);
    const { row, edition } = standing ?? refuse('notFound');
    requireStep(AGENCY_PLAN, 'recordPlanProgress', row, said.version);
    const [startedOn, endedOn] = [said.startedOn, said.endedOn].map((day) => (day ? plainDate(day) : null)) as [ReturnType<typeof plainDate> | null, ReturnType<typeof plainDate> | null];
    judgeProgress({ key: said.key, startedOn, endedOn }, edition.content, today);
    const sealed = sealWords(said.words);
    const taken = await this.trace.takeStep(row, {
      kind: AGENCY_PLAN_SUBJECT, verb: 'recordPlanProgress', actor, facts: { key: said.key, startedOn, endedOn, wordsDigest: sealed.digest }, with: (w) => recordWords(w, 'agencyPlan', sealed),
    });
    await this.desk.plans.keepProgress(id, { key: said.key, startedOn, endedOn, seq: taken.seq, by: actor.personId, on: today });
    return presentTaken(taken);
  }
}
