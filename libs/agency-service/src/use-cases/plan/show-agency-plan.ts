import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_PLAN, refuse, type AgencyPlanVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { PlanContentBody } from '../../http/agency-plan.body';
import type { AgencyPlanOfProjectView, AgencyPlanView, PlanChangeView, PlanDifferencesView, PlanPreviewView } from '../../http/agency-plan.view';
import { differencesOf, judgePlan, layPlan, lostTargetOf, type PlanChange } from '../../rules/plan';
import { contentOf, PlanDesk, type OpenPlan, type StandingPlan } from './plan-desk';
import { presentContent, presentLaid, warningOf } from './present-plan';

const presentChange = ({ key, text }: PlanChange): PlanChangeView => ({ key, text });

/** The plan of a project as it stands today. */
@Injectable()
export class ShowAgencyPlan {
  constructor(private readonly desk: PlanDesk, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyPlanOfProjectView> {
    const open = await this.desk.open(id, actor);
    const { project, standing, today } = open;
    return { projectNumber: project.number, projectName: project.name, today, plan: standing && (await this.present(open, standing)), verbs: verbsFor(open, actor) };
  }

  private async present({ realities, progress, today, calendar }: OpenPlan, { row, edition }: StandingPlan): Promise<AgencyPlanView> {
    const laid = layPlan(edition.content, realities, today, calendar);
    const editions = await this.desk.plans.editions(row.id);
    return {
      version: row.version, edition: row.edition, content: presentContent(edition.content), laid: presentLaid(laid, edition.laid, progress, calendar),
      warning: warningOf(lostTargetOf({ tasks: edition.laid as typeof laid.tasks }, laid, calendar), edition.content),
      editions: editions.map((one) => ({ no: one.no, madeOn: one.made_on, madeByName: one.made_by_name, reason: one.reason, targetOn: one.target_on, endsOn: one.ends_on })), trace: await this.traces.of(AGENCY_PLAN, row.id),
    };
  }
}

/** Without a plan it can be drafted; once the project is over nothing moves. */
function verbsFor({ project, standing }: OpenPlan, actor: Actor): AgencyPlanVerb[] {
  if (project.status !== 'registered' && project.status !== 'serving') return [];
  if (standing) return verbsOf(AGENCY_PLAN, standing.row.status, actor.permissions) as AgencyPlanVerb[];
  return actor.permissions.has('draftAgencyPlan') ? ['draftAgencyPlan'] : [];
}

/** 试排: what would come out; writes nothing. */
@Injectable()
export class PreviewAgencyPlan {
  constructor(private readonly desk: PlanDesk) {}

  /** @throws notFound, and what judgePlan and layPlan refuse */
  async run(id: number, body: PlanContentBody, actor: Actor): Promise<PlanPreviewView> {
    const { standing, realities, progress, today, calendar } = await this.desk.open(id, actor);
    const edition = standing?.edition ?? null;
    const content = contentOf(body, edition?.content ?? null);
    judgePlan(content, edition?.content ?? null, realities, today);
    const laid = layPlan(content, realities, today, calendar);
    const before = edition && { content: edition.content, endsOn: layPlan(edition.content, realities, today, calendar).endsOn };
    return {
      laid: presentLaid(laid, edition?.laid ?? [], progress, calendar), warning: warningOf(lostTargetOf({ tasks: (edition?.laid ?? []) as typeof laid.tasks }, laid, calendar), content),
      changes: before ? differencesOf(before, { content, endsOn: laid.endsOn }, calendar).map(presentChange) : [],
    };
  }
}

/** Two editions, and what became different from the one to the other. */
@Injectable()
export class ComparePlanEditions {
  constructor(private readonly desk: PlanDesk) {}

  /** @throws notFound, planEditionUnknown */
  async run(id: number, from: number, to: number, actor: Actor): Promise<PlanDifferencesView> {
    const { calendar } = await this.desk.open(id, actor);
    const [one, other] = [await this.edition(id, from), await this.edition(id, to)];
    return { from, to, changes: differencesOf(one, other, calendar).map(presentChange) };
  }

  private async edition(id: number, no: number) {
    const { content, ends_on: endsOn } = (await this.desk.plans.edition(id, no)) ?? refuse('planEditionUnknown', { no });
    return { content, endsOn };
  }
}
