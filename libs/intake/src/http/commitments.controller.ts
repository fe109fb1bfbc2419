import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import type { FaultCode } from '@onecounter/contracts';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AcceptWithCommitment } from '../use-cases/commitment/accept-with-commitment';
import { RecordCommitmentCheck } from '../use-cases/commitment/record-commitment-check';
import { ListCommitments, ShowCommitment } from '../use-cases/commitment/show-commitments';
import { AcceptWithCommitmentBody, ListCommitmentsQuery, RecordCommitmentCheckBody } from './commitment.body';
import { CaseCommitmentView, CommitmentPageView } from './commitment.view';

const CONDITIONS: readonly FaultCode[] = ['materialsUnchecked', 'commitmentNotProvided', 'commitmentNotCovering', 'commitmentNotNeeded', 'creditBarred', 'lookUpMissing'];
const STEP: readonly FaultCode[] = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'];

/** 告知承诺 */
@Controller('cases')
export class CommittingController {
  constructor(private readonly accept: AcceptWithCommitment, private readonly check: RecordCommitmentCheck, private readonly show: ShowCommitment) {}

  /** What was promised; before acceptance, what could be. */
  @Get(':id/commitment')
  @Verb('readCases', ['notFound'], 'readCommitment')
  readCommitment(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CaseCommitmentView> {
    return this.show.ofCase(id, actor);
  }

  /** 告知承诺书, to be signed. */
  @Get(':id/commitment-undertaking')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('acceptWithCommitment', ['notFound', 'stepNotAllowed', ...CONDITIONS, 'glyphMissing', 'renderingFailed'], 'printCommitmentUndertaking')
  printCommitmentUndertaking(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.undertaking(id, actor);
  }

  @Post(':id/accept-with-commitment')
  @HttpCode(200)
  @Verb('acceptWithCommitment', [...STEP, ...CONDITIONS, 'undertakingRequired', 'undertakingUnusable'])
  acceptWithCommitment(@Param('id', SubjectId) id: number, @Body() body: AcceptWithCommitmentBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.accept.run(id, body, actor);
  }

  @Post(':id/record-commitment-check')
  @HttpCode(200)
  @Verb('recordCommitmentCheck', [...STEP, 'separationOfDuties', 'commitmentNotToCheck', 'rectificationDayWrong', 'opinionRequired', 'glyphMissing'])
  recordCommitmentCheck(@Param('id', SubjectId) id: number, @Body() body: RecordCommitmentCheckBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.check.run(id, body, actor);
  }
}

@Controller('commitments')
export class CommitmentsController {
  constructor(private readonly list: ListCommitments) {}

  /** 承诺核查, nearest day first */
  @Get()
  @Verb('readCases', ['invalidInput'], 'listCommitments')
  listCommitments(@Query() query: ListCommitmentsQuery, @By() actor: Actor): Promise<CommitmentPageView> {
    return this.list.run(query, actor);
  }
}
