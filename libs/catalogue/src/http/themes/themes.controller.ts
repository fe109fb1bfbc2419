import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { DifferenceQuery } from '../catalogue-queries.body';
import { ThemeAnswers, ThemesInUse } from './theme-answers';
import { ThemeSteps } from './theme-steps';
import { DraftThemeVersionBody, PublishThemeVersionBody, RetireThemeVersionBody, ReviseThemeVersionBody, ThemesQuery, ThemeVersionsQuery } from './theme-version.body';
import { ThemeDifferenceView, ThemeRowView, ThemeVersionRowView, ThemeVersionStepTakenView, ThemeVersionView } from './theme.view';

/** 主题（一件事、一个项目）：查看、起草、修改、发布、停用。 */
@Controller()
export class ThemesController {
  constructor(private readonly inUse: ThemesInUse, private readonly answers: ThemeAnswers, private readonly steps: ThemeSteps) {}

  /** In use on a day; tells which of its items are no longer published. */
  @Get('themes')
  @Verb('readItems', ['invalidInput'], 'listThemes')
  listThemes(@Query() query: ThemesQuery): Promise<ThemeRowView[]> {
    return this.inUse.list(query);
  }

  @Get('theme-versions')
  @Verb('readItems', ['invalidInput'], 'listThemeVersions')
  listThemeVersions(@Query() query: ThemeVersionsQuery): Promise<ThemeVersionRowView[]> {
    return this.answers.list(query);
  }

  @Get('theme-versions/:id')
  @Verb('readItems', ['notFound'], 'showThemeVersion')
  showThemeVersion(@Param('id', SubjectId) id: number): Promise<ThemeVersionView> {
    return this.answers.show(id);
  }

  @Get('theme-versions/:id/difference')
  @Verb('readItems', ['notFound', 'invalidInput', 'themeVersionNotOfTheme'], 'showThemeDifference')
  showThemeDifference(@Param('id', SubjectId) id: number, @Query() query: DifferenceQuery): Promise<ThemeDifferenceView> {
    return this.answers.difference(id, query.with);
  }

  @Post('theme-versions/draft-theme-version')
  @Verb('draftThemeVersion', ['notFound', 'invalidInput'])
  draftThemeVersion(@By() actor: Actor, @Body() body: DraftThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.steps.draft(actor, body);
  }

  @Post('theme-versions/:id/revise-theme-version')
  @HttpCode(200)
  @Verb('reviseThemeVersion', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  reviseThemeVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviseThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.steps.revise(actor, id, body);
  }

  @Post('theme-versions/:id/publish-theme-version')
  @HttpCode(200)
  @Verb('publishThemeVersion', [
    'notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'themeItemNotInUse', 'themeItemTwice', 'themeItemUnknown', 'themeStageEmpty', 'themeStageUnknown', 'themeQuestionUnknown',
    'dependencyCycle', 'themeOrderReversed', 'themeNeedsOptional', 'themePromiseMissing', 'themePromiseTooShort', 'validityOverlaps',
  ])
  publishThemeVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PublishThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.steps.publish(actor, id, body);
  }

  @Post('theme-versions/:id/retire-theme-version')
  @HttpCode(200)
  @Verb('retireThemeVersion', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast'])
  retireThemeVersion(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RetireThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.steps.retire(actor, id, body);
  }
}
