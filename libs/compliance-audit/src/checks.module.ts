import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { AuditFiles } from './data/audit-files';
import { CheckFindings } from './data/check-findings';
import { CheckRuns } from './data/check-runs';
import { Deeds } from './data/deeds';
import { LedgerLines } from './data/ledger-lines';
import { Outages } from './data/outages';
import { SuspectDeeds } from './data/suspects';
import { CarryOutCheckWhenStarted } from './events/carry-out-check-when-started';
import { FollowCorrectionWhenCaseIsCorrected } from './events/follow-correction-when-case-is-corrected';
import { FollowCorrectionWhenFindingIsUpheld } from './events/follow-correction-when-finding-is-upheld';
import { ChecksController, OutagesController } from './http/checks.controller';
import { FindingAnswersController, FindingJudgementsController, FindingListsController } from './http/findings.controller';
import { RunMonthlyChecks } from './jobs/run-monthly-checks.schedule';
import { AnswerFinding } from './use-cases/checks/answer-finding';
import { CarryOutCheck } from './use-cases/checks/carry-out-check';
import { CloseCheckMonth } from './use-cases/checks/close-check-month';
import { CorrectFinding } from './use-cases/checks/correct-finding';
import { DecideAppeal } from './use-cases/checks/decide-appeal';
import { FollowCorrections } from './use-cases/checks/follow-corrections';
import { FindingTerms } from './use-cases/checks/finding-terms';
import { JudgeFinding } from './use-cases/checks/judge-finding';
import { LookAtDeeds } from './use-cases/checks/look-at-deeds';
import { MoveFinding } from './use-cases/checks/move-finding';
import { FindingSheet } from './exports/finding-sheet.export';
import { RecordFindings } from './use-cases/checks/record-findings';
import { RegisterOutage } from './use-cases/checks/register-outage';
import { CancelCheck, RunCheck } from './use-cases/checks/run-check';
import { ShowCheckMonth } from './use-cases/checks/show-check-month';
import { FindingSurroundings, ListFindings, ShowFinding } from './use-cases/checks/show-findings';

const SHOWS = [ListFindings, FindingSheet, FindingSurroundings, ShowFinding, ShowCheckMonth];
const STEPS = [MoveFinding, JudgeFinding, AnswerFinding, DecideAppeal, CorrectFinding, FollowCorrections, RunCheck, CancelCheck, CloseCheckMonth, RegisterOutage];

/** 三项抽查 (CMP-1 to CMP-4): whoever bypassed the flow is found, heard and judged. */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [FindingListsController, FindingJudgementsController, FindingAnswersController, ChecksController, OutagesController],
  providers: [AuditFiles, CheckFindings, CheckRuns, Deeds, SuspectDeeds, LedgerLines, Outages, FindingTerms, RecordFindings, LookAtDeeds, CarryOutCheck, RunMonthlyChecks, CarryOutCheckWhenStarted, FollowCorrectionWhenCaseIsCorrected, FollowCorrectionWhenFindingIsUpheld, ...SHOWS, ...STEPS],
})
export class ChecksModule {}
