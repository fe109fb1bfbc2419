import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChangeWindow } from '../use-cases/windows/change-window';
import { CloseWindow } from '../use-cases/windows/close-window';
import { OpenWindow } from '../use-cases/windows/open-window';
import { ReopenWindow } from '../use-cases/windows/reopen-window';
import { SetRoster } from '../use-cases/windows/set-roster';
import { RosterView } from './roster.view';
import { OrganisationStepView } from './step.view';
import { RosterAnswers } from './roster-answers';
import { ChangeWindowBody, OpenWindowBody, RosterQuery, SetRosterBody, WindowVersionBody } from './window.body';

/** 窗口和排班。 */
@Controller()
export class WindowsController {
  constructor(
    private readonly answers: RosterAnswers, private readonly opening: OpenWindow, private readonly changing: ChangeWindow, private readonly closing: CloseWindow,
    private readonly reopening: ReopenWindow, private readonly seating: SetRoster,
  ) {}

  @Get('roster') @Verb('readRoster', ['invalidInput'])
  readRoster(@By() actor: Actor, @Query() { from }: RosterQuery): Promise<RosterView> {
    return this.answers.week(from, actor);
  }

  @Post('windows/open-window') @HttpCode(200) @Verb('openWindow', ['invalidInput', 'unitNotThere', 'windowNumberTaken', 'nameInvalid', 'itemUnknown'])
  async openWindow(@By() actor: Actor, @Body() body: OpenWindowBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.opening.run(actor, { ...body, itemCodes: body.itemCodes ?? null }));
  }

  @Post('windows/:id/change-window') @HttpCode(200) @Verb('changeWindow', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'nameInvalid', 'itemUnknown'])
  async changeWindow(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ChangeWindowBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.changing.run(id, { ...body, itemCodes: body.itemCodes ?? null }, actor));
  }

  @Post('windows/:id/close-window') @HttpCode(200) @Verb('closeWindow', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'unitInUse'])
  async closeWindow(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: WindowVersionBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.closing.run(id, body, actor));
  }

  @Post('windows/:id/reopen-window') @HttpCode(200) @Verb('reopenWindow', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  async reopenWindow(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: WindowVersionBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.reopening.run(id, body, actor));
  }

  @Post('windows/:id/set-roster') @HttpCode(200)
  @Verb('setRoster', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'datesReversed', 'rosterUnfit', 'rosterConflict'])
  async setRoster(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SetRosterBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.seating.run(id, body, actor));
  }
}
