import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { AuditFiles } from './data/audit-files';
import { AwardMonths } from './data/award-months';
import { CheckFindings } from './data/check-findings';
import { SealRegisters } from './data/seal-registers';
import { WatchedSteps } from './data/watched-steps';
import { EVIDENCE_SHEETS } from './exports/compliance-sheets';
import { AuditFilesController } from './http/audit-files.controller';
import { WatchedStepsController } from './http/watched-steps.controller';
import { AuditFileDesk, OpenAuditFile } from './use-cases/open-audit-file';
import { ScanRegisterPage } from './use-cases/seals/scan-register-page';
import { ShowWatchedSteps } from './use-cases/show-watched-steps';

/** 证据和监督: files of explanations and appeals, scanned pages of registers, and what the audit administrator sees of whoever judges. */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [AuditFilesController, WatchedStepsController],
  providers: [...EVIDENCE_SHEETS, AuditFiles, AuditFileDesk, OpenAuditFile, ScanRegisterPage, CheckFindings, AwardMonths, SealRegisters, WatchedSteps, ShowWatchedSteps],
})
export class EvidenceModule {}
