import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Channels } from './channels/channels';
import { Deliveries } from './data/deliveries';
import { DeliveryLog } from './data/delivery-log';
import { Happenings } from './data/happenings';
import { LinkHappenings } from './data/link-happenings';
import { MessageBox } from './data/message-box';
import { MessageSettings } from './data/message-settings';
import { MessageTemplates } from './data/message-templates';
import { Messages } from './data/messages';
import { Recipients } from './data/recipients';
import { ToldProblemLists } from './data/told-problem-lists';
import { ToldAudits } from './data/told-audits';
import { ToldFollowUps } from './data/told-follow-ups';
import { ToldBulletins } from './data/told-bulletins';
import { ToldPlans } from './data/told-plans';
import { TellAgentsWhenPlanTargetIsLost } from './events/tell-agents-when-plan-target-is-lost';
import { ToldAgencyProjects } from './data/told-agency-projects';
import { TellLeadAgentsWhenRequestComesOnline } from './events/tell-lead-agents-when-request-comes-online';
import { TellAgentsWhenProjectStandsStill } from './events/tell-agents-when-project-stands-still';
import { TellApplicantWhenCaseMoves } from './events/tell-applicant-when-case-moves';
import { TellBothSidesWhenDisputeMoves } from './events/tell-both-sides-when-dispute-moves';
import { TellCalledWhenTheyMustCome } from './events/tell-called-when-they-must-come';
import { TellColleaguesWhenCaseMoves } from './events/tell-colleagues-when-case-moves';
import { AuditParties, TellThoseConcernedWhenAuditMoves } from './events/tell-those-concerned-when-audit-moves';
import { FollowUpParties, TellThoseConcernedWhenFollowUpMoves } from './events/tell-those-concerned-when-follow-up-moves';
import { BulletinParties, TellThoseConcernedWhenBulletinMoves } from './events/tell-those-concerned-when-bulletin-moves';
import { TellSectionsWhenProblemListIsDrawnUp } from './events/tell-sections-when-problem-list-is-drawn-up';
import { TellThoseConcernedWhenLeaveMoves } from './events/tell-those-concerned-when-leave-moves';
import { InquiryRecipients, TellWhoeverOwesAnAnswerWhenInquiryMoves } from './events/tell-whoever-owes-an-answer-when-inquiry-moves';
import { TellWhoeverMustSeeToItWhenSupervisionLinkStirs } from './events/tell-whoever-must-see-to-it-when-supervision-link-stirs';
import { TellInvitedWhenMeetingOrTrainingIsCalled } from './events/tell-invited-when-meeting-or-training-is-called';
import { NOTIFICATION_SHEETS } from './exports/notification-sheets';
import { MessageDeliveriesController, MessageSettingsController } from './http/message-settings.controller';
import { MessageTemplatesController } from './http/message-templates.controller';
import { MessagesController } from './http/messages.controller';
import { Courier } from './jobs/courier';
import { MessagesLive } from './live/messages-live';
import { REMINDING } from './reminders';
import { ChooseMessages } from './use-cases/choose-messages';
import { Deliver, DeliveryClock, DeliveryWays, DeliveryWords } from './use-cases/deliver';
import { KeepMessageTemplates } from './use-cases/keep-message-templates';
import { LookAfterDeliveries } from './use-cases/look-after-deliveries';
import { ReadMessages } from './use-cases/read-messages';
import { ShowMessageTemplates } from './use-cases/show-message-templates';
import { Tell } from './use-cases/tell';
import { TellColleagues } from './use-cases/tell-colleagues';

/** 通知: tells people what concerns them, by the centre and other ways, each thing once. Nobody imports it; it listens. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [MessagesController, MessageSettingsController, MessageDeliveriesController, MessageTemplatesController],
  providers: [
    ...NOTIFICATION_SHEETS,
    Messages,
    MessageBox,
    Happenings,
    LinkHappenings,
    InquiryRecipients,
    Deliveries,
    Channels,
    DeliveryClock,
    DeliveryWords,
    DeliveryWays,
    DeliveryLog,
    LookAfterDeliveries,
    MessageSettings,
    ChooseMessages,
    MessageTemplates,
    KeepMessageTemplates,
    ShowMessageTemplates,
    Deliver,
    Courier,
    Recipients,
    Tell,
    TellColleagues,
    ReadMessages,
    MessagesLive,
    TellColleaguesWhenCaseMoves,
    TellBothSidesWhenDisputeMoves,
    ToldAgencyProjects,
    TellAgentsWhenProjectStandsStill,
    TellLeadAgentsWhenRequestComesOnline,
    ToldProblemLists,
    TellSectionsWhenProblemListIsDrawnUp,
    TellInvitedWhenMeetingOrTrainingIsCalled,
    TellCalledWhenTheyMustCome,
    TellApplicantWhenCaseMoves,
    TellWhoeverOwesAnAnswerWhenInquiryMoves,
    ToldAudits,
    AuditParties,
    TellThoseConcernedWhenAuditMoves,
    ToldFollowUps,
    FollowUpParties,
    TellThoseConcernedWhenFollowUpMoves,
    ToldPlans,
    TellAgentsWhenPlanTargetIsLost,
    ToldBulletins,
    BulletinParties,
    TellThoseConcernedWhenBulletinMoves,
    TellThoseConcernedWhenLeaveMoves,
    TellWhoeverMustSeeToItWhenSupervisionLinkStirs,
    ...REMINDING,
  ],
})
export class NotificationModule {}
