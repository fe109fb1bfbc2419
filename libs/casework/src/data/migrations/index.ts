import { FoundCasework1700000004000 } from './4-found-casework';
import { PublishOpenCases1700000004700 } from './47-publish-open-cases';
import { FollowAdjustments1700000004201 } from './42-follow-adjustments';
import { SpecialUseOfSeals1700000004102 } from './5-special-use-of-seals';
import { MarkWhatMoved1700000004301 } from './43-1-mark-what-moved';
import { KeepViews1700000004302 } from './43-2-keep-views';
import { KeepBulkActs1700000004303 } from './43-3-keep-bulk-acts';
import { TellWhoLooks1700000004304 } from './43-4-tell-who-looks';
import { SearchEverywhere1700000004401 } from './44-1-search-everywhere';
import { ApplyAgain1700000006101 } from './61-apply-again';
import { HoldCasesTogether1700000005801 } from './58-hold-cases-together';
import { ExtendJointCases1700000006002 } from './60-2-extend-joint-cases';
import { FindJointCasesOfAProject1700000006003 } from './60-3-find-joint-cases-of-a-project';
import { FollowOutsideItems1700000006001 } from './60-1-follow-outside-items';
import { LinkEarlierFiles1700000005301 } from './53-link-earlier-files';
import { KeepProjects1700000004601 } from './46-1-keep-projects';
import { KeepDisputes1700000005901 } from './59-keep-disputes';
import { KeepMeetings1700000004602 } from './46-2-keep-meetings';
import { KeepTrainings1700000004699 } from './46-9-keep-trainings';
import { PublishDueDates1700000009450 } from './9450-publish-due-dates';
import { FindPermitsByNumber1700000009390 } from './9390-find-permits-by-number';
import { MarkLateEntries1700000009571 } from './9571-mark-late-entries';
import { CountByPeriod1700000009730 } from './9730-count-by-period';

export const CASEWORK_MIGRATIONS = [
  FoundCasework1700000004000, SpecialUseOfSeals1700000004102, FollowAdjustments1700000004201,
  MarkWhatMoved1700000004301, KeepViews1700000004302, KeepBulkActs1700000004303, TellWhoLooks1700000004304,
  SearchEverywhere1700000004401,
  PublishOpenCases1700000004700, LinkEarlierFiles1700000005301,
  KeepProjects1700000004601, KeepMeetings1700000004602,
  HoldCasesTogether1700000005801,
  KeepDisputes1700000005901,
  ApplyAgain1700000006101,
  FollowOutsideItems1700000006001,
  KeepTrainings1700000004699,
  ExtendJointCases1700000006002,
  FindJointCasesOfAProject1700000006003,
  PublishDueDates1700000009450,
  FindPermitsByNumber1700000009390,
  MarkLateEntries1700000009571,
  CountByPeriod1700000009730,
];
