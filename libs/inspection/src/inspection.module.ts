import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { ExpertReviews } from './data/expert-reviews';
import { Experts } from './data/experts';
import { Findings } from './data/findings';
import { Inspections } from './data/inspections';
import { RequestNumbers } from './data/request-numbers';
import { Trips } from './data/trips';
import { INSPECTION_SHEETS } from './exports/inspection-sheets';
import { CasesOfInspectionController, InspectionsOfCaseController } from './http/cases-of-inspection.controller';
import { CancelExpertReviewWhenCaseEnded } from './events/cancel-expert-review-when-case-ended';
import { ExpertDrawsController, ExpertPanelsController, ExpertReviewsController } from './http/expert-reviews.controller';
import { ExpertsController } from './http/experts.controller';
import { InspectionsController } from './http/inspections.controller';
import { TripPlansController, TripsController } from './http/trips.controller';
import { CancelInspectionRequest } from './use-cases/cancel-inspection-request';
import { CancelExpertReview, ConcludeExpertReview } from './use-cases/conclude-expert-review';
import { ConcludeInspection } from './use-cases/conclude-inspection';
import { DrawExperts } from './use-cases/draw-experts';
import { CancelTrip, CompleteTrip, StartTrip } from './use-cases/end-trip';
import { KeepExperts } from './use-cases/keep-experts';
import { OpenExpertReview } from './use-cases/open-expert-review';
import { ChangeTrip, PlanTrip, TripDesk } from './use-cases/plan-trip';
import { ExpertDesk, PublishCandidates } from './use-cases/publish-candidates';
import { RequestInspection, RequestReinspection } from './use-cases/request-inspection';
import { SeatExperts } from './use-cases/seat-experts';
import { ShowExpertReviews } from './use-cases/show-expert-reviews';
import { ShowExperts } from './use-cases/show-experts';
import { OpenInspection, ShowInspections, ShowTrips, TripDays } from './use-cases/show-inspections';
import { FindingDesk, FindingFiles, SubmitFinding } from './use-cases/submit-finding';
import { JointReviews } from './data/joint-reviews';
import { CancelJointReviewWhenAllCasesEnded } from './events/cancel-joint-review-when-all-cases-ended';
import { JointConclusionsController, JointOpinionsController, JointReviewsController } from './http/joint-reviews.controller';
import { ConcludeAfterFinding, GrantAfterInspection } from './use-cases/inspection-conditions';
import { ConcludeJointReview } from './use-cases/conclude-joint-review';
import { GiveJointOpinion } from './use-cases/give-joint-opinion';
import { JointReviewDesk } from './use-cases/joint-review-desk';
import { OpenJointReview, ReviewedMatters } from './use-cases/open-joint-review';
import { OpenJointReviewRecord, ShowJointReviews } from './use-cases/show-joint-reviews';
import { SubmitRectifiedSet } from './use-cases/submit-rectified-set';

/** 现场勘验和专家评审: what is looked at outside the office, and by whom. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CasesOfInspectionController, InspectionsOfCaseController, InspectionsController, TripPlansController, TripsController, ExpertsController, ExpertReviewsController, ExpertDrawsController, ExpertPanelsController, JointReviewsController, JointOpinionsController, JointConclusionsController],
  providers: [
    ...INSPECTION_SHEETS,
    Findings, Inspections, RequestNumbers, Trips, RequestInspection, RequestReinspection, CancelInspectionRequest, ConcludeInspection,
    TripDesk, PlanTrip, ChangeTrip, CancelTrip, StartTrip, CompleteTrip, FindingDesk, FindingFiles, SubmitFinding, ShowInspections, TripDays, ShowTrips, OpenInspection,
    Experts, ExpertReviews, KeepExperts, ShowExperts, OpenExpertReview, ExpertDesk, PublishCandidates, DrawExperts, SeatExperts, ConcludeExpertReview, CancelExpertReview, CancelExpertReviewWhenCaseEnded, ShowExpertReviews,
    JointReviews, JointReviewDesk, ReviewedMatters, OpenJointReview, GiveJointOpinion, ConcludeJointReview, SubmitRectifiedSet, ShowJointReviews, OpenJointReviewRecord, CancelJointReviewWhenAllCasesEnded, ConcludeAfterFinding, GrantAfterInspection,
  ],
})
export class InspectionModule {}
