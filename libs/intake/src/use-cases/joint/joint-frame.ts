import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { PersonalData, type Actor } from '@onecounter/platform';
import { jointStatutoryDay, Projects, type JointAnswers } from '@onecounter/casework';
import type { ApplicantRow, IdsOfMany } from '../../data/applicants';
import { jointPromise } from '../../rules/joint-promise';
import { papersSpared } from '../../rules/merge-materials';
import { progressCode } from '../register-application';
import type { Plan } from './joint-births';
import type { JointInput, JudgedApplication } from './joint-reception';

/** The joint case's own row: number, lead section, dates, answers, form in safe keeping. */
@Injectable()
export class JointFrame {
  constructor(private readonly units: Units, private readonly vault: PersonalData, private readonly projects: Projects) {}

  /** @throws notFound, projectClosedAlready */
  async projectOf(id: number | undefined, actor: Actor): Promise<number | null> {
    if (id === undefined) return null;
    const project = (await this.projects.find(id, actor)) ?? refuse('notFound', {}, 'projectId');
    if (project.status !== 'running') refuse('projectClosedAlready', { name: project.name }, 'projectId');
    return project.id;
  }

  async columns(judged: JudgedApplication, input: JointInput, form: Record<string, string>, kept: ApplicantRow & IdsOfMany, plan: Plan, today: PlainDate, actor: Actor) {
    const { theme, members } = judged;
    const region = actor.jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '210300';
    return {
      number: `LB${region}-${today.replaceAll('-', '')}-${String(kept.jointSerial).padStart(4, '0')}`, progress_code: progressCode(), jurisdiction_path: actor.jurisdictionPath, lead_unit_id: await this.leadUnit(judged),
      theme_version_id: theme.id, theme_code: theme.code, theme_name: theme.definition.name, theme_kind: theme.definition.kind, applicant_id: kept.id, applicant_name: kept.name, window_id: actor.windowId, received_by: actor.personId,
      answers: JSON.stringify(this.answers(judged, input)), form_sealed: this.vault.seal(JSON.stringify(form)), stages: [...input.stages], running: true,
      ...(await this.dates(judged, members.map(({ definition }) => judged.items.get(definition.code)?.unitId ?? 0), plan, today)),
    };
  }

  answers({ left, merged }: JudgedApplication, { yes }: Pick<JointInput, 'yes'>): JointAnswers {
    return { yes: [...yes], left: [...left], ...papersSpared(merged) };
  }

  form(sealed: string): Record<string, string> {
    return JSON.parse(this.vault.open(sealed)) as Record<string, string>;
  }

  seal(form: Record<string, string>): string {
    return this.vault.seal(JSON.stringify(form));
  }

  /** `before`: the joint case when a further stage opens; departments that took part stay in it. The theme's total counts from reception; a project's opened stages have days of their own. Inside one bureau each permit keeps its own limit (行政许可法 42). */
  async dates({ theme, members }: JudgedApplication, unitIds: readonly number[], { endsOn, calendar }: Plan, today: PlainDate, before?: { readonly statutory_due_on: string | null }) {
    const promised = jointPromise(theme.definition, members.map(({ chosen }) => chosen.stage), today, endsOn, calendar);
    const departments = new Set(await Promise.all(unitIds.map((id) => this.departmentOf(id))));
    const fresh = departments.size > 1 || before?.statutory_due_on ? jointStatutoryDay(today, calendar).date : null;
    const statutory = before?.statutory_due_on && fresh && before.statutory_due_on > fresh ? before.statutory_due_on : fresh;
    return { promised_due_on: promised.date, statutory_due_on: statutory, provisional: promised.provisional || members.some(({ waits }) => waits) };
  }

  private async leadUnit({ theme, members, items }: JudgedApplication): Promise<number> {
    const [first] = members;
    const named = theme.definition.leadUnitCode === null ? null : await this.units.byCode(theme.definition.leadUnitCode);
    return named?.id ?? items.get(first?.definition.code ?? '')?.unitId ?? 0;
  }

  /** An outside department answers for itself, a section for its bureau. */
  private async departmentOf(unitId: number): Promise<number> {
    const unit = await this.units.byId(unitId);
    return unit?.kind === 'outside' ? unit.id : Number(unit?.path.split('/')[1] ?? unitId);
  }
}
