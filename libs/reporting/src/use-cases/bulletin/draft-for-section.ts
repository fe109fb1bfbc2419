import { Injectable } from '@nestjs/common';
import { ADJUSTMENT_KINDS, PROJECT_STAGES, type AdjustmentKind, type BulletinBlock, type BulletinSection, type ProjectStage } from '@onecounter/contracts';
import { DraftEvents } from '../../data/draft-events';
import { GoodExamples } from '../../data/good-examples';
import type { DraftFacts } from '../../rules/bulletin/draft-facts';
import { draftSection } from '../../rules/bulletin/draft-section';
import { BulletinFigures } from './bulletin-figures';

export interface DraftedIssue { readonly period_name: string; readonly from_on: string; readonly to_on: string; readonly jurisdiction_path: string }

/** The drafts of all sections, of figures and events of the period. */
@Injectable()
export class DraftForSection {
  constructor(private readonly figures: BulletinFigures, private readonly events: DraftEvents, private readonly examples: GoodExamples) {}

  async run(issue: DraftedIssue, sections: readonly BulletinSection[]): Promise<Map<BulletinSection, BulletinBlock[]>> {
    const facts = await this.factsOf(issue);
    return new Map(sections.map((section) => [section, draftSection(section, facts)]));
  }

  private async factsOf({ period_name: name, from_on: from, to_on: to, jurisdiction_path: path }: DraftedIssue): Promise<DraftFacts> {
    const sheet = await this.figures.of(name);
    const places = await this.events.places(path, from);
    const [adjustments, projects, examples, units] = [await this.events.adjustments(from, to), await this.events.keyProjects(path, from, to), await this.examples.chosen(name, path), await this.events.units(path, from)];
    return {
      month: String(Number(name.slice(5))), figure: (code, unitId = null) => sheet.of(code, unitId), named: new Map(this.figures.definitions().map(({ code, zh, unit }) => [code, { code, zh, unit }])), units, places,
      adjustments: adjustments.map((row) => ({ kind: ADJUSTMENT_KINDS[row.kind as AdjustmentKind].zh, itemName: row.item_name, effectiveOn: row.effective_on, from: row.from_unit_name, to: row.to_unit_name, basis: row.legal_basis })),
      projects: projects.map((row) => ({ name: row.name, investmentWan: row.investment_wan, stage: PROJECT_STAGES[row.stage as ProjectStage].zh, leadUnitName: row.lead_unit_name, problem: row.problem })),
      examples: examples.map((row) => ({ title: row.title, story: row.story, unitName: row.unit_name, caseNumber: row.case_number, daysSaved: row.days_saved, feedback: row.feedback })),
    };
  }
}
