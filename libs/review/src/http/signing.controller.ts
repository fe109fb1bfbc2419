import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { BulkDesk, BulkResultView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { OpenDecisionPaper } from '../use-cases/open-decision-paper';
import { SignDecision } from '../use-cases/sign-decision';
import { BulkGrantPermitBody, BulkRefusePermitBody, OpenDecisionPaperBody } from './review.body';
import { DecisionPaperView, SeenPaperView } from './review.view';
import { LEVEL_FAULTS } from './step-faults';

const BULK_FAULTS = ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'] as const;

/** 集中签批: each paper is opened, then many are signed at once; each row is judged by itself. */
@Controller()
export class SigningController {
  constructor(private readonly papers: OpenDecisionPaper, private readonly bulk: BulkDesk, private readonly signs: SignDecision) {}

  @Get('seen-papers')
  @Verb('grantPermit', [], 'listSeenPapers')
  listSeenPapers(@By() actor: Actor): Promise<SeenPaperView[]> {
    return this.papers.list(actor);
  }

  /** The decision as it would be named, and that it was seen at this version. */
  @Post('cases/:id/open-decision-paper')
  @HttpCode(200)
  @Verb('grantPermit', [...LEVEL_FAULTS, 'refusalNeedsReasons', 'glyphMissing', 'hearingRecordNotCited'], 'openDecisionPaper')
  openDecisionPaper(@Param('id', SubjectId) id: number, @Body() body: OpenDecisionPaperBody, @By() actor: Actor): Promise<DecisionPaperView> {
    return this.papers.run(id, body, actor);
  }

  @Post('cases/bulk/grant-permit')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('grantPermit', BULK_FAULTS, 'bulkGrantPermit')
  bulkGrantPermit(@Body() body: BulkGrantPermitBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    const words = body.opinion === undefined ? {} : { opinion: body.opinion };
    return this.bulk.run({ key, act: 'grantPermit', permission: 'grantPermit', body }, actor, ({ id, version }, by) => this.signs.run({ id, version, verb: 'grantPermit', batch: key ?? '', ...words }, by));
  }

  @Post('cases/bulk/refuse-permit')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('refusePermit', BULK_FAULTS, 'bulkRefusePermit')
  bulkRefusePermit(@Body() body: BulkRefusePermitBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    const said = new Map(body.rows.map((row) => [row.id, row]));
    return this.bulk.run({ key, act: 'refusePermit', permission: 'refusePermit', body }, actor, ({ id, version }, by) => {
      const { reasons = '', basis = '' } = said.get(id) ?? {};
      return this.signs.run({ id, version, verb: 'refusePermit', batch: key ?? '', reasons, basis }, by);
    });
  }
}
