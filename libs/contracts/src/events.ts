import { CALENDAR_NOTICE_STEPS } from './lifecycles/calendar-notice';
import { CERTIFICATE_TEMPLATE_STEPS } from './lifecycles/certificate-template';
import { AGENCY_ARCHIVE_STEPS, ARCHIVE_STEPS, JOINT_ARCHIVE_STEPS } from './lifecycles/case-archive';
import { DOCUMENT_TEMPLATE_STEPS } from './lifecycles/document-template';
import { MESSAGE_TEMPLATE_STEPS } from './lifecycles/message-template';
import { TRAINING_STEPS } from './lifecycles/training-session';
import { ILLUSTRATED_SAMPLE_STEPS } from './lifecycles/illustrated-sample';
import { INSPECTION_TRIP_STEPS } from './lifecycles/inspection-trip';
import { CREDIT_MARK_STEPS } from './lifecycles/credit-mark';
import { CASE_STEPS } from './lifecycles/permit-case';
import { JOINT_CASE_STEPS } from './lifecycles/joint-case';
import { PRINTER_STEPS } from './lifecycles/printer';
import { ITEM_VERSION_STEPS } from './lifecycles/service-item-version';
import { LOOK_UP_STEPS, OUTSIDE_NETWORK_STEPS } from './lifecycles/outside-network';
import { FORMAL_REVIEW_CALL_STEPS } from './lifecycles/formal-review-call';
import { POINT_PROBLEM_STEPS } from './lifecycles/point-problem';
import { PROBLEM_LIST_STEPS } from './lifecycles/problem-list';
import { INQUIRY_STEPS } from './lifecycles/inquiry';
import { JOINT_REVIEW_STEPS } from './lifecycles/joint-review';
import { MEETING_STEPS } from './lifecycles/meeting';
import { DISPUTE_STEPS } from './lifecycles/dispute';
import { DUTY_POST_STEPS } from './lifecycles/duty-post';
import { LEAVE_STEPS } from './lifecycles/leave';
import { EVENT_HANDOVER_STEPS } from './lifecycles/event-handover';
import { PUSH_SUBSCRIPTION_STEPS } from './lifecycles/push-subscription';
import { MONITORING_CARD_STEPS } from './lifecycles/monitoring-card';
import { BULLETIN_PERIOD_STEPS } from './lifecycles/bulletin-period';
import { RECEIVING_RATE_STEPS } from './lifecycles/receiving-rate-month';
import { AWARD_APPEAL_STEPS, AWARD_MONTH_STEPS } from './lifecycles/award';
import { INTERVIEW_STEPS } from './lifecycles/interview';
import { ASSESSMENT_NOTICE_STEPS } from './lifecycles/assessment-notice';
import { NETWORK_TRANSFER_STEPS } from './lifecycles/network-transfer';
import { PRE_REVIEW_STEPS } from './lifecycles/pre-review';
import { SEAL_REGISTER_STEPS } from './lifecycles/seal-register';
import { LEDGER_WEEK_STEPS } from './lifecycles/ledger-week';
import { CHECK_MONTH_STEPS, CHECK_RUN_STEPS, OUTAGE_STEPS } from './lifecycles/check-run';
import { FINDING_STEPS } from './lifecycles/finding';
import { SEAL_APPLICATION_STEPS } from './lifecycles/seal-application';
import { PROJECT_STEPS } from './lifecycles/project';
import { PUBLICATION_STEPS } from './lifecycles/publication';
import { PAPER_SLIP_STEPS } from './lifecycles/paper-slip';
import { PATROL_RECORD_STEPS } from './lifecycles/patrol-record';
import { BULLETIN_COPY_STEPS, RECIPIENT_STEPS, WEB_EDITION_STEPS } from './lifecycles/bulletin-distribution';
import { BULLETIN_FEEDBACK_STEPS } from './lifecycles/bulletin-feedback';
import { SUPERVISED_TASK_STEPS } from './lifecycles/supervised-task';
import { BULLETIN_ISSUE_STEPS } from './lifecycles/bulletin-issue';
import { CONTRIBUTION_STEPS } from './lifecycles/contribution';
import { AGENCY_PAGE_STEPS } from './lifecycles/agency-page';
import { AGENCY_PLAN_STEPS } from './lifecycles/agency-plan';
import { AGENCY_LETTER_STEPS } from './lifecycles/agency-letter';
import { AGENCY_PROBLEM_STEPS } from './lifecycles/agency-problem';
import { AGENCY_PROJECT_STEPS } from './lifecycles/agency-project-steps';
import { AGENCY_REMINDER_STEPS } from './lifecycles/agency-reminder';
import { AGENCY_REQUEST_STEPS } from './lifecycles/agency-request';
import { COUNTY_TRANSFER_STEPS } from './lifecycles/county-transfer';
import { FORCE_MEMBER_STEPS } from './lifecycles/force-member';
import { GOOD_EXAMPLE_STEPS } from './lifecycles/good-example';
import { REPORTED_FIGURE_STEPS } from './lifecycles/reported-figure';
import { REUSE_CONSENT_STEPS } from './lifecycles/reuse-consent';
import { STOCK_RANGE_STEPS } from './lifecycles/stock-range';
import { EXPERT_REVIEW_STEPS, EXPERT_STEPS } from './lifecycles/expert';
import { PERSON_STEPS } from './lifecycles/person';
import { SETTING_STEPS } from './lifecycles/setting';
import { API_CLIENT_STEPS } from './lifecycles/api-client';
import { FEEDBACK_STEPS } from './lifecycles/supervision-feedback';
import { ROLE_STEPS } from './lifecycles/role';
import { WINDOW_STEPS } from './lifecycles/service-window';
import { THEME_VERSION_STEPS } from './lifecycles/theme-version';
import { UNIT_STEPS } from './lifecycles/unit';
import { JOB_QUEUE_STEPS, SCHEDULE_STEPS } from './lifecycles/background-job';

type FactOf<T extends Record<string, { fact: string }>> = T[keyof T]['fact'];
export type CaseFact = FactOf<typeof CASE_STEPS>;
export type ArchiveFact = FactOf<typeof ARCHIVE_STEPS> | FactOf<typeof JOINT_ARCHIVE_STEPS> | FactOf<typeof AGENCY_ARCHIVE_STEPS>;
export type InspectionFact = FactOf<typeof INSPECTION_TRIP_STEPS>;
export type ItemFact = FactOf<typeof ITEM_VERSION_STEPS> | FactOf<typeof DOCUMENT_TEMPLATE_STEPS> | FactOf<typeof THEME_VERSION_STEPS> | FactOf<typeof ILLUSTRATED_SAMPLE_STEPS> | FactOf<typeof TRAINING_STEPS>;
export type OrganisationFact = FactOf<typeof UNIT_STEPS> | FactOf<typeof PERSON_STEPS> | FactOf<typeof WINDOW_STEPS> | FactOf<typeof ROLE_STEPS> | FactOf<typeof SETTING_STEPS> | FactOf<typeof API_CLIENT_STEPS>;
export type CertificateKeepingFact = FactOf<typeof CERTIFICATE_TEMPLATE_STEPS> | FactOf<typeof PRINTER_STEPS> | FactOf<typeof STOCK_RANGE_STEPS>;
export type DistributionFact = FactOf<typeof RECIPIENT_STEPS> | FactOf<typeof BULLETIN_COPY_STEPS> | FactOf<typeof WEB_EDITION_STEPS> | FactOf<typeof BULLETIN_FEEDBACK_STEPS>;
export type CreditFact = FactOf<typeof CREDIT_MARK_STEPS>;
export type ExpertFact = FactOf<typeof EXPERT_STEPS> | FactOf<typeof EXPERT_REVIEW_STEPS>;
export type ReuseFact = FactOf<typeof REUSE_CONSENT_STEPS>;
export type LookUpFact = FactOf<typeof LOOK_UP_STEPS> | FactOf<typeof OUTSIDE_NETWORK_STEPS>;
export type CallFact = FactOf<typeof FORMAL_REVIEW_CALL_STEPS>;
export type PointProblemFact = FactOf<typeof POINT_PROBLEM_STEPS> | FactOf<typeof PROBLEM_LIST_STEPS>;
export type JointReviewFact = FactOf<typeof JOINT_REVIEW_STEPS>;
export type InquiryFact = FactOf<typeof INQUIRY_STEPS>;
export type AgencyPlanFact = FactOf<typeof AGENCY_PLAN_STEPS>;
export type AgencyFact = FactOf<typeof AGENCY_PROJECT_STEPS> | FactOf<typeof AGENCY_PAGE_STEPS> | FactOf<typeof AGENCY_REQUEST_STEPS> | FactOf<typeof FORCE_MEMBER_STEPS>;
export type AgencyFollowUpFact = FactOf<typeof AGENCY_PROBLEM_STEPS> | FactOf<typeof AGENCY_LETTER_STEPS> | FactOf<typeof AGENCY_REMINDER_STEPS> | FactOf<typeof COUNTY_TRANSFER_STEPS>;
export type DisputeFact = FactOf<typeof DISPUTE_STEPS>;
export type DutyFact = FactOf<typeof DUTY_POST_STEPS> | FactOf<typeof LEAVE_STEPS>;
export type PushFact = FactOf<typeof PUSH_SUBSCRIPTION_STEPS> | FactOf<typeof EVENT_HANDOVER_STEPS>;
export type FeedbackFact = FactOf<typeof FEEDBACK_STEPS>;
export type TransferFact = FactOf<typeof NETWORK_TRANSFER_STEPS>;
export type PreReviewFact = FactOf<typeof PRE_REVIEW_STEPS>;
export type MonitoringFact = FactOf<typeof MONITORING_CARD_STEPS>;
export type AwardFact = FactOf<typeof AWARD_MONTH_STEPS> | FactOf<typeof AWARD_APPEAL_STEPS> | FactOf<typeof INTERVIEW_STEPS>;
export type AssessmentFact = FactOf<typeof ASSESSMENT_NOTICE_STEPS>;
export type FigureFact = FactOf<typeof BULLETIN_PERIOD_STEPS> | FactOf<typeof REPORTED_FIGURE_STEPS>;
export type ReceivingRateFact = FactOf<typeof RECEIVING_RATE_STEPS>;
export type CheckFact = FactOf<typeof FINDING_STEPS> | FactOf<typeof CHECK_RUN_STEPS> | FactOf<typeof CHECK_MONTH_STEPS> | FactOf<typeof OUTAGE_STEPS>;
export type SealFact = FactOf<typeof SEAL_REGISTER_STEPS> | FactOf<typeof LEDGER_WEEK_STEPS> | FactOf<typeof SEAL_APPLICATION_STEPS>;
export type PublicationFact = FactOf<typeof PUBLICATION_STEPS>;
export type PatrolFact = FactOf<typeof PATROL_RECORD_STEPS>;
export type TaskFact = FactOf<typeof SUPERVISED_TASK_STEPS>;
export type BulletinFact = FactOf<typeof BULLETIN_ISSUE_STEPS> | FactOf<typeof CONTRIBUTION_STEPS> | FactOf<typeof GOOD_EXAMPLE_STEPS>;
export type PaperFact = FactOf<typeof PAPER_SLIP_STEPS>;
export type ProjectFact = FactOf<typeof PROJECT_STEPS> | FactOf<typeof MEETING_STEPS>;
export type NotificationFact = FactOf<typeof MESSAGE_TEMPLATE_STEPS>;
export type PlatformFact = FactOf<typeof CALENDAR_NOTICE_STEPS> | FactOf<typeof SCHEDULE_STEPS> | FactOf<typeof JOB_QUEUE_STEPS>;
export type JointCaseFact = FactOf<typeof JOINT_CASE_STEPS>;
export type Fact =
  | CaseFact
  | NotificationFact
  | JointCaseFact
  | ItemFact
  | ArchiveFact
  | InspectionFact
  | ExpertFact
  | JointReviewFact
  | CertificateKeepingFact
  | OrganisationFact
  | ReuseFact
  | CreditFact
  | PaperFact
  | PatrolFact
  | TaskFact
  | BulletinFact
  | DistributionFact
  | LookUpFact
  | TransferFact
  | PreReviewFact
  | ProjectFact
  | DisputeFact
  | FeedbackFact
  | InquiryFact
  | AgencyFact
  | AgencyPlanFact
  | AgencyFollowUpFact
  | DutyFact
  | PushFact
  | MonitoringFact
  | FigureFact
  | ReceivingRateFact
  | SealFact
  | CheckFact
  | AwardFact
  | AssessmentFact
  | PublicationFact
  | CallFact | PointProblemFact | PlatformFact;

/** What a listener is handed: which step of which subject, never its data. */
export interface Happening {
  readonly id: number;
  readonly subjectKind: string;
  readonly subjectId: number;
  readonly seq: number;
  readonly fact: string;
}
