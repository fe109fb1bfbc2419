import { Global, Module } from '@nestjs/common';
import { ActorDirectory } from '@onecounter/platform';
import { Accounts } from './data/accounts';
import { CalendarYears } from './data/calendar-years';
import { People } from './data/people';
import { SessionDirectory } from './data/session-directory';
import { Sessions } from './data/sessions';
import { SignInAttempts } from './data/sign-in-attempts';
import { Units } from './data/units';
import { Windows } from './data/windows';
import { AuthController } from './http/auth.controller';
import { CalendarsController } from './http/calendars.controller';
import { ClockController } from './http/clock.controller';
import { OrganisationController } from './http/organisation.controller';
import { ForgetSignInAttempts } from './jobs/forget-sign-in-attempts.schedule';
import { Passwords } from './secrets/passwords';
import { RefreshTokens } from './secrets/refresh-tokens';
import { ChangePassword } from './use-cases/change-password';
import { EndSession } from './use-cases/end-session';
import { LoadCalendar } from './use-cases/load-calendar';
import { MoveClock } from './use-cases/move-clock';
import { ProvePassword } from './use-cases/prove-password';
import { RefreshSession } from './use-cases/refresh-session';
import { SessionIssuer } from './use-cases/session-issuer';
import { SignIn } from './use-cases/sign-in';
import { Accesses } from './data/accesses';
import { AccessLogController } from './http/access-log.controller';

const USE_CASES = [ChangePassword, EndSession, LoadCalendar, MoveClock, ProvePassword, RefreshSession, SessionIssuer, SignIn];
const DATA = [Accounts, CalendarYears, People, SessionDirectory, Sessions, SignInAttempts, Units, Windows];

/** Units, people, posts, windows, accounts and sessions. Global: guards everywhere ask it who is there. */
@Global()
@Module({
  controllers: [AccessLogController, AuthController, CalendarsController, ClockController, OrganisationController],
  providers: [Accesses, ...USE_CASES, ...DATA, Passwords, RefreshTokens, ForgetSignInAttempts, { provide: ActorDirectory, useExisting: SessionDirectory }],
  exports: [ActorDirectory, People, Units, Windows],
})
export class OrganisationModule {}
