import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { PatrolPlaces } from './data/patrol-places';
import { PatrolRecords } from './data/patrol-records';
import { SupervisedTasks } from './data/supervised-tasks';
import { SEAL_SHEETS, WATCHING_SHEETS } from './exports/compliance-sheets';
import { PatrolListsController, PatrolStepsController } from './http/patrols.controller';
import { TaskListsController, TaskStepsController } from './http/tasks.controller';
import { PatrolMatter, RecordPatrol } from './use-cases/patrols/record-patrol';
import { SettlePatrol } from './use-cases/patrols/settle-patrol';
import { ListPatrols, OpenPatrolPhoto, ShowPatrol } from './use-cases/patrols/show-patrols';
import { MoveTask } from './use-cases/tasks/move-task';
import { OpenTask, TaskParties } from './use-cases/tasks/open-task';
import { ListTasks, ShowTask } from './use-cases/tasks/show-tasks';
import { AssessmentModule } from './assessment.module';
import { AwardsModule } from './awards.module';
import { ChecksModule } from './checks.module';
import { AuditFiles } from './data/audit-files';
import { EvidenceModule } from './evidence.module';
import { Cards } from './data/cards';
import { LedgerWeeks } from './data/ledger-weeks';
import { RegisterEntries } from './data/register-entries';
import { SealApplications } from './data/seal-applications';
import { SealRegisters } from './data/seal-registers';
import { MonitoredCases } from './data/monitored-cases';
import { ExamineCaseWhenStepTaken } from './events/examine-case-when-step-taken';
import { CardSheet } from './exports/card-sheet.export';
import { TaskSheet } from './exports/task-sheet.export';
import { CardListsController, CardStepsController } from './http/cards.controller';
import { LedgerWeeksController } from './http/ledger-weeks.controller';
import { SealApplicationsController } from './http/seal-applications.controller';
import { SealImports } from './http/seal-imports';
import { SealImportsController } from './http/seal-imports.controller';
import { SealRegistersController } from './http/seal-registers.controller';
import { OpenLedgerWeeks } from './jobs/open-ledger-weeks.schedule';
import { WatchDates } from './jobs/watch-dates.schedule';
import { AnswerCard } from './use-cases/answer-card';
import { AnswerTerms, IssueCards } from './use-cases/issue-cards';
import { JudgeCard } from './use-cases/judge-card';
import { ListCards, ShowCard } from './use-cases/show-cards';
import { ApplyForSeal } from './use-cases/seals/apply-for-seal';
import { DecideSealApplication } from './use-cases/seals/decide-seal-application';
import { EnterSealUse, RegisterLines } from './use-cases/seals/enter-seal-use';
import { ImportSealUses, ImportSteps } from './use-cases/seals/import-seal-uses';
import { ReadRegisterImport } from './use-cases/seals/read-register-import';
import { KeepWeeks } from './use-cases/seals/keep-weeks';
import { OpenSealRegister } from './use-cases/seals/open-seal-register';
import { ListLedgerWeeks, ShowLedgerWeek } from './use-cases/seals/show-ledger-weeks';
import { ShowSealApplications } from './use-cases/seals/show-seal-applications';
import { ShowSealRegisters } from './use-cases/seals/show-seal-registers';
import { ReopenLedgerWeek, SignLedgerWeek } from './use-cases/seals/sign-ledger-week';
import { UseOfficialSeal } from './use-cases/seals/use-official-seal';

/** 用印登记簿、周审、公章使用申请 (CMP-1, CMP-2) */
const SEALS = [AuditFiles, SealRegisters, RegisterEntries, LedgerWeeks, KeepWeeks, RegisterLines, OpenSealRegister, EnterSealUse, ShowSealRegisters, ListLedgerWeeks, ShowLedgerWeek, SignLedgerWeek, ReopenLedgerWeek, OpenLedgerWeeks, ReadRegisterImport, ImportSealUses, ImportSteps, SealImports, SealApplications, ApplyForSeal, DecideSealApplication, UseOfficialSeal, ShowSealApplications];

/** 巡查记录, 督办事项 */
const WATCHING = [PatrolPlaces, PatrolRecords, PatrolMatter, RecordPatrol, SettlePatrol, ListPatrols, ShowPatrol, OpenPatrolPhoto, SupervisedTasks, TaskParties, OpenTask, MoveTask, ListTasks, ShowTask, TaskSheet];

/** 电子监察 (CMP-7): what runs late or out of order becomes a card that must be answered. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule, ChecksModule, AwardsModule, AssessmentModule, EvidenceModule],
  controllers: [CardListsController, CardStepsController, SealRegistersController, SealImportsController, LedgerWeeksController, SealApplicationsController, PatrolListsController, PatrolStepsController, TaskListsController, TaskStepsController],
  providers: [Cards, MonitoredCases, AnswerTerms, IssueCards, AnswerCard, JudgeCard, ListCards, ShowCard, CardSheet, ...SEAL_SHEETS, ...WATCHING_SHEETS, WatchDates, ExamineCaseWhenStepTaken, ...SEALS, ...WATCHING],
})
export class ComplianceAuditModule {}
