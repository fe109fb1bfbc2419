import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { BulkIssueResult } from '../use-cases/bulk-issue-result';
import { FindIssuable } from '../use-cases/find-issuable';
import { IssueResult } from '../use-cases/issue-result';
import { ListPermits } from '../use-cases/list-permits';
import { BulkIssueResultBody, FindIssuableQuery, IssueResultBody, ListPermitsQuery } from './issuance.body';
import { IssuedTogetherView, IssuingView, PermitPageView } from './issuance.view';
import { STEP_FAULTS } from './step-faults';

@Controller()
export class IssuingController {
  constructor(private readonly find: FindIssuable, private readonly issue: IssueResult, private readonly together: BulkIssueResult, private readonly permits: ListPermits) {}

  @Get('issuing/find')
  @Verb('issueResult', ['notFound', 'invalidInput'], 'findIssuable')
  findIssuable(@Query() query: FindIssuableQuery, @By() actor: Actor): Promise<IssuingView> {
    return this.find.run(query.number, actor);
  }

  @Post('cases/:id/issue-result')
  @HttpCode(200)
  @Verb('issueResult', [
    ...STEP_FAULTS, 'separationOfDuties', 'collectorMismatch', 'collectorNotAuthorised', 'residentIdInvalid', 'signatureRequired', 'fileTypeRefused', 'fileTooLarge', 'storageFull',
  ])
  issueResult(@Param('id', SubjectId) id: number, @Body() body: IssueResultBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.issue.run(id, body, actor);
  }

  // each row is a transaction of its own: what is handed over stays so
  @Post('cases/bulk/issue-result')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('issueResult', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused', 'collectorMismatch', 'signatureRequired'], 'bulkIssueResult')
  bulkIssueResult(@Body() body: BulkIssueResultBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<IssuedTogetherView> {
    return this.together.run(key, body, actor);
  }

  @Get('permits')
  @Verb('readCases', ['invalidInput'], 'listPermits')
  listPermits(@Query() query: ListPermitsQuery, @By() actor: Actor): Promise<PermitPageView> {
    return this.permits.page(query, actor);
  }
}
