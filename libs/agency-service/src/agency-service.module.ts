import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { AgencyBoard } from './data/agency-board';
import { AgencyProjects } from './data/agency-projects';
import { AgencyRequests } from './data/agency-requests';
import { Contacts } from './data/contacts';
import { ForceCandidates } from './data/force-candidates';
import { ForceMembers } from './data/force-members';
import { ProjectParts } from './data/project-parts';
import { AGENCY_SHEETS } from './exports/agency-sheets';
import { FOLLOW_UP_CONTROLLERS, FOLLOW_UP_PROVIDERS } from './follow-up-parts';
import { AgencyBoardController } from './http/agency-board.controller';
import { AgencyCommissionsController, AgencyProjectListsController, AgencyStagesController } from './http/agency-projects.controller';
import { AgencyRequestsController } from './http/agency-requests.controller';
import { PublicAgencyRequestsController } from './http/public-agency-requests.controller';
import { TaskForceController } from './http/task-force.controller';
import { ITEM_CONTROLLERS, ITEM_PROVIDERS } from './item-parts';
import { PLAN_CONTROLLERS, PLAN_PROVIDERS } from './plan-parts';
import { RESULT_CONTROLLERS, RESULT_PROVIDERS } from './result-parts';
import { TRACKING_CONTROLLERS, TRACKING_PROVIDERS } from './tracking-parts';
import { AcceptCommission, CommissionedRequest, ReviseRegistration } from './use-cases/accept-commission';
import { AgentsFor, AssignAgent } from './use-cases/assign-agent';
import { KeepTaskForce } from './use-cases/keep-task-force';
import { MoveProject } from './use-cases/move-project';
import { PrintRegistration } from './use-cases/print-registration';
import { AttendRequest, RecordRequest } from './use-cases/record-request';
import { ChosenItems, Registration } from './use-cases/registration';
import { ShowAgencyBoard } from './use-cases/show-agency-board';
import { AgencyProjectDetails, ListAgencyProjects, ShowAgencyProject } from './use-cases/show-agency-projects';
import { ShowAgencyContact, ShowRequests } from './use-cases/show-requests';
import { ForceSurroundings, ShowTaskForce } from './use-cases/show-task-force';
import { SubmitRequest } from './use-cases/submit-request';

const REQUESTS = [ShowRequests, ShowAgencyContact, RecordRequest, SubmitRequest, AttendRequest, CommissionedRequest];
const PROJECTS = [ChosenItems, Registration, AcceptCommission, ReviseRegistration, AgentsFor, AssignAgent, MoveProject, PrintRegistration, ListAgencyProjects, AgencyProjectDetails, ShowAgencyProject];

/** 帮办代办领办 (AGY): one person takes a project through everything. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [...FOLLOW_UP_CONTROLLERS, AgencyBoardController, AgencyRequestsController, PublicAgencyRequestsController, AgencyProjectListsController, AgencyCommissionsController, AgencyStagesController, TaskForceController, ...TRACKING_CONTROLLERS, ...PLAN_CONTROLLERS, ...ITEM_CONTROLLERS, ...RESULT_CONTROLLERS],
  providers: [...FOLLOW_UP_PROVIDERS, AgencyBoard, ShowAgencyBoard, AgencyProjects, AgencyRequests, Contacts, ForceCandidates, ForceMembers, ProjectParts, KeepTaskForce, ForceSurroundings, ShowTaskForce, ...REQUESTS, ...PROJECTS, ...AGENCY_SHEETS, ...TRACKING_PROVIDERS, ...PLAN_PROVIDERS, ...ITEM_PROVIDERS, ...RESULT_PROVIDERS],
})
export class AgencyServiceModule {}
