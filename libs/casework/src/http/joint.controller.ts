import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { EndJointCase } from '../use-cases/end-joint-case';
import { ExtendJointCase } from '../use-cases/extend-joint-case';
import { KeepOutsideItems } from '../use-cases/outside-items';
import { LinkJointProject } from '../use-cases/link-joint-project';
import { NoteOnJointCase } from '../use-cases/note-on-joint-case';
import { AddOutsideItemBody, EndJointBody, ExtendJointCaseBody, LinkJointProjectBody, ListJointCasesQuery, NoteBody, RecordOutsideProgressBody, UnlinkJointProjectBody } from './joint.body';
import { JointCaseView, JointOfCaseView, JointPageView } from './joint.view';
import { JointMovedView } from './joint-moved.view';
import { ReadJointCases, ReadJointOfCase } from '../use-cases/read-joint';

@Controller()
export class JointCasesController {
  constructor(private readonly joints: ReadJointCases, private readonly ofCase: ReadJointOfCase, private readonly note: NoteOnJointCase, private readonly end: EndJointCase, private readonly outside: KeepOutsideItems, private readonly extend: ExtendJointCase) {}

  /** 联办件, what is due first stands first. */
  @Get('joint-cases')
  @Verb('readCases', ['invalidInput', 'malformedRequest'], 'listJointCases')
  list(@Query() query: ListJointCasesQuery, @By() actor: Actor): Promise<JointPageView> {
    return this.joints.page(query, actor);
  }

  @Get('joint-cases/:id')
  @Verb('readCases', ['notFound'], 'readJointCase')
  read(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointCaseView> {
    return this.joints.view(id, actor);
  }

  /** 所在联办件, with the results that became materials of this case. */
  @Get('cases/:id/joint')
  @Verb('readCases', ['notFound'], 'readJointOfCase')
  joint(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointOfCaseView> {
    return this.ofCase.run(id, actor);
  }

  @Post('joint-cases/:id/note-on-joint-case')
  @HttpCode(200)
  @Verb('noteOnJointCase', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'])
  noteOnJointCase(@Param('id', SubjectId) id: number, @Body() body: NoteBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.note.run(id, body, actor);
  }

  @Post('joint-cases/:id/add-outside-item')
  @HttpCode(200)
  @Verb('addOutsideItem', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'stageUnknown', 'outsideExpectedPast', 'notInJointCase', 'caseBegunAlready', 'outsideCircle', 'idempotencyKeyReused'])
  addOutsideItem(@Param('id', SubjectId) id: number, @Body() body: AddOutsideItemBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.outside.addOutsideItem(id, body, actor);
  }

  @Post('joint-cases/:id/record-outside-progress')
  @HttpCode(200)
  @Verb('recordOutsideProgress', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'outsideProgressNotAllowed', 'outsideDayAhead', 'outsideEvidenceMissing', 'outsideNumberMissing', 'idempotencyKeyReused'])
  recordOutsideProgress(@Param('id', SubjectId) id: number, @Body() body: RecordOutsideProgressBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.outside.recordOutsideProgress(id, body, actor);
  }

  @Post('joint-cases/:id/extend-joint-case')
  @HttpCode(200)
  @Verb('extendJointCase', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'jointOneDepartment', 'jointExtendedAlready', 'approvalDayAhead', 'jointLimitOver', 'glyphMissing', 'idempotencyKeyReused'])
  extendJointCase(@Param('id', SubjectId) id: number, @Body() body: ExtendJointCaseBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.extend.run(id, body, actor);
  }

  @Post('joint-cases/:id/end-joint-case')
  @HttpCode(200)
  @Verb('endJointCase', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'jointStillRunning', 'idempotencyKeyReused'])
  endJointCase(@Param('id', SubjectId) id: number, @Body() body: EndJointBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.end.run(id, body, actor);
  }
}

/** 联办件的项目 */
@Controller()
export class JointProjectController {
  constructor(private readonly links: LinkJointProject) {}

  @Post('joint-cases/:id/link-joint-project')
  @HttpCode(200)
  @Verb('linkJointProject', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'projectCodeInvalid', 'jointHasProject', 'projectClosedAlready', 'idempotencyKeyReused'])
  linkJointProject(@Param('id', SubjectId) id: number, @Body() body: LinkJointProjectBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.links.linkJointProject(id, body, actor);
  }

  @Post('joint-cases/:id/unlink-joint-project')
  @HttpCode(200)
  @Verb('unlinkJointProject', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'jointWithoutProject', 'idempotencyKeyReused'])
  unlinkJointProject(@Param('id', SubjectId) id: number, @Body() body: UnlinkJointProjectBody, @By() actor: Actor): Promise<JointMovedView> {
    return this.links.unlinkJointProject(id, body, actor);
  }
}
