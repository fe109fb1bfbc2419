import { FoundPlatform1700000001000 } from './1-found-platform';
import { GuardLogs1700000001100 } from './2-guard-logs';
import { KeepFiles1700000001200 } from './3-keep-files';
import { KeepAccessLogByMonth1700000001300 } from './4-keep-access-log-by-month';
import { FindAdministrativeSteps1700000001400 } from './5-find-administrative-steps';
import { AccountForCalendars1700000001401 } from './6-account-for-calendars';
import { AccountForSchedules1700000009050 } from './7-account-for-schedules';
import { KeepFilesOfPrograms1700000009510 } from './8-keep-files-of-programs';
import { FindStepsOfPrograms1700000009513 } from './9-find-steps-of-programs';
import { KeepExports1700000009755 } from './10-keep-exports';
import { ChangeSchedules1700000009756 } from './11-change-schedules';
import { CancelRuns1700000009782 } from './12-cancel-runs';
import { SecondSealOfDocuments1700000004101 } from './3-second-seal';

/** In the order of their time stamps; every module brings its own list, `cli prepare` runs them together. */
export const PLATFORM_MIGRATIONS = [FoundPlatform1700000001000, GuardLogs1700000001100, KeepFiles1700000001200, KeepAccessLogByMonth1700000001300, FindAdministrativeSteps1700000001400, AccountForCalendars1700000001401, SecondSealOfDocuments1700000004101, AccountForSchedules1700000009050, KeepFilesOfPrograms1700000009510, FindStepsOfPrograms1700000009513, KeepExports1700000009755, ChangeSchedules1700000009756, CancelRuns1700000009782];
