import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { BulkBody, BulkDesk, BulkResultView } from '@onecounter/casework';
import { By, OwnTransaction, Verb, type Actor } from '@onecounter/platform';
import { AssignReviewer } from '../use-cases/assign-reviewer';
import { RemindHolder } from '../use-cases/remind-holder';
import { BulkAssignReviewerBody } from './review.body';

/** The same verbs as for one case, each row by itself. */
@Controller('cases/bulk')
export class BulkReviewController {
  constructor(private readonly bulk: BulkDesk, private readonly assign: AssignReviewer, private readonly remind: RemindHolder) {}

  @Post('assign-reviewer')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('assignReviewer', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'], 'bulkAssignReviewer')
  assignReviewer(@Body() body: BulkAssignReviewerBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    return this.bulk.run({ key, act: 'assignReviewer', permission: 'assignReviewer', body }, actor, async ({ id, version }, by) => (await this.assign.run(id, { version, personId: body.personId }, by)).version);
  }

  @Post('remind-holder')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('remindHolder', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'], 'bulkRemindHolder')
  remindHolder(@Body() body: BulkBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    return this.bulk.run({ key, act: 'remindHolder', permission: 'remindHolder', body }, actor, async ({ id, version }, by) => (await this.remind.run(id, { version }, by)).version);
  }
}
