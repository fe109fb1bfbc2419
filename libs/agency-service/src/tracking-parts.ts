import { AgencyPages, PageSecrets } from './data/agency-pages';
import { ProjectDispatch } from './data/project-dispatch';
import { WorkLog } from './data/work-log';
import { ClosePageWhenCommissionWithdrawn } from './events/close-page-when-commission-withdrawn';
import { TRACKING_SHEETS } from './exports/tracking-sheets';
import { AgencyPagesController, PublicAgencyPagesController } from './http/agency-pages.controller';
import { AgencyDispatchController, AgencyTrackingController } from './http/tracking.controller';
import { WatchAgencyProjects } from './jobs/watch-agency-projects.schedule';
import { AgencyDays } from './use-cases/tracking/agency-days';
import { FlagProjects } from './use-cases/tracking/flag-projects';
import { KeepAgencyPage } from './use-cases/tracking/keep-agency-page';
import { PrintTracking, TrackingPrinter } from './use-cases/tracking/print-tracking';
import { PageByCode, SendAgencyMessage, ShowPublicAgencyPage } from './use-cases/tracking/public-agency-page';
import { RecordAgencyLog } from './use-cases/tracking/record-agency-log';
import { ShowAgencyDispatch } from './use-cases/tracking/show-agency-dispatch';
import { ShowTrackingCard, TrackingParts } from './use-cases/tracking/show-tracking-card';

/** 跟踪卡、企业专页、周调度 (AGY-4, AGY-11): what the module is made of for them. */
export const TRACKING_CONTROLLERS = [AgencyTrackingController, AgencyDispatchController, AgencyPagesController, PublicAgencyPagesController];
const CARD = [WorkLog, AgencyDays, RecordAgencyLog, TrackingParts, ShowTrackingCard, TrackingPrinter, PrintTracking];
const PAGE = [AgencyPages, PageSecrets, KeepAgencyPage, PageByCode, ShowPublicAgencyPage, SendAgencyMessage, ClosePageWhenCommissionWithdrawn];
const WEEK = [ProjectDispatch, ShowAgencyDispatch, FlagProjects, WatchAgencyProjects, ...TRACKING_SHEETS];
export const TRACKING_PROVIDERS = [...CARD, ...PAGE, ...WEEK];
