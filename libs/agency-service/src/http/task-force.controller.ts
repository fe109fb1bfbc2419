import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepTaskForce } from '../use-cases/keep-task-force';
import { ShowTaskForce } from '../use-cases/show-task-force';
import { ChangeMemberBody, EnlistMemberBody, ReleaseMemberBody } from './task-force.body';
import { TaskForceView } from './task-force.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 专班 */
@Controller('task-force')
export class TaskForceController {
  constructor(private readonly show: ShowTaskForce, private readonly keep: KeepTaskForce) {}

  @Get()
  @Verb('readTaskForce', [], 'showTaskForce')
  showTaskForce(@By() actor: Actor): Promise<TaskForceView> {
    return this.show.run(actor);
  }

  @Post('enlist-member')
  @Verb('enlistMember', ['invalidInput', 'forceMemberNameless', 'forceMemberPostless', 'forceMemberTaken', 'idempotencyKeyReused'])
  enlistMember(@Body() body: EnlistMemberBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.enlistMember(body, actor);
  }

  @Post(':id/change-member')
  @HttpCode(200)
  @Verb('changeMember', STEP)
  changeMember(@Param('id', SubjectId) id: number, @Body() body: ChangeMemberBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.changeMember(id, body, actor);
  }

  @Post(':id/release-member')
  @HttpCode(200)
  @Verb('releaseMember', [...STEP, 'forceMemberLoaded'])
  releaseMember(@Param('id', SubjectId) id: number, @Body() body: ReleaseMemberBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.releaseMember(id, body, actor);
  }
}
