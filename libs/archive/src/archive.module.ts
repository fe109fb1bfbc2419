import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { AGENCY, AGENCY_CONTROLLERS } from './agency-parts';
import { Archives } from './data/archives';
import { Batches } from './data/batches';
import { CaseRecords, Dossiers } from './data/dossiers';
import { JointArchives } from './data/joint-archives';
import { ArchiveNames, JointAnswersInWords, JointDossiers, PartsInHand } from './data/joint-dossiers';
import { WaitingCases } from './data/waiting-cases';
import { WaitingJoints } from './data/waiting-joints';
import { ArchiveDueCases, ArchiveNext } from './events/archive-due-cases.schedule';
import { ArchiveDueJointCases, ArchiveNextJoint } from './events/archive-due-joint-cases.schedule';
import { AwaitArchivingWhenCaseHasEnded } from './events/await-archiving-when-case-has-ended';
import { AwaitJointArchivingWhenJointCaseClosed } from './events/await-joint-archiving-when-joint-case-closed';
import { AwaitJointArchivingWhenPartRenewed } from './events/await-joint-archiving-when-part-renewed';
import { ARCHIVE_SHEETS } from './exports/archive-sheets';
import { ArchivesController, CaseArchiveController } from './http/archives.controller';
import { JointArchivesController } from './http/joint-archives.controller';
import { PackageKeeper } from './package/keep-package';
import { ArchiveCase } from './use-cases/archive-case';
import { ArchiveJointCase, JointPackages } from './use-cases/archive-joint-case';
import { ArchivePeriod } from './use-cases/archive-period';
import { DownloadArchive, DownloadBatch, DownloadJointArchive, Packages } from './use-cases/download-archive';
import { ListArchives } from './use-cases/list-archives';
import { ListJointArchives } from './use-cases/list-joint-archives';
import { PackCase } from './use-cases/pack-case';
import { PackJointCase } from './use-cases/pack-joint-case';

const JOINT = [
  JointArchives, WaitingJoints, JointAnswersInWords, PartsInHand, ArchiveNames, JointDossiers, ArchiveNextJoint, ArchiveDueJointCases, AwaitJointArchivingWhenJointCaseClosed, AwaitJointArchivingWhenPartRenewed,
  ArchiveJointCase, JointPackages, DownloadJointArchive, ListJointArchives, PackJointCase,
];

/** 档案 (一事一档): what is finished is packed, listed, proved and given out. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CaseArchiveController, ArchivesController, JointArchivesController, ...AGENCY_CONTROLLERS],
  providers: [
    ...ARCHIVE_SHEETS,
    ...JOINT, ...AGENCY, PackageKeeper, Archives, Batches, CaseRecords, Dossiers, WaitingCases, ArchiveNext, ArchiveDueCases, AwaitArchivingWhenCaseHasEnded,
    ArchiveCase, ArchivePeriod, DownloadArchive, DownloadBatch, Packages, ListArchives, PackCase,
  ],
})
export class ArchiveModule {}
