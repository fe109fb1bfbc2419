import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { Archives } from './data/archives';
import { Batches } from './data/batches';
import { CaseRecords, Dossiers } from './data/dossiers';
import { WaitingCases } from './data/waiting-cases';
import { ArchiveDueCases, ArchiveNext } from './events/archive-due-cases.schedule';
import { AwaitArchivingWhenCaseHasEnded } from './events/await-archiving-when-case-has-ended';
import { ArchivesController, CaseArchiveController } from './http/archives.controller';
import { ArchiveCase } from './use-cases/archive-case';
import { ArchivePeriod } from './use-cases/archive-period';
import { DownloadArchive, DownloadBatch, Packages } from './use-cases/download-archive';
import { ListArchives } from './use-cases/list-archives';
import { PackCase } from './use-cases/pack-case';

/** 档案 (一事一档): what is finished is packed, listed, proved and given out. */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [CaseArchiveController, ArchivesController],
  providers: [
    Archives, Batches, CaseRecords, Dossiers, WaitingCases, ArchiveNext, ArchiveDueCases, AwaitArchivingWhenCaseHasEnded,
    ArchiveCase, ArchivePeriod, DownloadArchive, DownloadBatch, Packages, ListArchives, PackCase,
  ],
})
export class ArchiveModule {}
