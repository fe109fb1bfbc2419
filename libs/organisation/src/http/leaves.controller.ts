import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor, type StepTaken } from '@onecounter/platform';
import { DecideLeave } from '../use-cases/leaves/decide-leave';
import { EndOwnLeave } from '../use-cases/leaves/end-own-leave';
import { ProposeHandover } from '../use-cases/leaves/propose-handover';
import { RequestLeave } from '../use-cases/leaves/request-leave';
import { ShowLeaves } from '../use-cases/leaves/show-leaves';
import { LeavePeriodQuery, ListLeavesQuery, MoveLeaveBody, RefuseLeaveBody, RequestLeaveBody } from './leave.body';
import { AwayView, LeavePageView, LeaveProposalView, LeaveView } from './leave.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

const PERIOD = ['invalidInput', 'leaveReversed', 'leaveInPast', 'leaveTooLong'] as const;
const HANDOVER = ['handoverUnknown', 'handoverTwice', 'handoverMissing', 'handoverToOneself', 'standInNotInPost', 'standInDisabled', 'standInAway', 'superiorUnreachable'] as const;
const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'leaveUnanswerable', 'idempotencyKeyReused'] as const;

const told = async (taking: Promise<StepTaken>): Promise<OrganisationStepView> => stepView(await taking);

/** 请假: lists, one, who is away, what would be handed over */
@Controller('leaves')
export class LeaveListsController {
  constructor(private readonly show: ShowLeaves, private readonly proposing: ProposeHandover) {}

  /** The newest first: one's own, those in which one stands in, and for who decides those of the unit. */
  @Get()
  @Verb('readLeaves', ['invalidInput'], 'listLeaves')
  listLeaves(@Query() query: ListLeavesQuery, @By() actor: Actor): Promise<LeavePageView> {
    return this.show.list(query, actor);
  }

  /** In the own unit, now; the reason is not said. */
  @Get('away')
  @Verb('readLeaves', [], 'listAway')
  listAway(@By() actor: Actor): Promise<AwayView[]> {
    return this.show.away(actor);
  }

  /** Duties that somebody must take over in these days, with who could. */
  @Get('proposal')
  @Verb('requestLeave', PERIOD, 'proposeHandover')
  proposeHandover(@Query() query: LeavePeriodQuery, @By() actor: Actor): Promise<LeaveProposalView> {
    return this.proposing.run(query, actor);
  }

  @Get(':id')
  @Verb('readLeaves', ['notFound'], 'showLeave')
  showLeave(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<LeaveView> {
    return this.show.one(id, actor);
  }
}

/** 请假: its steps */
@Controller('leaves')
export class LeaveStepsController {
  constructor(private readonly requesting: RequestLeave, private readonly deciding: DecideLeave, private readonly ending: EndOwnLeave) {}

  @Post('request-leave')
  @Verb('requestLeave', [...PERIOD, ...HANDOVER, 'leaveOverlaps', 'idempotencyKeyReused'])
  requestLeave(@Body() body: RequestLeaveBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return told(this.requesting.run(body, actor));
  }

  @Post(':id/approve-leave')
  @HttpCode(200)
  @Verb('approveLeave', [...STEP, ...HANDOVER, 'leaveInPast'])
  approveLeave(@Param('id', SubjectId) id: number, @Body() body: MoveLeaveBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return told(this.deciding.approveLeave(id, body, actor));
  }

  @Post(':id/refuse-leave')
  @HttpCode(200)
  @Verb('refuseLeave', STEP)
  refuseLeave(@Param('id', SubjectId) id: number, @Body() body: RefuseLeaveBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return told(this.deciding.refuseLeave(id, body, actor));
  }

  @Post(':id/cancel-leave')
  @HttpCode(200)
  @Verb('cancelLeave', STEP)
  cancelLeave(@Param('id', SubjectId) id: number, @Body() body: MoveLeaveBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return told(this.ending.cancelLeave(id, body, actor));
  }

  @Post(':id/return-from-leave')
  @HttpCode(200)
  @Verb('returnFromLeave', STEP)
  returnFromLeave(@Param('id', SubjectId) id: number, @Body() body: MoveLeaveBody, @By() actor: Actor): Promise<OrganisationStepView> {
    return told(this.ending.returnFromLeave(id, body, actor));
  }
}
