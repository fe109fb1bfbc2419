import { AgencyArchives } from './data/agency-archives';
import { PackingDay } from './data/packing-day';
import { AgencyArchivesController, AgencyArchiveStepsController } from './http/agency-archives.controller';
import { DossierFiles } from './package/dossier-files';
import { ArchiveAgencyProject } from './use-cases/archive-agency-project';
import { DownloadAgencyArchive, OpenArchivePiece, PieceBytes } from './use-cases/open-agency-archive';
import { PackAgencyProject } from './use-cases/pack-agency-project';
import { ListAgencyArchives, ShowAgencyArchive } from './use-cases/show-agency-archive';

/** 代办档案 (AGY-8) */
export const AGENCY_CONTROLLERS = [AgencyArchivesController, AgencyArchiveStepsController];
export const AGENCY = [AgencyArchives, PackingDay, DossierFiles, PackAgencyProject, ArchiveAgencyProject, ShowAgencyArchive, ListAgencyArchives, PieceBytes, OpenArchivePiece, DownloadAgencyArchive];
