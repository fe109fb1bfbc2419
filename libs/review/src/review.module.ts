import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { AmendedCases } from './data/amendments';
import { Corrections } from './data/corrections';
import { Opinions } from './data/opinions';
import { ReviewerLoads } from './data/reviewer-loads';
import { ExpertConclusions } from './data/expert-conclusions';
import { Hearings } from './data/hearings';
import { InterestedParties } from './data/interested-parties';
import { SeenPapers } from './data/seen-papers';
import { LeaveCovers } from './data/leave-covers';
import { AssignReviewerWhenApplicationAccepted } from './events/assign-reviewer-when-application-accepted';
import { HandCasesBackWhenLeaveEnds } from './events/hand-cases-back-when-leave-ends';
import { HandCasesOverWhenLeaveBegins } from './events/hand-cases-over-when-leave-begins';
import { ResumeClockWhenExpertReviewConcluded, StoppedCases } from './events/resume-clock-when-expert-review-concluded';
import { REVIEW_SHEETS } from './exports/review-sheets';
import { AdjustmentChoicesController } from './http/adjustment-choices.controller';
import { BulkReviewController } from './http/bulk-review.controller';
import { AmendmentsController, DecisionsController } from './http/decisions.controller';
import { CorrectionListsController, LateEntriesController, RectificationsController, ReReviewsController } from './http/corrections.controller';
import { HandedCasesController } from './http/handed-cases.controller';
import { HearingsController, InterestedPartiesController } from './http/hearings.controller';
import { LimitsController } from './http/limits.controller';
import { ReviewRecordsController } from './http/review-records.controller';
import { SigningController } from './http/signing.controller';
import { HoldersController, ReviewStepsController } from './http/review-steps.controller';
import { KeepCasesWithStandIns } from './jobs/keep-cases-with-stand-ins.schedule';
import { AdjustedCases } from './use-cases/adjusted-cases';
import { AmendDecision } from './use-cases/amend-decision';
import { AnnounceHearing } from './use-cases/announce-hearing';
import { AssignReviewer } from './use-cases/assign-reviewer';
import { CitedHearing } from './use-cases/cited-hearing';
import { ClockStops } from './use-cases/clock-stops';
import { CorrectionConditions, RecordOnlyYourReReview } from './use-cases/correction/correction-conditions';
import { ApproveLateEntry, PastResults } from './use-cases/correction/approve-late-entry';
import { OrderReReview } from './use-cases/correction/order-re-review';
import { ListCorrections, ReadCorrections } from './use-cases/correction/read-corrections';
import { ReadLateEntries } from './use-cases/correction/read-late-entries';
import { RecordReReview } from './use-cases/correction/record-re-review';
import { Rectification } from './use-cases/correction/rectification';
import { ResumeAfterReReview } from './use-cases/correction/resume-after-re-review';
import { StopForCompliance } from './use-cases/correction/stop-for-compliance';
import { DecisionPapers } from './use-cases/decision-papers';
import { EndByAdjustment } from './use-cases/end-by-adjustment';
import { EndExcludedProcedure } from './use-cases/end-excluded-procedure';
import { EndHearing } from './use-cases/end-hearing';
import { ExtendLimit } from './use-cases/extend-limit';
import { GrantPermit } from './use-cases/grant-permit';
import { HearingHosts } from './use-cases/hearing-hosts';
import { InformOfHearingRight } from './use-cases/inform-of-hearing-right';
import { InviteAnew } from './use-cases/invite-anew';
import { KeepVersion } from './use-cases/keep-version';
import { CoverFinder } from './use-cases/leave/cover-finder';
import { HandCasesOver } from './use-cases/leave/hand-cases-over';
import { SectionReviewers } from './use-cases/leave/section-reviewers';
import { ShowHandedCases } from './use-cases/leave/show-handed-cases';
import { ListReviewers } from './use-cases/list-reviewers';
import { NotifyInterestedParties } from './use-cases/notify-interested-parties';
import { OpenDecisionPaper } from './use-cases/open-decision-paper';
import { PassCheck } from './use-cases/pass-check';
import { PassReview } from './use-cases/pass-review';
import { PreviewDays, PreviewDecision } from './use-cases/preview-decision';
import { HearingFile, ReadHearings } from './use-cases/read-hearings';
import { ReadReview } from './use-cases/read-review';
import { RecordHearing } from './use-cases/record-hearing';
import { RecordStatement } from './use-cases/record-statement';
import { RefusePermit } from './use-cases/refuse-permit';
import { RemindHolder } from './use-cases/remind-holder';
import { RequestHearing } from './use-cases/request-hearing';
import { ReturnToReviewer } from './use-cases/return-to-reviewer';
import { Decisions, SignDecision } from './use-cases/sign-decision';
import { StartExcludedProcedure } from './use-cases/start-excluded-procedure';
import { TerminateCase } from './use-cases/terminate-case';
import { WaiveHearing } from './use-cases/waive-hearing';

/** 审核、复核、审批: from acceptance to the decision. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [ReviewStepsController, HoldersController, BulkReviewController, SigningController, InterestedPartiesController, HearingsController, DecisionsController, AmendmentsController, LimitsController, AdjustmentChoicesController, HandedCasesController, ReviewRecordsController, CorrectionListsController, ReReviewsController, RectificationsController, LateEntriesController],
  providers: [
    ...REVIEW_SHEETS,
    Opinions, AmendedCases, AmendDecision, ReviewerLoads, SectionReviewers, AssignReviewerWhenApplicationAccepted, AssignReviewer, RemindHolder, PassReview, PassCheck, ReturnToReviewer,
    GrantPermit, RefusePermit, TerminateCase, ExtendLimit, StartExcludedProcedure, EndExcludedProcedure, ListReviewers, ReadReview, PreviewDecision, PreviewDays,
    SeenPapers, DecisionPapers, OpenDecisionPaper, Decisions, SignDecision,
    ExpertConclusions, StoppedCases, ResumeClockWhenExpertReviewConcluded,
    InterestedParties, Hearings, HearingHosts, CitedHearing, ClockStops, NotifyInterestedParties, RecordStatement, InformOfHearingRight, WaiveHearing, RequestHearing, AnnounceHearing, RecordHearing, EndHearing, HearingFile, ReadHearings,
    LeaveCovers, CoverFinder, HandCasesOver, ShowHandedCases, HandCasesOverWhenLeaveBegins, HandCasesBackWhenLeaveEnds, KeepCasesWithStandIns,
    Corrections, CorrectionConditions, RecordOnlyYourReReview, StopForCompliance, OrderReReview, RecordReReview, ResumeAfterReReview, Rectification, ReadCorrections, ListCorrections, ReadLateEntries, PastResults, ApproveLateEntry,
    AdjustedCases, KeepVersion, EndByAdjustment, InviteAnew,
  ],
})
export class ReviewModule {}
