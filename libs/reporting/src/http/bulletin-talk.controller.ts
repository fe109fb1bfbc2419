import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { SectionOwners } from '../use-cases/bulletin/section-owners';
import { ShowOffices } from '../use-cases/bulletin/show-offices';
import { TalkAboutIssue } from '../use-cases/bulletin/talk-about-issue';
import { AnswerCommentBody, CommentOnIssueBody, SectionOfficesBody } from './bulletin.body';
import { BulletinDoneView, SaidView, SectionOfficesView } from './bulletin.view';

/** 业务专报: what is said about an issue, and which offices answer for its sections */
@Controller()
export class BulletinTalkController {
  constructor(private readonly talk: TalkAboutIssue, private readonly owners: SectionOwners, private readonly offices: ShowOffices) {}

  @Post('bulletin-issues/:id/comments')
  @Verb('commentOnIssue', ['invalidInput', 'notFound', 'idempotencyKeyReused'])
  async commentOnIssue(@Param('id', SubjectId) id: number, @Body() body: CommentOnIssueBody, @By() actor: Actor): Promise<SaidView> {
    return { id: await this.talk.comment(id, body, actor) };
  }

  @Post('bulletin-comments/:id/answer-comment')
  @Verb('commentOnIssue', ['invalidInput', 'notFound', 'commentResolved', 'idempotencyKeyReused'], 'answerComment')
  async answerComment(@Param('id', SubjectId) id: number, @Body() body: AnswerCommentBody, @By() actor: Actor): Promise<SaidView> {
    return { id: await this.talk.answer(id, body.text, actor) };
  }

  @Post('bulletin-comments/:id/resolve-comment')
  @HttpCode(200)
  @Verb('commentOnIssue', ['notFound', 'commentResolved', 'contributionNotYours', 'idempotencyKeyReused'], 'resolveComment')
  async resolveComment(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<BulletinDoneView> {
    await this.talk.resolve(id, actor);
    return { done: true };
  }

  /** Who answers for which section, and who did. */
  @Get('bulletin-offices')
  @Verb('readBulletins', [], 'listSectionOffices')
  listSectionOffices(@By() actor: Actor): Promise<SectionOfficesView[]> {
    return this.offices.run(actor);
  }

  /** For issues whose sections are asked from now on. */
  @Post('bulletin-offices/set-section-offices')
  @HttpCode(200)
  @Verb('setSectionOffices', ['invalidInput', 'unitUnknown', 'idempotencyKeyReused'])
  async setSectionOffices(@Body() body: SectionOfficesBody, @By() actor: Actor): Promise<BulletinDoneView> {
    await this.owners.set(body.section, body.unitId, body.coUnitIds, actor);
    return { done: true };
  }
}
