import { Injectable } from '@nestjs/common';
import { FAULTS, faultText, refuse, roleOf, SERVICE_ITEM_VERSION, type ItemVersionVerb } from '@onecounter/contracts';
import { LegalClock, Timeline, type StepRow } from '@onecounter/platform';
import { Searches } from '../data/searches';
import { VersionRows } from '../data/version-rows';
import type { Obstacle } from '../rules/publishable';
import { PublishingObstacles } from '../use-cases/publishing-obstacles';
import type { ItemVersionsQuery } from './catalogue-queries.body';
import type { ItemDefinitionView } from './item-definition.view';
import type { ItemObstacleView, ItemVersionRowView, ItemVersionStepView, ItemVersionView } from './item-version.view';

/** Versions of items, for those who keep the catalogue. */
@Injectable()
export class VersionAnswers {
  constructor(private readonly searches: Searches, private readonly rows: VersionRows, private readonly obstacles: PublishingObstacles, private readonly timeline: Timeline, private readonly legal: LegalClock) {}

  async list({ code, status, limit }: ItemVersionsQuery): Promise<ItemVersionRowView[]> {
    const found = await this.searches.versions(code ?? null, status ?? null, limit);
    return found.map((row) => ({ ...row, movedAt: row.movedAt.toISOString() }));
  }

  /** @throws notFound */
  async show(id: number): Promise<ItemVersionView> {
    const row = (await this.rows.find(id)) ?? refuse('notFound');
    const steps = await this.timeline.stepsOf(SERVICE_ITEM_VERSION.kind, id);
    const inTheWay = row.status === 'draft' ? await this.obstacles.of(row, this.legal.today()) : [];
    const { code, versionNo, status, version, effectiveFrom, effectiveTo, retiredReason, definition } = row;
    return {
      id, code, name: definition.name, unitName: await this.searches.unitName(row.unitId), versionNo, status, version, effectiveFrom, effectiveTo, retiredReason,
      definition: definition as ItemDefinitionView, obstacles: inTheWay.map(obstacleView), steps: await this.stepViews(steps), chainBrokenAt: Timeline.brokenAt(steps),
    };
  }

  private async stepViews(steps: readonly StepRow[]): Promise<ItemVersionStepView[]> {
    const names = await this.searches.personNames([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return steps.map((step) => ({
      seq: step.seq, verb: step.verb, label: SERVICE_ITEM_VERSION.steps[step.verb as ItemVersionVerb].zh, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
      postLabel: roleOf(step.post)?.zh ?? '系统', legalAt: step.legal_at.toISOString(), facts: step.facts as Record<string, unknown>,
    }));
  }
}

function obstacleView({ code, facts }: Obstacle): ItemObstacleView {
  return { code, message: faultText(FAULTS[code].zh, facts), messageEn: faultText(FAULTS[code].en, facts, ', ') };
}
