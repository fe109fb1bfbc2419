import { FoundAgencyService1700000009800 } from './9800-found-agency-service';
import { KeepAgencyPlans1700000009830 } from './9830-keep-agency-plans';
import { HandItemsOver1700000009850 } from './9850-hand-items-over';
import { KeepWorkLog1700000009860 } from './9860-keep-work-log';
import { FollowUpAgencyProjects1700000009870 } from './9870-follow-up-agency-projects';
import { KeepAgencyProblems1700000009871 } from './9871-keep-agency-problems';
import { IssueAgencyLetters1700000009872 } from './9872-issue-agency-letters';
import { IndexAgencyBoard1700000009890 } from './9890-index-agency-board';
import { PublishProjectItems1700000009901 } from './9901-publish-project-items';
import { ReturnAgencyResults1700000009911 } from './9911-return-agency-results';
import { PublishAgencyFigures1700000009920 } from './9920-publish-agency-figures';
import { RemindOfTransfers1700000009921 } from './9921-remind-of-transfers';

export const AGENCY_MIGRATIONS = [
  FoundAgencyService1700000009800,
  KeepAgencyPlans1700000009830,
  HandItemsOver1700000009850,
  KeepWorkLog1700000009860,
  FollowUpAgencyProjects1700000009870,
  KeepAgencyProblems1700000009871,
  IssueAgencyLetters1700000009872,
  IndexAgencyBoard1700000009890,
  PublishProjectItems1700000009901,
  ReturnAgencyResults1700000009911,
  PublishAgencyFigures1700000009920,
  RemindOfTransfers1700000009921,
];
