import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepProblemLists, ProblemListPapers } from '../use-cases/problems/show-problem-lists';
import { ListProblemListsQuery } from './problem-list.body';
import { ProblemListPageView } from './problem-list.view';

/** 要点问题月清单 */
@Controller('problem-lists')
export class ProblemListsController {
  constructor(private readonly lists: KeepProblemLists, private readonly papers: ProblemListPapers) {}

  /** The latest month first, counted within what one sees. */
  @Get()
  @Verb('readPointProblems', ['invalidInput'], 'listProblemLists')
  listProblemLists(@Query() query: ListProblemListsQuery, @By() actor: Actor): Promise<ProblemListPageView> {
    return this.lists.list(query, actor);
  }

  /** By section, as things stand now, within what one sees. */
  @Get(':id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readPointProblems', ['notFound', 'renderingFailed'], 'openProblemList')
  openProblemList(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.papers.pdf(id, actor);
  }

  @Post(':id/close-problem-list')
  @HttpCode(200)
  @Verb('closeProblemList', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'problemsOpen'])
  closeProblemList(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.lists.closeProblemList(id, body.version, actor);
  }
}
