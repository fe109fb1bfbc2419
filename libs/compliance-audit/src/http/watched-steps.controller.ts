import { Controller, Get, Param, Query } from '@nestjs/common';
import { SubjectTraceView } from '@onecounter/casework';
import { SubjectId, Verb } from '@onecounter/platform';
import { ShowWatchedSteps } from '../use-cases/show-watched-steps';
import { ListWatchedStepsQuery } from './watched-steps.body';
import { WatchedStepsView } from './watched-steps.view';

/** 监督考核: for the audit administrator alone */
@Controller('watched-steps')
export class WatchedStepsController {
  constructor(private readonly shows: ShowWatchedSteps) {}

  /** The newest first. */
  @Get()
  @Verb('overseeFindings', ['invalidInput'], 'listWatchedSteps')
  listWatchedSteps(@Query() query: ListWatchedStepsQuery): Promise<WatchedStepsView> {
    return this.shows.list(query);
  }

  /** The trace of the subject of such a step. */
  @Get(':kind/:id')
  @Verb('overseeFindings', ['notFound'], 'showWatchedSubject')
  showWatchedSubject(@Param('kind') kind: string, @Param('id', SubjectId) id: number): Promise<SubjectTraceView> {
    return this.shows.trace(kind, id);
  }
}
