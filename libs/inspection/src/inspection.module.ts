import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Findings } from './data/findings';
import { Inspections } from './data/inspections';
import { RequestNumbers } from './data/request-numbers';
import { Trips } from './data/trips';
import { CasesOfInspectionController, InspectionsOfCaseController } from './http/cases-of-inspection.controller';
import { InspectionsController } from './http/inspections.controller';
import { TripPlansController, TripsController } from './http/trips.controller';
import { CancelInspectionRequest } from './use-cases/cancel-inspection-request';
import { ConcludeInspection } from './use-cases/conclude-inspection';
import { CancelTrip, CompleteTrip, StartTrip } from './use-cases/end-trip';
import { ChangeTrip, PlanTrip, TripDesk } from './use-cases/plan-trip';
import { RequestInspection, RequestReinspection } from './use-cases/request-inspection';
import { OpenInspection, ShowInspections, ShowTrips, TripDays } from './use-cases/show-inspections';
import { FindingDesk, FindingFiles, SubmitFinding } from './use-cases/submit-finding';

/** 现场勘验和专家评审: what is looked at outside the office, and by whom. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CasesOfInspectionController, InspectionsOfCaseController, InspectionsController, TripPlansController, TripsController],
  providers: [
    Findings, Inspections, RequestNumbers, Trips, RequestInspection, RequestReinspection, CancelInspectionRequest, ConcludeInspection,
    TripDesk, PlanTrip, ChangeTrip, CancelTrip, StartTrip, CompleteTrip, FindingDesk, FindingFiles, SubmitFinding, ShowInspections, TripDays, ShowTrips, OpenInspection,
  ],
})
export class InspectionModule {}
