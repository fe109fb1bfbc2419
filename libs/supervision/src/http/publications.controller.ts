import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CountSupervision } from '../use-cases/count-supervision';
import { MovePublication } from '../use-cases/publications/move-publication';
import { ListPublications, ShowPublication } from '../use-cases/publications/show-publications';
import { CorrectPublicationBody, CountSupervisionQuery, HoldPublicationBody, ListPublicationsQuery, PublicationWordsBody, PublishGrantBody } from './publication.body';
import { PublicationPageView, PublicationRowView, PublicationView } from './publication.view';
import { SupervisionCountsView } from './supervision-counts.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 信息公示: lists and one */
@Controller()
export class PublicationListsController {
  constructor(private readonly lists: ListPublications, private readonly show: ShowPublication, private readonly counts: CountSupervision) {}

  /** What is not public by its last day, so that what is overdue stands first; then what is. */
  @Get('publications')
  @Verb('readPublications', ['invalidInput'], 'listPublications')
  listPublications(@Query() query: ListPublicationsQuery, @By() actor: Actor): Promise<PublicationPageView> {
    return this.lists.list(query, actor);
  }

  @Get('publications/:id')
  @Verb('readPublications', ['notFound'], 'showPublication')
  showPublication(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PublicationView> {
    return this.show.run(id, actor);
  }

  /** 公示, 推送, 签收 of the decisions of a period, by section and by department. */
  @Get('supervision-counts')
  @Verb('readPublications', ['invalidInput', 'periodReversed'], 'countSupervision')
  countSupervision(@Query() query: CountSupervisionQuery, @By() actor: Actor): Promise<SupervisionCountsView> {
    return this.counts.run(query, actor);
  }

  /** None of a case that was not granted. */
  @Get('cases/:id/publications')
  @Verb('readPublications', ['notFound'], 'listPublicationsOfCase')
  listPublicationsOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PublicationRowView[]> {
    return this.lists.ofCase(id, actor);
  }
}

/** 信息公示: its steps */
@Controller('publications')
export class PublicationStepsController {
  constructor(private readonly move: MovePublication) {}

  @Post(':id/publish-grant')
  @HttpCode(200)
  @Verb('publishGrant', STEP)
  publishGrant(@Param('id', SubjectId) id: number, @Body() body: PublishGrantBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.publishGrant(id, body, actor);
  }

  @Post(':id/hold-publication')
  @HttpCode(200)
  @Verb('holdPublication', STEP)
  holdPublication(@Param('id', SubjectId) id: number, @Body() body: HoldPublicationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.holdPublication(id, body, actor);
  }

  @Post(':id/release-publication')
  @HttpCode(200)
  @Verb('releasePublication', STEP)
  releasePublication(@Param('id', SubjectId) id: number, @Body() body: PublicationWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.releasePublication(id, body, actor);
  }

  @Post(':id/correct-publication')
  @HttpCode(200)
  @Verb('correctPublication', [...STEP, 'publicationUnchanged', 'publicationNotMasked', 'publicationDayWrong', 'creditCodeInvalid'])
  correctPublication(@Param('id', SubjectId) id: number, @Body() body: CorrectPublicationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.correctPublication(id, body, actor);
  }

  @Post(':id/withdraw-publication')
  @HttpCode(200)
  @Verb('withdrawPublication', STEP)
  withdrawPublication(@Param('id', SubjectId) id: number, @Body() body: PublicationWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.withdrawPublication(id, body, actor);
  }
}
