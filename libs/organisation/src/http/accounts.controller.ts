import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { DisableAccount } from '../use-cases/people/disable-account';
import { EnableAccount } from '../use-cases/people/enable-account';
import { EndPersonsSession } from '../use-cases/people/end-session';
import { EndSessions } from '../use-cases/people/end-sessions';
import { OpenAccount, type PasswordGiven } from '../use-cases/people/open-account';
import { ResetPassword } from '../use-cases/people/reset-password';
import { UnlockAccount } from '../use-cases/people/unlock-account';
import { OrganisationStepView, PasswordGivenView } from './step.view';
import { EndSessionBody, OpenAccountBody, PersonVersionBody } from './person.body';
import { stepView } from './trace-answers';

const passwordView = (given: PasswordGiven): PasswordGivenView => ({ ...stepView(given), login: given.login, password: given.password });

/** 账号：开通、口令、锁定、停用。 A one-time password stands in the answer to the request that made it and nowhere else in clear. */
@Controller('people')
export class AccountsController {
  constructor(
    private readonly opening: OpenAccount, private readonly resetting: ResetPassword, private readonly unlocking: UnlockAccount, private readonly ending: EndSessions,
    private readonly disabling: DisableAccount, private readonly enabling: EnableAccount, private readonly endingOne: EndPersonsSession,
  ) {}

  @Post(':id/open-account') @HttpCode(200) @Verb('openAccount', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'loginInvalid', 'loginTaken'])
  async openAccount(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: OpenAccountBody): Promise<PasswordGivenView> {
    return passwordView(await this.opening.run(id, body, actor));
  }

  @Post(':id/reset-password') @HttpCode(200) @Verb('resetPassword', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself'])
  async resetPassword(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<PasswordGivenView> {
    return passwordView(await this.resetting.run(id, body, actor));
  }

  @Post(':id/unlock-account') @HttpCode(200) @Verb('unlockAccount', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself'])
  async unlockAccount(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<OrganisationStepView> {
    return stepView(await this.unlocking.run(id, body, actor));
  }

  @Post(':id/end-sessions') @HttpCode(200) @Verb('endSessions', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  async endSessions(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<OrganisationStepView> {
    return stepView(await this.ending.run(id, body, actor));
  }

  @Post(':id/end-session') @HttpCode(200) @Verb('endSession', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'sessionEnded'])
  async endSession(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: EndSessionBody): Promise<OrganisationStepView> {
    return stepView(await this.endingOne.run(id, body, actor));
  }

  @Post(':id/disable-account') @HttpCode(200) @Verb('disableAccount', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself'])
  async disableAccount(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<OrganisationStepView> {
    return stepView(await this.disabling.run(id, body, actor));
  }

  @Post(':id/enable-account') @HttpCode(200) @Verb('enableAccount', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  async enableAccount(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<OrganisationStepView> {
    return stepView(await this.enabling.run(id, body, actor));
  }
}
