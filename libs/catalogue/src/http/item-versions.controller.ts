import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ItemVersionsQuery } from './catalogue-queries.body';
import { DraftItemVersionBody, PublishItemVersionBody, RetireItemVersionBody, ReviseItemVersionBody } from './item-version.body';
import { ItemVersionRowView, ItemVersionStepTakenView, ItemVersionView } from './item-version.view';
import { VersionAnswers } from './version-answers';
import { VersionSteps } from './version-steps';

/** 事项版本：起草、修改、发布、停用。 */
@Controller()
export class ItemVersionsController {
  constructor(private readonly answers: VersionAnswers, private readonly steps: VersionSteps) {}

  @Get('item-versions')
  @Verb('readItems', ['invalidInput'], 'listItemVersions')
  listItemVersions(@Query() query: ItemVersionsQuery): Promise<ItemVersionRowView[]> {
    return this.answers.list(query);
  }

  @Get('item-versions/:id')
  @Verb('readItems', ['notFound'], 'showItemVersion')
  showItemVersion(@Param('id', SubjectId) id: number): Promise<ItemVersionView> {
    return this.answers.show(id);
  }

  @Post('items/:code/draft-item-version')
  @Verb('draftItemVersion', ['notFound', 'invalidInput'])
  draftItemVersion(@By() actor: Actor, @Param('code') code: string, @Body() body: DraftItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.steps.draft(actor, code, body);
  }

  @Post('item-versions/:id/revise-item-version')
  @Verb('reviseItemVersion', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  reviseItemVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviseItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.steps.revise(actor, id, body);
  }

  @Post('item-versions/:id/publish-item-version')
  @Verb('publishItemVersion', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'pointsMissing', 'caseKindMismatch', 'promiseLongerThanStatute', 'dependencyDangling', 'dependencyCycle', 'validityOverlaps', 'deferralMismatch', 'deferralBasisMissing', 'adjustmentKindMismatch', 'adjustmentPlanInvalid'])
  publishItemVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PublishItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.steps.publish(actor, id, body);
  }

  @Post('item-versions/:id/retire-item-version')
  @Verb('retireItemVersion', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast'])
  retireItemVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RetireItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.steps.retire(actor, id, body);
  }
}
