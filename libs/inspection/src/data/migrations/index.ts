import { FoundInspection1700000008000 } from './8000-found-inspection';
import { KeepInspections1700000008001 } from './8001-keep-inspections';
import { KeepExpertReviews1700000008100 } from './8100-keep-expert-reviews';
import { PublishRunningReviews1700000008101 } from './8101-publish-running-reviews';
import { KeepJointReviews1700000008200 } from './8200-keep-joint-reviews';
import { PublishDueDates1700000009452 } from './9452-publish-due-dates';
import { PublishWhatWasInspected1700000009735 } from './9735-publish-what-was-inspected';

export const INSPECTION_MIGRATIONS = [FoundInspection1700000008000, KeepInspections1700000008001, KeepExpertReviews1700000008100, PublishRunningReviews1700000008101, KeepJointReviews1700000008200, PublishDueDates1700000009452, PublishWhatWasInspected1700000009735];
