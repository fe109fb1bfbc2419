import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { CaseMoment } from './clock/case-moment';
import { Assignees } from './data/assignees';
import { CaseList } from './data/case-list';
import { Cases } from './data/cases';
import { DueColumnsOfCases } from './data/due-columns';
import { SavedViews } from './data/saved-views';
import { SealUses } from './data/seal-uses';
import { Letterhead } from './documents/letterhead';
import { RenderDocumentWhenStepNamesIt } from './events/render-document-when-step-names-it';
import { ReprojectCasesWhenCalendarLoaded } from './events/reproject-cases-when-calendar-loaded';
import { CaseController, CasesController, PersonalDataController } from './http/cases.controller';
import { RecordsController } from './http/records.controller';
import { SavedViewController, SavedViewsController } from './http/saved-views.controller';
import { ArrangeViews } from './use-cases/arrange-views';
import { CaseDesk } from './use-cases/case-desk';
import { CaseLive } from './use-cases/case-live';
import { ChangeView, KeepView, RemoveView, ViewDesk } from './use-cases/keep-view';
import { ListViews } from './use-cases/list-views';
import { FindCase, ListCases } from './use-cases/list-cases';
import { MarkSeen } from './use-cases/mark-seen';
import { OpenRecord } from './use-cases/open-record';
import { ExplainDueDate, ReadCase, ReadCaseRecords, ShowPersonalData } from './use-cases/read-case';

const SPINE = [Cases, CaseList, SealUses, Letterhead, CaseDesk, CaseMoment, ListCases];

const VIEWS = [SavedViews, ViewDesk, ListViews, KeepView, ChangeView, RemoveView, ArrangeViews];

/** The spine: permit case, holds, legal-clock ledger, documents, trace, permit register, seal ledger. */
@Global()
@Module({
  imports: [OrganisationModule, CatalogueModule],
  controllers: [CasesController, CaseController, PersonalDataController, RecordsController, SavedViewsController, SavedViewController],
  providers: [...SPINE, ...VIEWS, Assignees, FindCase, CaseLive, OpenRecord, CaseMoment, DueColumnsOfCases, ExplainDueDate, ReadCase, ReadCaseRecords, ShowPersonalData, MarkSeen, RenderDocumentWhenStepNamesIt, ReprojectCasesWhenCalendarLoaded],
  exports: SPINE,
})
export class CaseworkModule {}
