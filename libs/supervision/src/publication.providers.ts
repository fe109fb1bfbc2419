import { Publications } from './data/publications';
import { SupervisionCounts } from './data/supervision-counts';
import { PreparePublicationWhenPermitGranted } from './events/prepare-publication-when-permit-granted';
import { PublishDueGrants } from './events/publish-due-grants.schedule';
import { RenewPublicationWhenGrantedCaseMoves } from './events/renew-publication-when-granted-case-moves';
import { ReprojectPublicationsWhenCalendarLoaded } from './events/reproject-publications-when-calendar-loaded';
import { PublicationSheet } from './exports/publication-sheet.export';
import { PublicationListsController, PublicationStepsController } from './http/publications.controller';
import { CountSupervision } from './use-cases/count-supervision';
import { GrantsOfCases, KeepPublication, PublicationTerms } from './use-cases/publications/keep-publication';
import { MovePublication } from './use-cases/publications/move-publication';
import { ListPublications, PublicationRows, ShowPublication } from './use-cases/publications/show-publications';

/** 信息公示 (SUP-4) */
export const PUBLICATION_CONTROLLERS = [PublicationListsController, PublicationStepsController];
export const PUBLICATION_PROVIDERS = [
  Publications, PublicationTerms, GrantsOfCases, KeepPublication, MovePublication, PublicationRows, ListPublications, ShowPublication, PublicationSheet, SupervisionCounts, CountSupervision,
  PreparePublicationWhenPermitGranted, RenewPublicationWhenGrantedCaseMoves, ReprojectPublicationsWhenCalendarLoaded, PublishDueGrants,
];
