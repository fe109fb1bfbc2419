import { Controller, Get, Param, Query } from '@nestjs/common';
import { SubjectId, Verb } from '@onecounter/platform';
import { AdjustmentAnswers } from './adjustment-answers';
import { AdjustmentPageView, ItemDifferenceView } from './adjustment.view';
import { AdjustmentsQuery, DifferenceQuery } from './catalogue-queries.body';

/** 版本差异和调整记录。 */
@Controller()
export class AdjustmentsController {
  constructor(private readonly answers: AdjustmentAnswers) {}

  @Get('item-versions/:id/difference')
  @Verb('readItems', ['notFound', 'invalidInput'], 'showItemDifference')
  showItemDifference(@Param('id', SubjectId) id: number, @Query() query: DifferenceQuery): Promise<ItemDifferenceView> {
    return this.answers.difference(id, query.with);
  }

  @Get('item-adjustments')
  @Verb('readItems', ['invalidInput'], 'listItemAdjustments')
  listItemAdjustments(@Query() query: AdjustmentsQuery): Promise<AdjustmentPageView> {
    return this.answers.list(query);
  }
}
