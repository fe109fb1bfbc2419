import { Global, Module } from '@nestjs/common';
import { ActorDirectory, ClientDirectory } from '@onecounter/platform';
import { Accounts } from './data/accounts';
import { Answerable } from './data/answerable';
import { CalendarYears } from './data/calendar-years';
import { People } from './data/people';
import { SessionDirectory } from './data/session-directory';
import { Sessions } from './data/sessions';
import { SignInAttempts } from './data/sign-in-attempts';
import { Units } from './data/units';
import { Windows } from './data/windows';
import { ORGANISATION_SHEETS } from './exports/organisation-sheets';
import { AuthController } from './http/auth.controller';
import { CalendarsController } from './http/calendars.controller';
import { ClockController } from './http/clock.controller';
import { OrganisationController } from './http/organisation.controller';
import { WarnOfEndingKeys } from './jobs/warn-of-ending-keys.schedule';
import { ForgetSignInAttempts } from './jobs/forget-sign-in-attempts.schedule';
import { Passwords } from './secrets/passwords';
import { RefreshTokens } from './secrets/refresh-tokens';
import { ChangePassword } from './use-cases/change-password';
import { EndSession } from './use-cases/end-session';
import { ExportAccessLog } from './use-cases/export-access-log';
import { LoadCalendar } from './use-cases/load-calendar';
import { MoveClock } from './use-cases/move-clock';
import { ProvePassword } from './use-cases/prove-password';
import { RefreshSession } from './use-cases/refresh-session';
import { SessionIssuer } from './use-cases/session-issuer';
import { SignIn } from './use-cases/sign-in';
import { Accesses } from './data/accesses';
import { PersonRows } from './data/person-rows';
import { SubjectStates } from './data/subject-states';
import { UnitRows } from './data/unit-rows';
import { WindowRows } from './data/window-rows';
import { WorkPlacesOf } from './data/work-places';
import { AccessLogController } from './http/access-log.controller';
import { AccountsController } from './http/accounts.controller';
import { PeopleController } from './http/people.controller';
import { PersonAnswers } from './http/person-answers';
import { RosterAnswers } from './http/roster-answers';
import { TraceAnswers } from './http/trace-answers';
import { UnitAnswers } from './http/unit-answers';
import { UnitsController } from './http/units.controller';
import { WindowsController } from './http/windows.controller';
import { EnterUnitPeriods } from './jobs/enter-unit-periods.schedule';
import { ActAs } from './use-cases/act-as';
import { OrganisationDesk } from './use-cases/organisation-desk';
import { AppointPost } from './use-cases/people/appoint-post';
import { AssignSections } from './use-cases/people/assign-sections';
import { DisableAccount } from './use-cases/people/disable-account';
import { EnableAccount } from './use-cases/people/enable-account';
import { EndPost } from './use-cases/people/end-post';
import { EndSessions } from './use-cases/people/end-sessions';
import { OpenAccount } from './use-cases/people/open-account';
import { RegisterPerson } from './use-cases/people/register-person';
import { RenamePerson } from './use-cases/people/rename-person';
import { ResetPassword } from './use-cases/people/reset-password';
import { SessionEnder } from './use-cases/people/session-ender';
import { UnlockAccount } from './use-cases/people/unlock-account';
import { ChangeAliases } from './use-cases/units/change-aliases';
import { CloseUnit } from './use-cases/units/close-unit';
import { EstablishUnit } from './use-cases/units/establish-unit';
import { MoveUnit } from './use-cases/units/move-unit';
import { RenameUnit } from './use-cases/units/rename-unit';
import { UnitJudge } from './use-cases/units/unit-judge';
import { ChangeWindow } from './use-cases/windows/change-window';
import { CloseWindow } from './use-cases/windows/close-window';
import { OpenWindow } from './use-cases/windows/open-window';
import { ReopenWindow } from './use-cases/windows/reopen-window';
import { SecuritySettings } from './data/security-settings';
import { PasswordRulesOf } from './http/password-rules';
import { SettingAnswers } from './http/setting-answers';
import { SettingsController } from './http/settings.controller';
import { PasswordMemory } from './secrets/password-memory';
import { EndPersonsSession } from './use-cases/people/end-session';
import { ChangeSetting } from './use-cases/settings/change-setting';
import { AdministrativeSteps } from './data/administrative-steps';
import { AdministrativeAnswers } from './http/administrative-answers';
import { RoleRows } from './data/role-rows';
import { RoleAnswers } from './http/role-answers';
import { RolesController } from './http/roles.controller';
import { GrantPermission } from './use-cases/roles/grant-permission';
import { RoleJudge } from './use-cases/roles/role-judge';
import { TakePermission } from './use-cases/roles/take-permission';
import { SetRoster } from './use-cases/windows/set-roster';
import { JobFigures } from './data/job-figures';
import { JobAnswers } from './http/job-answers';
import { JobsController } from './http/jobs.controller';
import { KeepJobs } from './use-cases/jobs/keep-jobs';
import { ApiClients } from './data/api-clients';
import { KeyDirectory } from './data/key-directory';
import { ApiClientAnswers } from './http/api-client-answers';
import { ApiClientsController } from './http/api-clients.controller';
import { ApiClientDesk } from './use-cases/api-clients/api-client-desk';
import { ChangeApiClient } from './use-cases/api-clients/change-api-client';
import { IssueApiClient } from './use-cases/api-clients/issue-api-client';
import { RotateApiKey } from './use-cases/api-clients/rotate-api-key';
import { StopApiClient } from './use-cases/api-clients/stop-api-client';
import { SecondFactors } from './data/second-factors';
import { SecondFactorController, SecondFactorResetController } from './http/second-factor.controller';
import { KeepSecondFactor } from './use-cases/keep-second-factor';
import { OwnPassword } from './use-cases/own-password';
import { OpenSession } from './use-cases/open-session';
import { ProveSecondFactor } from './use-cases/prove-second-factor';
import { ResetSecondFactor } from './use-cases/people/reset-second-factor';
import { STANDING_IN, STANDING_IN_CONTROLLERS, STANDING_IN_FOR_OTHERS } from './standing-in.providers';

const API_CLIENTS = [ApiClients, KeyDirectory, ApiClientAnswers, ApiClientDesk, IssueApiClient, ChangeApiClient, RotateApiKey, StopApiClient, { provide: ClientDirectory, useExisting: KeyDirectory }];

const USE_CASES = [ChangePassword, EndSession, ExportAccessLog, LoadCalendar, MoveClock, ProvePassword, RefreshSession, SessionIssuer, SignIn, OpenSession, OwnPassword, ProveSecondFactor, KeepSecondFactor];
const ADMINISTRATION = [
  ActAs, OrganisationDesk, UnitJudge, EstablishUnit, RenameUnit, MoveUnit, ChangeAliases, CloseUnit, RegisterPerson, RenamePerson, OpenAccount, ResetPassword, UnlockAccount, EndSessions,
  SessionEnder, DisableAccount, EnableAccount, AppointPost, EndPost, AssignSections, OpenWindow, ChangeWindow, CloseWindow, ReopenWindow, SetRoster, EnterUnitPeriods, RoleJudge, GrantPermission, TakePermission, ChangeSetting, EndPersonsSession, ResetSecondFactor, KeepJobs,
];
const ANSWERS = [AdministrativeAnswers, JobAnswers, PersonAnswers, PasswordRulesOf, SettingAnswers, RoleAnswers, RosterAnswers, TraceAnswers, UnitAnswers];
const DATA = [SecondFactors, AdministrativeSteps, Answerable, JobFigures, PersonRows, SecuritySettings, RoleRows, SubjectStates, UnitRows, WindowRows, WorkPlacesOf, Accounts, CalendarYears, People, SessionDirectory, Sessions, SignInAttempts, Units, Windows];

/** Units, people, posts, windows, accounts and sessions. Global: guards everywhere ask it who is there. */
@Global()
@Module({
  controllers: [ApiClientsController, AccessLogController, AccountsController, AuthController, CalendarsController, ClockController, JobsController, OrganisationController, ...STANDING_IN_CONTROLLERS, PeopleController, RolesController, SecondFactorController, SecondFactorResetController, SettingsController, UnitsController, WindowsController],
  providers: [...ORGANISATION_SHEETS, ...API_CLIENTS, Accesses, ...USE_CASES, ...ADMINISTRATION, ...STANDING_IN, ...ANSWERS, ...DATA, Passwords, PasswordMemory, RefreshTokens, ForgetSignInAttempts, WarnOfEndingKeys, { provide: ActorDirectory, useExisting: SessionDirectory }],
  exports: [ActorDirectory, ClientDirectory, Answerable, ...STANDING_IN_FOR_OTHERS, People, SecuritySettings, Units, Windows],
})
export class OrganisationModule {}
