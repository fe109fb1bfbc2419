import { Controller, Get, Param, Query } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { DeferralLists } from '../data/deferral-lists';
import { DeferralListQuery, ItemsQuery, PointsQuery } from './catalogue-queries.body';
import { DeferralListView } from './deferral-list.view';
import { ItemAnswers } from './item-answers';
import { ItemRowView, ItemView, PointRowView } from './item.view';

/** 事项和要点。 */
@Controller()
export class ItemsController {
  constructor(private readonly answers: ItemAnswers, private readonly deferrals: DeferralLists) {}

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

  /** 容缺受理清单、容缺发证清单，由在用的版本生成。 */
  @Get('deferral-lists')
  @Verb('readItems', ['invalidInput'], 'listDeferrals')
  listDeferrals(@Query() { kind, on, search }: DeferralListQuery): Promise<DeferralListView> {
    return this.deferrals.of(kind, on ?? null, search ?? null);
  }
}
