import { Controller, Get, Param, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ItemImpact } from '../use-cases/item-impact';
import { RunningCasesQuery } from './case.body';
import { ItemImpactView, RunningCasePageView } from './item-impact.view';

/** What an adjustment of an item meets: running cases and receptions. */
@Controller()
export class ItemImpactController {
  constructor(private readonly impact: ItemImpact) {}

  @Get('item-versions/:id/impact')
  @Verb('readCases', ['notFound'], 'showItemImpact')
  showItemImpact(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ItemImpactView> {
    return this.impact.of(id, actor);
  }

  @Get('items/:code/running-cases')
  @Verb('readCases', ['notFound', 'invalidInput'], 'listRunningCases')
  listRunningCases(@Param('code') code: string, @Query() { after, limit }: RunningCasesQuery, @By() actor: Actor): Promise<RunningCasePageView> {
    return this.impact.undecided(code, after ?? 0, limit, actor);
  }
}
