import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { ArrangeViews } from '../use-cases/arrange-views';
import { ChangeView, KeepView, RemoveView } from '../use-cases/keep-view';
import { ListViews } from '../use-cases/list-views';
import { ArrangeViewsBody, ChangeViewBody, KeepViewBody, RemoveViewQuery } from './saved-views.body';
import { SavedViewsView, SavedViewView, ViewRemovedView } from './saved-views.view';

@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly list: ListViews, private readonly keep: KeepView, private readonly arrangement: ArrangeViews) {}

  @Get()
  @Verb('readCases', [], 'listViews')
  listViews(@By() actor: Actor): Promise<SavedViewsView> {
    return this.list.run(actor);
  }

  @Post()
  @HttpCode(200)
  @Verb('readCases', ['invalidInput', 'viewNameTaken', 'tooManyViews'], 'keepView')
  keepView(@Body() body: KeepViewBody, @By() actor: Actor): Promise<SavedViewView> {
    return this.keep.run(body, actor);
  }

  /** 默认视图和次序 */
  @Put('arrangement')
  @Verb('readCases', ['invalidInput', 'viewChanged'], 'arrangeViews')
  arrangeViews(@Body() body: ArrangeViewsBody, @By() actor: Actor): Promise<SavedViewsView> {
    return this.arrangement.run(body, actor);
  }
}

@Controller('saved-views')
export class SavedViewController {
  constructor(private readonly change: ChangeView, private readonly remove: RemoveView) {}

  @Put(':id')
  @Verb('readCases', ['notFound', 'invalidInput', 'viewNotYours', 'viewChanged', 'viewNameTaken'], 'changeView')
  changeView(@Param('id') id: string, @Body() body: ChangeViewBody, @By() actor: Actor): Promise<SavedViewView> {
    return this.change.run(id, body, actor);
  }

  @Delete(':id')
  @Verb('readCases', ['notFound', 'invalidInput', 'viewNotYours', 'viewChanged'], 'removeView')
  removeView(@Param('id') id: string, @Query() { version }: RemoveViewQuery, @By() actor: Actor): Promise<ViewRemovedView> {
    return this.remove.run(id, version, actor);
  }
}
