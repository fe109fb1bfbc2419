import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { AmendedCases } from './data/amendments';
import { Opinions } from './data/opinions';
import { ReviewerLoads } from './data/reviewer-loads';
import { SeenPapers } from './data/seen-papers';
import { AssignReviewerWhenApplicationAccepted, SectionReviewers } from './events/assign-reviewer-when-application-accepted';
import { AdjustmentChoicesController } from './http/adjustment-choices.controller';
import { BulkReviewController } from './http/bulk-review.controller';
import { AmendmentsController, DecisionsController } from './http/decisions.controller';
import { LimitsController } from './http/limits.controller';
import { ReviewRecordsController } from './http/review-records.controller';
import { SigningController } from './http/signing.controller';
import { HoldersController, ReviewStepsController } from './http/review-steps.controller';
import { AdjustedCases } from './use-cases/adjusted-cases';
import { AmendDecision } from './use-cases/amend-decision';
import { AssignReviewer } from './use-cases/assign-reviewer';
import { DecisionPapers } from './use-cases/decision-papers';
import { EndByAdjustment } from './use-cases/end-by-adjustment';
import { EndExcludedProcedure } from './use-cases/end-excluded-procedure';
import { ExtendLimit } from './use-cases/extend-limit';
import { GrantPermit } from './use-cases/grant-permit';
import { InviteAnew } from './use-cases/invite-anew';
import { KeepVersion } from './use-cases/keep-version';
import { ListReviewers } from './use-cases/list-reviewers';
import { OpenDecisionPaper } from './use-cases/open-decision-paper';
import { PassCheck } from './use-cases/pass-check';
import { PassReview } from './use-cases/pass-review';
import { PreviewDays, PreviewDecision } from './use-cases/preview-decision';
import { ReadReview } from './use-cases/read-review';
import { RefusePermit } from './use-cases/refuse-permit';
import { RemindHolder } from './use-cases/remind-holder';
import { ReturnToReviewer } from './use-cases/return-to-reviewer';
import { Decisions, SignDecision } from './use-cases/sign-decision';
import { StartExcludedProcedure } from './use-cases/start-excluded-procedure';
import { TerminateCase } from './use-cases/terminate-case';

/** 审核、复核、审批: from acceptance to the decision. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [ReviewStepsController, HoldersController, BulkReviewController, SigningController, DecisionsController, AmendmentsController, LimitsController, AdjustmentChoicesController, ReviewRecordsController],
  providers: [
    Opinions, AmendedCases, AmendDecision, ReviewerLoads, SectionReviewers, AssignReviewerWhenApplicationAccepted, AssignReviewer, RemindHolder, PassReview, PassCheck, ReturnToReviewer,
    GrantPermit, RefusePermit, TerminateCase, ExtendLimit, StartExcludedProcedure, EndExcludedProcedure, ListReviewers, ReadReview, PreviewDecision, PreviewDays,
    SeenPapers, DecisionPapers, OpenDecisionPaper, Decisions, SignDecision,
    AdjustedCases, KeepVersion, EndByAdjustment, InviteAnew,
  ],
})
export class ReviewModule {}
