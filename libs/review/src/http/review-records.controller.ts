import { Controller, Get, Param } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ListReviewers } from '../use-cases/list-reviewers';
import { ReadReview } from '../use-cases/read-review';
import { OpinionView, ReviewerView, SubstantivePointView } from './review.view';

@Controller('cases')
export class ReviewRecordsController {
  constructor(private readonly read: ReadReview, private readonly reviewers: ListReviewers) {}

  @Get(':id/opinions')
  @Verb('readCases', ['notFound'], 'listOpinions')
  listOpinions(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<OpinionView[]> {
    return this.read.opinionsOf(id, actor);
  }

  @Get(':id/substantive-points')
  @Verb('readCases', ['notFound'], 'listSubstantivePoints')
  listSubstantivePoints(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SubstantivePointView[]> {
    return this.read.pointsOf(id, actor);
  }

  @Get(':id/reviewers')
  @Verb('assignReviewer', ['notFound'], 'listReviewers')
  listReviewers(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ReviewerView[]> {
    return this.reviewers.run(id, actor);
  }
}
