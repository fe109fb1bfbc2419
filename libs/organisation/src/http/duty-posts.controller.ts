import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepDutyPosts } from '../use-cases/duties/keep-duty-posts';
import { ShowDutyPosts } from '../use-cases/duties/show-duty-posts';
import { ChangeDutyPostBody, DutyTableQuery, EndDutyPostBody, SetDutyPostBody } from './duty-post.body';
import { DutyTableView } from './duty-post.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const FIT = ['dutyRoleUnfit', 'dutyPostSame', 'dutyPostUnfit', 'dutyPostTaken'] as const;

/** AB岗 */
@Controller('duty-posts')
export class DutyPostsController {
  constructor(private readonly show: ShowDutyPosts, private readonly keep: KeepDutyPosts) {}

  /** Of the own unit unless another is named, with what is missing. */
  @Get()
  @Verb('readDutyPosts', ['invalidInput', 'notFound'], 'showDutyPosts')
  showDutyPosts(@Query() { unitId }: DutyTableQuery, @By() actor: Actor): Promise<DutyTableView> {
    return this.show.ofUnit(unitId, actor);
  }

  @Post('set-duty-post')
  @Verb('setDutyPost', ['invalidInput', ...FIT, 'dutyItemUnknown', 'idempotencyKeyReused'])
  async setDutyPost(@Body() body: SetDutyPostBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return stepView(await this.keep.setDutyPost(body, actor));
  }

  @Post(':id/change-duty-post')
  @HttpCode(200)
  @Verb('changeDutyPost', [...STEP, ...FIT, 'dutyPostUnchanged'])
  async changeDutyPost(@Param('id', SubjectId) id: number, @Body() body: ChangeDutyPostBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return stepView(await this.keep.changeDutyPost(id, body, actor));
  }

  @Post(':id/end-duty-post')
  @HttpCode(200)
  @Verb('endDutyPost', STEP)
  async endDutyPost(@Param('id', SubjectId) id: number, @Body() body: EndDutyPostBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return stepView(await this.keep.endDutyPost(id, body, actor));
  }
}
