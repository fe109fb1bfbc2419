import { Injectable } from '@nestjs/common';
import { AGENCY_PROJECT, refuse } from '@onecounter/contracts';
import { plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { AgencyPlans, type AgencyPlanRow, type PlanEditionRow, type PlanProgressRow } from '../../data/agency-plans';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import type { PlanContentBody } from '../../http/agency-plan.body';
import { realitiesOf, type PlanContent, type Realities } from '../../rules/plan';

export interface PlanSurroundings { readonly progress: readonly PlanProgressRow[]; readonly realities: Realities; readonly today: PlainDate; readonly calendar: WorkingCalendar }
export interface StandingPlan { readonly row: AgencyPlanRow; readonly edition: PlanEditionRow }
export interface OpenPlan extends PlanSurroundings { readonly project: AgencyProjectRow; readonly standing: StandingPlan | null }

/** A plan with all that its days depend on: what happened, today, the working days of its place. */
@Injectable()
export class PlanDesk {
  constructor(readonly plans: AgencyPlans, private readonly projects: AgencyProjects, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  /** To look at. @throws notFound */
  async open(id: number, actor: Actor): Promise<OpenPlan> {
    const project = await this.projects.get(id, actor);
    return { project, standing: await this.standing(id, await this.plans.find(id)), ...(await this.around(id, project.jurisdiction_path)) };
  }

  /** For a step: the next one waits. @throws notFound, planProjectOver */
  async hold(id: number, actor: Actor): Promise<OpenPlan> {
    await this.projects.get(id, actor);
    const row = await this.plans.lock(id);
    const project = await this.projects.get(id, actor);
    if (project.status !== 'registered' && project.status !== 'serving') refuse('planProjectOver', { statusLabel: AGENCY_PROJECT.statuses[project.status].zh });
    return { project, standing: await this.standing(id, row), ...(await this.around(id, project.jurisdiction_path)) };
  }

  async standing(id: number, row: AgencyPlanRow | undefined): Promise<StandingPlan | null> {
    return row ? { row, edition: (await this.plans.edition(id, row.edition)) ?? refuse('planEditionUnknown', { no: row.edition }) } : null;
  }

  async around(id: number, path: string): Promise<PlanSurroundings> {
    const progress = await this.plans.progress(id);
    return { progress, realities: realitiesOf(progress), today: this.legal.today(), calendar: await this.calendars.of(path) };
  }
}

/** What was typed, in the shape of the rules; a task keeps the case that carries it out. */
export function contentOf(body: PlanContentBody, before: PlanContent | null): PlanContent {
  const cases = new Map(before?.tasks.map(({ key, caseId }) => [key, caseId]));
  const day = (text: string | null | undefined): PlainDate | null => (text ? plainDate(text) : null);
  return {
    startOn: plainDate(body.startOn), targetOn: day(body.targetOn), stagesInOrder: body.stagesInOrder, stages: body.stages.map(({ code, name }) => ({ code, name: name.trim() })),
    tasks: body.tasks.map(({ key, name, stage, days, notBefore, holder }) => ({ key, name: name.trim(), stage: stage || null, days, notBefore: day(notBefore), holder: holder.trim(), caseId: cases.get(key) ?? null })),
    links: body.links.map(({ before: first, after, lagDays }) => ({ before: first, after, lagDays })),
    materials: body.materials.map(({ key, name, producedBy, readyOn, usedBy }) => ({ key, name, producedBy: producedBy || null, readyOn: day(readyOn), usedBy: [...usedBy] })),
  };
}
