import { ArchiveParts } from './data/archive-parts';
import { ItemResults } from './data/item-results';
import { AgencyResultsController, AgencyResultStepsController } from './http/agency-results.controller';
import { AgencyDossier } from './use-cases/archive/agency-dossier';
import { ReadProjectInFull } from './use-cases/archive/archive-facts';
import { ArchivePieces } from './use-cases/archive/archive-pieces';
import { FileAgencyRecord, RecordItemResult } from './use-cases/results/record-item-result';
import { ReturnAgencyResults } from './use-cases/results/return-agency-results';
import { PrintHandover, ShowAgencyResults } from './use-cases/results/show-agency-results';
import { HandoverLists, HandoverPapers, SignAgencyHandover } from './use-cases/results/sign-agency-handover';

/** 结果反馈、移交清单、档案的内容 (AGY-8): what the module is made of for them. */
export const RESULT_CONTROLLERS = [AgencyResultsController, AgencyResultStepsController];
export const RESULT_PROVIDERS = [ItemResults, RecordItemResult, FileAgencyRecord, ReturnAgencyResults, HandoverLists, HandoverPapers, SignAgencyHandover, ShowAgencyResults, PrintHandover, ArchiveParts, ReadProjectInFull, ArchivePieces, AgencyDossier];
