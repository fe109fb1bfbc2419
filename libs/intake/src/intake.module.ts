import { Module } from '@nestjs/common';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { PublicRate } from '@onecounter/platform';
import { Applicants } from './data/applicants';
import { Commitments } from './data/commitments';
import { CreditMarks } from './data/credit-marks';
import { Deferrals } from './data/deferrals';
import { Drafts } from './data/drafts';
import { EarlierFiles } from './data/earlier-files';
import { FormalReviewCalls } from './data/formal-review-calls';
import { Presentations } from './data/notices';
import { LookUps } from './data/look-ups';
import { PointProblems } from './data/point-problems';
import { OutsideNetworks } from './data/outside-networks';
import { PaperLots } from './data/paper-lots';
import { PaperSlips } from './data/paper-slips';
import { ReuseConsents } from './data/reuse-consents';
import { INTAKE_SHEETS } from './exports/intake-sheets';
import { DeclineController, ReceptionController } from './http/cases-of-intake.controller';
import { CommitmentsController, CommittingController } from './http/commitments.controller';
import { ApplicantCreditController, CreditMarksController } from './http/credit.controller';
import { DeferralsController, DeferredMaterialsController, DeferringController } from './http/deferrals.controller';
import { AcceptApplicationWhenStarted } from './events/accept-application-when-started';
import { StartSuccessorsWhenCaseDecided } from './events/start-successors-when-case-decided';
import { JointReceptionController, JointStepsController } from './http/joint.controller';
import { AcceptSigned, AcceptStarted } from './use-cases/joint/accept-started';
import { JointBirths } from './use-cases/joint/joint-births';
import { JointFrame } from './use-cases/joint/joint-frame';
import { JointReception } from './use-cases/joint/joint-reception';
import { JointSurroundings, JudgeJointReception } from './use-cases/joint/judge-joint-reception';
import { JointReceipts, JointWriting, OpenJointCase } from './use-cases/joint/open-joint-case';
import { OpenJointStage, RunningJointCases } from './use-cases/joint/open-joint-stage';
import { RequestJointSupplement } from './use-cases/joint/request-joint-supplement';
import { LapseApplication, StartSuccessors } from './use-cases/joint/start-successors';
import { WithdrawJointCase } from './use-cases/joint/withdraw-joint-case';
import { DeskController, DraftsController } from './http/desk.controller';
import { FormalReviewCallsController } from './http/formal-review-calls.controller';
import { LateEntryController } from './http/late-entry.controller';
import { LookUpsController, OutsideNetworksController } from './http/look-ups.controller';
import { ProblemListsController } from './http/problem-lists.controller';
import { PointProblemsController } from './http/point-problems.controller';
import { PapersController, PaperSlipsController } from './http/paper-slips.controller';
import { ReuseController } from './http/reuse.controller';
import { UploadsController } from './http/uploads.controller';
import { AwaitCheckWhenPermitGranted } from './events/await-check-when-permit-granted';
import { ReleaseDeferralsWhenPermitRefused } from './events/release-deferrals-when-permit-refused';
import { ChaseDeferrals } from './jobs/chase-deferrals';
import { DeemAcceptedWhenSilent } from './jobs/deem-accepted-when-silent';
import { EndOverdueDeferrals } from './jobs/end-overdue-deferrals';
import { ForgetOldDrafts } from './jobs/forget-old-drafts';
import { AcceptApplication } from './use-cases/accept-application';
import { CalledMatters, CallApprover } from './use-cases/calls/call-approver';
import { GoToCounter } from './use-cases/calls/go-to-counter';
import { ShowCalls } from './use-cases/calls/show-calls';
import { PointProblemList } from './exports/point-problem-list.export';
import { PROBLEM_LISTS } from './problem-lists';
import { PRE_REVIEWS } from './pre-reviews';
import { PreReviewListsController, PreReviewStepsController } from './http/pre-reviews.controller';
import { TRANSFERS } from './transfers';
import { PointProblemSheet } from './use-cases/problems/point-problem-sheet';
import { RaisePointProblem } from './use-cases/problems/raise-point-problem';
import { ReceivingRates } from './data/receiving-rates';
import { FirstPresentations } from './data/first-presentations';
import { ReceivingRatesController } from './http/receiving-rates.controller';
import { ConfirmReceivingRates } from './use-cases/rates/confirm-receiving-rates';
import { RateBooks } from './use-cases/rates/rate-books';
import { ShowFirstPresentations } from './use-cases/rates/show-first-presentations';
import { ShowReceivingRates } from './use-cases/rates/show-receiving-rates';
import { SettlePointProblem } from './use-cases/problems/settle-point-problem';
import { ShowPointProblems } from './use-cases/problems/show-point-problems';
import { CallsLive } from './live/calls-live';
import { CollectedFiles } from './use-cases/collected-files';
import { AcceptWithCommitment, CommitmentTerms, CommittedAcceptance } from './use-cases/commitment/accept-with-commitment';
import { RecordCommitmentCheck } from './use-cases/commitment/record-commitment-check';
import { CommitmentBooks, ListCommitments, ShowCommitment } from './use-cases/commitment/show-commitments';
import { RecordCreditMark } from './use-cases/credit/record-credit-mark';
import { RepairCredit } from './use-cases/credit/repair-credit';
import { ShowCreditMarks } from './use-cases/credit/show-credit-marks';
import { DeclineNotOurs, DeclineNotRequired } from './use-cases/decline-application';
import { SilentCases } from './data/silent-cases';
import { DeemAccepted } from './use-cases/deem-accepted';
import { AcceptWithDeferral } from './use-cases/deferral/accept-with-deferral';
import { ChaseDeferral } from './use-cases/deferral/chase-deferral';
import { DeferralConditions } from './use-cases/deferral/deferral-terms';
import { DeferralFiles, EndOverdueDeferral } from './use-cases/deferral/end-overdue-deferral';
import { ExtendDeferral } from './use-cases/deferral/extend-deferral';
import { JudgeAfterSupplement } from './use-cases/deferral/judge-after-supplement';
import { PassDeferredMaterial } from './use-cases/deferral/pass-deferred-material';
import { RegisterDeferredSupplement } from './use-cases/deferral/register-deferred-supplement';
import { RejectDeferredMaterial } from './use-cases/deferral/reject-deferred-material';
import { ReleaseDeferral } from './use-cases/deferral/release-deferral';
import { CaseDeferrals, ListDeferrals, ShowDeferrals } from './use-cases/deferral/show-deferrals';
import { Undertakings } from './use-cases/deferral/undertakings';
import { DeferredAcceptance } from './use-cases/deferral/deferred-acceptance';
import { JointDeferrals } from './data/joint-deferrals';
import { JointDeferralsController } from './http/joint-deferrals.controller';
import { JointSupplementsController } from './http/joint-supplements.controller';
import { JointSupplementDesk, JointSupplementPaper, JudgeJointSupplement, ReceiveJointSupplement } from './use-cases/joint/receive-joint-supplement';
import { AcceptCovered } from './use-cases/joint/accept-covered';
import { AcceptJointWithDeferral, JointUndertakings } from './use-cases/joint/accept-joint-with-deferral';
import { AcceptJointWithCommitment, JointCommitments } from './use-cases/joint/accept-joint-with-commitment';
import { JointBooks } from './use-cases/joint/joint-books';
import { JointDeferralTerms } from './use-cases/joint/joint-deferral-terms';
import { JointSupplies } from './use-cases/joint/joint-supplies';
import { JointSupplyPaper, RegisterJointDeferredSupplement } from './use-cases/joint/register-joint-deferred-supplement';
import { ShowJointDeferrals } from './use-cases/joint/show-joint-deferrals';
import { Inquiries } from './data/inquiries';
import { InquiryHelpers } from './data/inquiry-helpers';
import { ReprojectInquiriesWhenCalendarLoaded } from './events/reproject-inquiries-when-calendar-loaded';
import { InquiryListsController, InquiryStepsController } from './http/inquiries.controller';
import { PublicInquiriesController } from './http/public-inquiries.controller';
import { EscalateUnansweredInquiries } from './jobs/escalate-unanswered-inquiries';
import { AnswerInquiry } from './use-cases/inquiries/answer-inquiry';
import { BeginInquiry } from './use-cases/inquiries/begin-inquiry';
import { EscalateInquiries } from './use-cases/inquiries/escalate-inquiries';
import { InquiryDesk } from './use-cases/inquiries/inquiry-desk';
import { InquiryTerms } from './use-cases/inquiries/inquiry-terms';
import { MoveInquiry } from './use-cases/inquiries/move-inquiry';
import { InquiryAddressee, InquiryBirths, PublicInquiries, SubmitInquiry } from './use-cases/inquiries/public-inquiries';
import { InquiryMatter, RecordInquiry } from './use-cases/inquiries/record-inquiry';
import { InquiryRows, ListInquiries, ShowInquiry, ShowInquiryAsker } from './use-cases/inquiries/show-inquiries';
import { TransferListsController, TransferStepsController } from './http/transfers.controller';
import { DraftsOfClerk } from './use-cases/drafts-of-clerk';
import { FindApplicant } from './use-cases/find-applicant';
import { FindReusableMaterials, ReuseSubjects } from './use-cases/find-reusable-materials';
import { JudgeReception } from './use-cases/judge-reception';
import { PaperLines } from './data/paper-lines';
import { EnterAfterwards, PaperReception } from './use-cases/late-entry/enter-afterwards';
import { ListSilenceAlerts } from './use-cases/list-silence-alerts';
import { KeepNetworks } from './use-cases/look-ups/keep-networks';
import { LookUpSubjects, RecordLookUp } from './use-cases/look-ups/record-look-up';
import { ShowLookUps } from './use-cases/look-ups/show-look-ups';
import { CancelPaperSlip } from './use-cases/papers/cancel-paper-slip';
import { DrawUpPaperSlip } from './use-cases/papers/draw-up-paper-slip';
import { HandOverPapers } from './use-cases/papers/hand-over-papers';
import { LookAtPapers, PaperNames, PaperShelf } from './use-cases/papers/look-at-papers';
import { GivePapers, MovePapers, TakePapers } from './use-cases/papers/move-papers';
import { PaperBooks } from './use-cases/papers/paper-books';
import { PaperSlipDesk } from './use-cases/papers/paper-slip-desk';
import { ReceivePapers } from './use-cases/papers/receive-papers';
import { ReceivePapersWithDifference } from './use-cases/papers/receive-papers-with-difference';
import { ReportLostPapers } from './use-cases/papers/report-lost-papers';
import { ReturnPapers } from './use-cases/papers/return-papers';
import { SettlePaperDifference } from './use-cases/papers/settle-paper-difference';
import { ShowPaperSlips } from './use-cases/papers/show-paper-slips';
import { ReceiveSupplement } from './use-cases/receive-supplement';
import { Reception } from './use-cases/reception';
import { RecordReuseConsent } from './use-cases/record-reuse-consent';
import { DraftsOfReception, ReceptionBindings, RegisterApplication } from './use-cases/register-application';
import { RequestSupplement } from './use-cases/request-supplement';
import { TakeUpload } from './use-cases/take-upload';
import { TakeUploadInParts } from './use-cases/take-upload-in-parts';
import { WithdrawApplication } from './use-cases/withdraw-application';
import { WithdrawReuseConsent } from './use-cases/withdraw-reuse-consent';

/** 容缺, and whom it is closed to. */
const DEFERRAL = [
  Deferrals, CreditMarks, DeferralConditions, Undertakings, DeferralFiles, CaseDeferrals, ShowDeferrals, ListDeferrals, DeferredAcceptance, AcceptWithDeferral, RegisterDeferredSupplement, PassDeferredMaterial, RejectDeferredMaterial, JudgeAfterSupplement, ExtendDeferral,
  ChaseDeferral, EndOverdueDeferral, ReleaseDeferral, ReleaseDeferralsWhenPermitRefused, ChaseDeferrals, EndOverdueDeferrals, RecordCreditMark, RepairCredit, ShowCreditMarks,
  Commitments, CommitmentTerms, CommittedAcceptance, CommitmentBooks, AcceptWithCommitment, RecordCommitmentCheck, ListCommitments, ShowCommitment, AwaitCheckWhenPermitGranted,
];

/** 咨询: whoever is asked first. */
const INQUIRY_PARTS = [
  Inquiries, InquiryHelpers, InquiryTerms, InquiryDesk, BeginInquiry, InquiryMatter, RecordInquiry, MoveInquiry, AnswerInquiry, EscalateInquiries, InquiryRows, ListInquiries, ShowInquiry, ShowInquiryAsker,
  InquiryAddressee, InquiryBirths, SubmitInquiry, PublicInquiries, PublicRate, EscalateUnansweredInquiries, ReprojectInquiriesWhenCalendarLoaded,
];

/** 接件成功率: what became of first presentations. */
const RATES = [ReceivingRates, FirstPresentations, RateBooks, ShowReceivingRates, ShowFirstPresentations, ConfirmReceivingRates];

/** 联办: one application for many items, and what follows when one of them is decided. */
const JOINT = [
  JointReception, JointBirths, JointFrame, JointReceipts, JointWriting, JointSurroundings, JudgeJointReception, OpenJointCase, RunningJointCases, OpenJointStage, RequestJointSupplement, WithdrawJointCase, LapseApplication, StartSuccessors, AcceptStarted,
  JointDeferrals, JointDeferralTerms, JointBooks, JointSupplies, JointUndertakings, JointSupplyPaper, AcceptJointWithDeferral, RegisterJointDeferredSupplement, AcceptCovered, ShowJointDeferrals, JointCommitments, AcceptJointWithCommitment, AcceptSigned, JointSupplementDesk, JudgeJointSupplement, JointSupplementPaper, ReceiveJointSupplement,
  StartSuccessorsWhenCaseDecided, AcceptApplicationWhenStarted,
];

/** From the counter to acceptance. */
@Module({
  imports: [OrganisationModule, CatalogueModule],
  controllers: [ReceptionController, LateEntryController, DeclineController, DeskController, DraftsController, UploadsController, ReuseController, PaperSlipsController, PapersController, OutsideNetworksController, LookUpsController, JointReceptionController, JointStepsController, JointDeferralsController, JointSupplementsController, FormalReviewCallsController, PointProblemsController, ProblemListsController, DeferringController, DeferredMaterialsController, DeferralsController, ApplicantCreditController, CreditMarksController, CommittingController, CommitmentsController, InquiryListsController, InquiryStepsController, PublicInquiriesController, ReceivingRatesController, TransferListsController, TransferStepsController, PreReviewListsController, PreReviewStepsController],
  providers: [
    ...INTAKE_SHEETS,
    Applicants, Drafts, Presentations, Reception, DraftsOfReception, ReceptionBindings, RegisterApplication, PaperLines, PaperReception, EnterAfterwards, AcceptApplication, RequestSupplement, ReceiveSupplement, DeclineNotRequired, DeclineNotOurs, WithdrawApplication,
    DeemAccepted, SilentCases, DraftsOfClerk, FindApplicant, JudgeReception, ListSilenceAlerts, TakeUpload, TakeUploadInParts, DeemAcceptedWhenSilent, ForgetOldDrafts,
    EarlierFiles, ReuseConsents, CollectedFiles, ReuseSubjects, FindReusableMaterials, RecordReuseConsent, WithdrawReuseConsent,
    PaperLots, PaperSlips, PaperBooks, PaperSlipDesk, PaperShelf, PaperNames, LookAtPapers, ShowPaperSlips, DrawUpPaperSlip, HandOverPapers, ReceivePapers, ReceivePapersWithDifference, SettlePaperDifference, ReturnPapers, CancelPaperSlip,
    ...JOINT, ReportLostPapers, GivePapers, TakePapers, MovePapers, LookUps, OutsideNetworks, KeepNetworks, LookUpSubjects, RecordLookUp, ShowLookUps, FormalReviewCalls, CalledMatters, CallApprover, GoToCounter, ShowCalls, CallsLive, PointProblems, RaisePointProblem, SettlePointProblem, ShowPointProblems, PointProblemSheet, ...PROBLEM_LISTS, PointProblemList, ...DEFERRAL, ...INQUIRY_PARTS, ...RATES, ...TRANSFERS, ...PRE_REVIEWS,
  ],
})
export class IntakeModule {}
