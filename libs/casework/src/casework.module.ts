import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { CaseMoment } from './clock/case-moment';
import { Assignees } from './data/assignees';
import { BulkActs } from './data/bulk-acts';
import { CaseFinds } from './data/case-finds';
import { CaseList } from './data/case-list';
import { Cases } from './data/cases';
import { CasesOfItem } from './data/cases-of-item';
import { DueColumnsOfCases } from './data/due-columns';
import { Movements } from './data/movements';
import { Presences } from './data/presences';
import { SavedViews } from './data/saved-views';
import { OpenReceptions } from './data/open-receptions';
import { MatterTitles } from './data/matter-titles';
import { Disputes } from './data/disputes';
import { MeetingBooks } from './data/meeting-books';
import { Meetings } from './data/meetings';
import { Projects } from './data/projects';
import { SealUses } from './data/seal-uses';
import { Letterhead } from './documents/letterhead';
import { RenderDocumentWhenStepNamesIt } from './events/render-document-when-step-names-it';
import { ReprojectDisputesWhenCalendarLoaded } from './events/reproject-disputes-when-calendar-loaded';
import { ReprojectCasesWhenCalendarLoaded } from './events/reproject-cases-when-calendar-loaded';
import { CASEWORK_SHEETS } from './exports/casework-sheets';
import { BulkController } from './http/bulk.controller';
import { CaseController, CasesController, InboxLiveController, PersonalDataController } from './http/cases.controller';
import { DisputeListsController, DisputeStepsController } from './http/disputes.controller';
import { MeetingListsController, MeetingRecordsController, MeetingStepsController } from './http/meetings.controller';
import { SubjectTraces } from './http/present-subject';
import { ProjectMattersController, ProjectsController } from './http/projects.controller';
import { RecordsController } from './http/records.controller';
import { SavedViewController, SavedViewsController } from './http/saved-views.controller';
import { SearchController } from './http/search.controller';
import { ArrangeViews } from './use-cases/arrange-views';
import { BulkDesk } from './use-cases/bulk-desk';
import { CaseDesk } from './use-cases/case-desk';
import { CaseLive } from './live/case-live';
import { InboxLive } from './live/inbox-live';
import { Presence } from './live/presence';
import { ChangeView, KeepView, RemoveView, ViewDesk } from './use-cases/keep-view';
import { ListViews } from './use-cases/list-views';
import { ForgetBulkActs } from './jobs/forget-bulk-acts.schedule';
import { CaseSheet } from './exports/case-sheet.export';
import { ExportCases } from './use-cases/export-cases';
import { JointCases } from './data/joint-cases';
import { JointCasesController, JointProjectController } from './http/joint.controller';
import { WordsOfSteps } from './data/words-of-steps';
import { CloseJointCaseWhenAllEnded } from './events/close-joint-case-when-all-ended';
import { EndJointCase } from './use-cases/end-joint-case';
import { OutsideItems } from './data/outside-items';
import { LinkJointProject } from './use-cases/link-joint-project';
import { ExtendJointCase } from './use-cases/extend-joint-case';
import { KeepOutsideItems, LeadDesk } from './use-cases/outside-items';
import { NoteOnJointCase } from './use-cases/note-on-joint-case';
import { JointMoments, JointRecords, ReadJointCases, ReadJointOfCase } from './use-cases/read-joint';
import { Successors } from './data/successors';
import { ItemImpactController } from './http/item-impact.controller';
import { TransferCasesWhenDue } from './jobs/transfer-cases-when-due';
import { ItemImpact } from './use-cases/item-impact';
import { LateEntries } from './data/late-entries';
import { Trainings } from './data/trainings';
import { TrainingsController, TrainingStepsController } from './http/trainings.controller';
import { AskAtTraining } from './use-cases/trainings/ask-at-training';
import { KeepTrainings, TrainingNames } from './use-cases/trainings/keep-trainings';
import { ListTrainings, OpenTrainingFile, ShowTraining } from './use-cases/trainings/show-trainings';
import { DraftSampleOfCase } from './use-cases/draft-sample-of-case';
import { DraftSampleController } from './http/samples.controller';
import { FindCase, ListCases } from './use-cases/list-cases';
import { MarkSeen } from './use-cases/mark-seen';
import { DisputeMatter } from './use-cases/disputes/dispute-matter';
import { DisputeTerms } from './use-cases/disputes/dispute-terms';
import { MoveDispute } from './use-cases/disputes/move-dispute';
import { RaiseDispute } from './use-cases/disputes/raise-dispute';
import { SettleDispute } from './use-cases/disputes/settle-dispute';
import { DisputeRows, ListDisputes, ShowDispute } from './use-cases/disputes/show-disputes';
import { CallTogether } from './use-cases/meetings/call-together';
import { ConcludeMeeting } from './use-cases/meetings/conclude-meeting';
import { MeetingDesk } from './use-cases/meetings/meeting-desk';
import { OpenMeetingRecord } from './use-cases/meetings/open-meeting-record';
import { MeetingMatters, PlanMeeting } from './use-cases/meetings/plan-meeting';
import { ListMeetings, MeetingRecords, ShowMeeting } from './use-cases/meetings/show-meetings';
import { KeepProjects } from './use-cases/projects/keep-projects';
import { ProjectMatters } from './use-cases/projects/project-matters';
import { ShowProjects } from './use-cases/projects/show-projects';
import { OpenRecord } from './use-cases/open-record';
import { SearchEverywhere } from './use-cases/search-everywhere';
import { SearchPersonalNumber } from './use-cases/search-personal-number';
import { StepConditions } from './use-cases/step-conditions';
import { ExplainDueDate, ReadAllowedSteps, ReadCase, ReadCaseRecords, ShowPersonalData } from './use-cases/read-case';
import { TransferCase } from './use-cases/transfer-case';

const SPINE = [LateEntries, StepConditions, JointCases, Successors, Cases, CasesOfItem, CaseList, SealUses, Letterhead, CaseDesk, CaseMoment, ListCases, BulkDesk, Projects, WordsOfSteps, SubjectTraces];

const VIEWS = [SavedViews, ViewDesk, ListViews, KeepView, ChangeView, RemoveView, ArrangeViews];

/** What adjustments of items do to what runs. */
const ADJUSTED = [OpenReceptions, ItemImpact, TransferCase, TransferCasesWhenDue];

const LIVE = [CaseLive, InboxLive, Presence, Presences, Movements];

const SEARCH = [CaseFinds, SearchEverywhere, SearchPersonalNumber];

const JOINT = [JointMoments, JointRecords, ReadJointCases, ReadJointOfCase, NoteOnJointCase, EndJointCase, LeadDesk, OutsideItems, KeepOutsideItems, ExtendJointCase, LinkJointProject, CloseJointCaseWhenAllEnded];

const PROJECTS = [KeepProjects, ProjectMatters, ShowProjects];

const MEETINGS = [Meetings, MeetingBooks, MatterTitles, MeetingDesk, MeetingMatters, PlanMeeting, CallTogether, ConcludeMeeting, MeetingRecords, ListMeetings, ShowMeeting, OpenMeetingRecord];

const DISPUTES = [Disputes, DisputeMatter, DisputeTerms, RaiseDispute, MoveDispute, SettleDispute, DisputeRows, ListDisputes, ShowDispute, ReprojectDisputesWhenCalendarLoaded];

const TRAININGS = [Trainings, TrainingNames, KeepTrainings, AskAtTraining, ListTrainings, ShowTraining, OpenTrainingFile];

/** The spine: permit case, holds, legal-clock ledger, documents, trace, permit register, seal ledger. */
@Global()
@Module({
  imports: [OrganisationModule, CatalogueModule],
  controllers: [
    CasesController,
    InboxLiveController,
    CaseController,
    PersonalDataController,
    RecordsController,
    SavedViewsController,
    SavedViewController,
    BulkController,
    ItemImpactController,
    SearchController,
    JointCasesController,
    JointProjectController,
    ProjectsController,
    ProjectMattersController,
    MeetingListsController,
    MeetingRecordsController,
    MeetingStepsController,
    DraftSampleController,
    TrainingsController,
    TrainingStepsController,
    DisputeListsController,
    DisputeStepsController,
  ],
  providers: [...SPINE, ...VIEWS, ...LIVE, ...ADJUSTED, ...SEARCH, ...JOINT, ...PROJECTS, ...MEETINGS, ...DISPUTES, DraftSampleOfCase, ...TRAININGS, BulkActs, ExportCases, CaseSheet, ...CASEWORK_SHEETS, ForgetBulkActs, Assignees, FindCase, OpenRecord, CaseMoment, DueColumnsOfCases, ExplainDueDate, ReadAllowedSteps, ReadCase, ReadCaseRecords, ShowPersonalData, MarkSeen, RenderDocumentWhenStepNamesIt, ReprojectCasesWhenCalendarLoaded],
  exports: [...SPINE, RaiseDispute, PlanMeeting, CallTogether],
})
export class CaseworkModule {}
