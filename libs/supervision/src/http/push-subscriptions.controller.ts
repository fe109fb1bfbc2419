import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChangeSubscription, OpenSubscription } from '../use-cases/keep-subscriptions';
import { ResendDeliveries } from '../use-cases/resend-deliveries';
import { SendTestEvent } from '../use-cases/send-test-event';
import { ShowDeliveries, ShowSubscriptions } from '../use-cases/show-subscriptions';
import { ChangeSubscriptionBody, ListDeliveriesQuery, ListSubscriptionsQuery, OpenSubscriptionBody, ResendDeliveriesBody, RotateSecretBody, ShowLiaisonBody, SubscriptionWordsBody } from './push-subscription.body';
import { DeliveryPageView, DeliveryView, LiaisonPhonesView, SubscriptionRowView, SubscriptionSecretView, SubscriptionView, TestEventView } from './push-subscription.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const JUDGED = ['pushAddressRefused', 'pushAddressTaken', 'itemUnknown', 'phoneInvalid'] as const;

/** 推送: what is subscribed to, how receivers are, what was sent */
@Controller()
export class PushListsController {
  constructor(private readonly subscriptions: ShowSubscriptions, private readonly deliveries: ShowDeliveries) {}

  @Get('push-subscriptions')
  @Verb('readSubscriptions', ['invalidInput'], 'listSubscriptions')
  listSubscriptions(@Query() query: ListSubscriptionsQuery, @By() actor: Actor): Promise<SubscriptionRowView[]> {
    return this.subscriptions.list(query, actor);
  }

  @Get('push-subscriptions/:id')
  @Verb('readSubscriptions', ['notFound'], 'showSubscription')
  showSubscription(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SubscriptionView> {
    return this.subscriptions.show(id, actor);
  }

  /** Both telephone numbers; who looked and why is kept. */
  @Post('push-subscriptions/:id/show-liaison')
  @HttpCode(200)
  @Verb('showLiaison', ['invalidInput', 'notFound'])
  showLiaison(@Param('id', SubjectId) id: number, @Body() body: ShowLiaisonBody, @By() actor: Actor): Promise<LiaisonPhonesView> {
    return this.subscriptions.phones(id, body.reason, actor);
  }

  /** The youngest first. */
  @Get('push-deliveries')
  @Verb('readSubscriptions', ['invalidInput'], 'listDeliveries')
  listDeliveries(@Query() query: ListDeliveriesQuery, @By() actor: Actor): Promise<DeliveryPageView> {
    return this.deliveries.list(query, actor);
  }

  /** With every attempt. */
  @Get('push-deliveries/:id')
  @Verb('readSubscriptions', ['notFound'], 'showDelivery')
  showDelivery(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<DeliveryView> {
    return this.deliveries.show(id, actor);
  }
}

/** 推送订阅: its steps */
@Controller('push-subscriptions')
export class PushSubscriptionsController {
  constructor(private readonly open: OpenSubscription, private readonly keep: ChangeSubscription, private readonly resend: ResendDeliveries, private readonly test: SendTestEvent) {}

  /** The answer holds the signing secret; nothing shows it again. */
  @Post('open-subscription')
  @Verb('openSubscription', ['invalidInput', 'unitUnknown', 'supervisionUnitUnfit', ...JUDGED, 'idempotencyKeyReused'])
  openSubscription(@Body() body: OpenSubscriptionBody, @By() actor: Actor): Promise<SubscriptionSecretView> {
    return this.open.run(body, actor);
  }

  @Post(':id/change-subscription')
  @HttpCode(200)
  @Verb('changeSubscription', [...STEP, ...JUDGED])
  changeSubscription(@Param('id', SubjectId) id: number, @Body() body: ChangeSubscriptionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.change(id, body, actor);
  }

  /** The answer holds the new signing secret; nothing shows it again. */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Verb('rotateSecret', STEP)
  rotateSecret(@Param('id', SubjectId) id: number, @Body() body: RotateSecretBody, @By() actor: Actor): Promise<SubscriptionSecretView> {
    return this.keep.rotate(id, body, actor);
  }

  @Post(':id/pause-subscription')
  @HttpCode(200)
  @Verb('pauseSubscription', STEP)
  pauseSubscription(@Param('id', SubjectId) id: number, @Body() body: SubscriptionWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.move(id, body, 'pauseSubscription', actor);
  }

  @Post(':id/resume-subscription')
  @HttpCode(200)
  @Verb('resumeSubscription', STEP)
  resumeSubscription(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.resume(id, body, actor);
  }

  /** What was not delivered will not be. */
  @Post(':id/close-subscription')
  @HttpCode(200)
  @Verb('closeSubscription', STEP)
  closeSubscription(@Param('id', SubjectId) id: number, @Body() body: SubscriptionWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.move(id, body, 'closeSubscription', actor);
  }

  @Post(':id/resend-deliveries')
  @HttpCode(200)
  @Verb('resendDeliveries', [...STEP, 'resendUnclear', 'periodReversed', 'matterUnknown', 'nothingToResend'])
  resendDeliveries(@Param('id', SubjectId) id: number, @Body() body: ResendDeliveriesBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.resend.run(id, body, actor);
  }

  /** Sent at once, signed like any other, and told what came back. */
  @Post(':id/send-test-event')
  @HttpCode(200)
  @OwnTransaction()
  @Verb('sendTestEvent', ['notFound'])
  sendTestEvent(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TestEventView> {
    return this.test.run(id, actor);
  }
}
