import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Feed } from './data/feed';
import { Feedback } from './data/feedback';
import { SupervisionEvents } from './data/supervision-events';
import { ForgetPushAttempts } from './events/forget-push-attempts.schedule';
import { SettleFeedbackWhenDisputeEnds } from './events/settle-feedback-when-dispute-ends';
import { WriteEventWhenDecisionMoves } from './events/write-event-when-decision-moves';
import { SUPERVISION_SHEETS } from './exports/supervision-sheets';
import { FeedController } from './http/feed.controller';
import { FeedbackListsController, FeedbackStepsController } from './http/feedback.controller';
import { FeedbackTrialsController, OwnFeedbackController } from './http/own-feedback.controller';
import { AnswerFeedback } from './use-cases/feedback/answer-feedback';
import { FeedbackEvidence } from './use-cases/feedback/feedback-evidence';
import { FeedbackTerms } from './use-cases/feedback/feedback-terms';
import { JudgeAnswer } from './use-cases/feedback/judge-answer';
import { ReferFeedback } from './use-cases/feedback/refer-feedback';
import { RehearseFeedback } from './use-cases/feedback/rehearse-feedback';
import { SandboxFeedback } from './data/sandbox-feedback';
import { DownloadEventDocument } from './use-cases/download-event-document';
import { ShowFeedback } from './use-cases/feedback/show-feedback';
import { ShowOwnFeedback } from './use-cases/feedback/show-own-feedback';
import { SubmitFeedback } from './use-cases/feedback/submit-feedback';
import { FeedCursors } from './use-cases/feed-cursors';
import { MakeTestEvent } from './use-cases/make-test-event';
import { AcknowledgeFeed, ReadFeed } from './use-cases/read-feed';
import { Deliveries } from './data/deliveries';
import { DeliveryLog } from './data/delivery-log';
import { EventIntake } from './data/event-intake';
import { Handovers } from './data/handovers';
import { PushSubscriptions } from './data/push-subscriptions';
import { HandoverListsController, HandoverStepsController } from './http/event-handovers.controller';
import { PushListsController, PushSubscriptionsController } from './http/push-subscriptions.controller';
import { DeliveryDesk, PushSigner, ReceiverJudge } from './jobs/delivery-desk';
import { Pusher } from './jobs/pusher';
import { ReceiverClient } from './outside/receiver-client';
import { AlertReceivers } from './use-cases/alert-receivers';
import { HandOverEvents } from './use-cases/hand-over-events';
import { JudgeSubscription } from './use-cases/judge-subscription';
import { ChangeSubscription, OpenSubscription, SubscriptionDesk } from './use-cases/keep-subscriptions';
import { AnswerHandover, HandoverDesk, HandoverMoves, RerouteEvent } from './use-cases/move-handover';
import { ResendDeliveries } from './use-cases/resend-deliveries';
import { SendTestEvent } from './use-cases/send-test-event';
import { ShowHandovers } from './use-cases/show-handovers';
import { LiaisonPhones, ShowDeliveries, ShowSubscriptions } from './use-cases/show-subscriptions';
import { PUBLICATION_CONTROLLERS, PUBLICATION_PROVIDERS } from './publication.providers';
import { CasesOfEvents, PushTerm, WriteEvents } from './use-cases/write-events';

const EVENTS = [SupervisionEvents, CasesOfEvents, PushTerm, WriteEvents, WriteEventWhenDecisionMoves];
const FEED = [Feed, FeedCursors, ReadFeed, AcknowledgeFeed, MakeTestEvent, DownloadEventDocument];
const PUSH = [
  PushSubscriptions, Deliveries, DeliveryLog, EventIntake, Handovers, HandOverEvents, ReceiverClient, ForgetPushAttempts, PushSigner, ReceiverJudge, DeliveryDesk, AlertReceivers, Pusher,
  JudgeSubscription, SubscriptionDesk, OpenSubscription, ChangeSubscription, ResendDeliveries, SendTestEvent, LiaisonPhones, ShowSubscriptions, ShowDeliveries, HandoverDesk, HandoverMoves, AnswerHandover, RerouteEvent, ShowHandovers,
];
const FEEDBACK = [Feedback, SandboxFeedback, FeedbackTerms, FeedbackEvidence, RehearseFeedback, SubmitFeedback, AnswerFeedback, JudgeAnswer, ReferFeedback, ShowFeedback, ShowOwnFeedback, SettleFeedbackWhenDisputeEnds];

/** 审管衔接 (SUP-1 to SUP-6): every decision reaches the department that must supervise it, provably. Nobody imports it; it listens. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [FeedController, OwnFeedbackController, FeedbackTrialsController, FeedbackListsController, FeedbackStepsController, PushListsController, PushSubscriptionsController, HandoverListsController, HandoverStepsController, ...PUBLICATION_CONTROLLERS],
  providers: [...SUPERVISION_SHEETS, ...EVENTS, ...FEED, ...PUSH, ...FEEDBACK, ...PUBLICATION_PROVIDERS],
})
export class SupervisionModule {}
