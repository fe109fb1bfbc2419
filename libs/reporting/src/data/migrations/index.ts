import { RemindWhoeverContributes1700000009661 } from './9661-remind-whoever-contributes';
import { ListRecipients1700000009670 } from './9670-list-recipients';
import { DistributeBulletins1700000009671 } from './9671-distribute-bulletins';
import { FoundReporting1700000009650 } from './9650-found-reporting';
import { ComposeBulletins1700000009660 } from './9660-compose-bulletins';
import { FreezePeriods1700000009651 } from './9651-freeze-periods';
import { ShowDashboards1700000009745 } from './9745-show-dashboards';
import { GrantChangeOfSchedules1700000009746 } from './9746-change-schedules';
import { RemindOfBulletinFeedback1700000009761 } from './9761-remind-of-feedback';
import { PublishWhatIsToldOfBulletins1700000009760 } from './9760-publish-what-is-told';
import { SendBulletinCopies1700000009778 } from './9778-send-copies';
import { ReportFigures1700000009770 } from './9770-report-figures';
import { TellOfReportedFigures1700000009885 } from './9885-tell-of-reported-figures';

export const REPORTING_MIGRATIONS = [
  FoundReporting1700000009650,
  FreezePeriods1700000009651,
  ComposeBulletins1700000009660,
  RemindWhoeverContributes1700000009661,
  ShowDashboards1700000009745,
  ListRecipients1700000009670,
  DistributeBulletins1700000009671,
  GrantChangeOfSchedules1700000009746,
  PublishWhatIsToldOfBulletins1700000009760,
  RemindOfBulletinFeedback1700000009761,
  SendBulletinCopies1700000009778,
  ReportFigures1700000009770,
  TellOfReportedFigures1700000009885,
];
