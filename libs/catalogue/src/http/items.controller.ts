import { Controller, Get, Param, Query } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { ItemsQuery, PointsQuery } from './catalogue-queries.body';
import { ItemAnswers } from './item-answers';
import { ItemRowView, ItemView, PointRowView } from './item.view';

/** 事项和要点。 */
@Controller()
export class ItemsController {
  constructor(private readonly answers: ItemAnswers) {}

  @Get('items')
  @Verb('readItems', ['invalidInput'], 'listItems')
  listItems(@By() actor: Actor, @Query() query: ItemsQuery): Promise<ItemRowView[]> {
    return this.answers.list(actor, query);
  }

  @Get('items/:code')
  @Verb('readItems', ['notFound'], 'showItem')
  showItem(@Param('code') code: string): Promise<ItemView> {
    return this.answers.show(code);
  }

  @Get('points')
  @Verb('readItems', ['invalidInput'], 'searchPoints')
  searchPoints(@Query() query: PointsQuery): Promise<PointRowView[]> {
    return this.answers.points(query);
  }
}
