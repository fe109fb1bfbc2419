import { Injectable } from '@nestjs/common';
import { ItemVersions, ThemeVersions } from '@onecounter/catalogue';
import type { ThemeDefinition } from '@onecounter/contracts';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { AgencyProjects } from '../../data/agency-projects';
import { ProjectParts, type ProjectItemRow } from '../../data/project-parts';
import type { SuggestedPlanView } from '../../http/agency-plan.view';
import { suggestPlan, type ChosenItem, type PlanTask } from '../../rules/plan';
import { presentContent } from './present-plan';

interface Found { readonly items: readonly ChosenItem[]; readonly others: readonly PlanTask[]; readonly theme: ThemeDefinition | null; readonly notes: readonly string[] }

/** The chosen items of a project as catalogue and themes have them today. */
@Injectable()
export class PlanItems {
  constructor(private readonly versions: ItemVersions, private readonly themes: ThemeVersions) {}

  async of(rows: readonly ProjectItemRow[], today: PlainDate): Promise<Found> {
    const names = new Set(rows.map(({ why }) => why));
    const theme = (await this.themes.inUseOn(today)).find(({ definition }) => names.has(definition.name))?.definition ?? null;
    const [items, others, notes]: [ChosenItem[], PlanTask[], string[]] = [[], [], []];
    for (const row of rows) {
      const definition = row.item_code === null ? null : ((await this.versions.findPublished(row.item_code))?.definition ?? null);
      if (definition) items.push({ code: definition.code, name: definition.name, stage: stageOf(theme, definition.code), holder: row.unit_name, caseType: definition.caseType, promisedLimit: definition.promisedLimit, resultName: definition.result.name, dependsOn: definition.dependsOn, materials: definition.materials });
      else others.push({ key: row.item_code ?? `QT-${row.no}`, name: row.item_name, stage: null, days: row.working_days ?? 1, notBefore: null, holder: row.unit_name, caseId: null });
      if (!definition && row.working_days === null) notes.push(`“${row.item_name}”没有写承诺工作日，先按 1 天排。`);
      if (!definition && row.item_code !== null) notes.push(`“${row.item_name}”现在没有公布的版本，时长按登记表。`);
    }
    return { items, others, theme, notes };
  }
}

const stageOf = (theme: ThemeDefinition | null, code: string): string | null => theme?.items.find(({ item, alternatives }) => item === code || alternatives.includes(code))?.stage ?? null;

/** A first draft from the registration: to be changed by hand. */
@Injectable()
export class SuggestAgencyPlan {
  constructor(private readonly projects: AgencyProjects, private readonly parts: ProjectParts, private readonly items: PlanItems, private readonly legal: LegalClock) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<SuggestedPlanView> {
    const [project, today] = [await this.projects.get(id, actor), this.legal.today()];
    const found = await this.items.of(await this.parts.items(id), today);
    const { tasks, links, materials, leftOut } = suggestPlan(found.items, found.theme?.dependencies ?? []);
    const [all, wanted] = [[...tasks, ...found.others], project.target_on];
    const stages = (found.theme?.stages ?? []).filter(({ code }) => all.some(({ stage }) => stage === code)).map(({ code, name }) => ({ code, name }));
    const notes = [...found.notes, ...leftOut.map((text) => `没有排${text}：和别的先后成圈。`)];
    if (wanted !== null && wanted < today) notes.push(`登记表的目标日期 ${wanted} 已经过去，请重新定。`);
    if (all.length === 0) notes.push('项目还没有选事项：先在登记表里选事项。');
    return { plan: presentContent({ startOn: today, targetOn: wanted !== null && wanted >= today ? plainDate(wanted) : null, stagesInOrder: found.theme?.kind === 'project', stages, tasks: all, links, materials }), notes };
  }
}
