import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChangeApiClient } from '../use-cases/api-clients/change-api-client';
import { IssueApiClient } from '../use-cases/api-clients/issue-api-client';
import { RotateApiKey } from '../use-cases/api-clients/rotate-api-key';
import { StopApiClient } from '../use-cases/api-clients/stop-api-client';
import { ApiClientAnswers } from './api-client-answers';
import { ApiClientVersionBody, ChangeApiClientBody, IssueApiClientBody, RotateApiKeyBody } from './api-client.body';
import { ApiClientsView, ApiKeyGivenView } from './api-client.view';
import { OrganisationStepView } from './step.view';

const STEP = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'] as const;
const CONTENT = ['nameInvalid', 'apiRangeInvalid', 'apiRangesMissing', 'apiClientNameTaken'] as const;

/** 接口账号：监管部门的程序凭密钥调用。 */
@Controller('api-clients')
export class ApiClientsController {
  constructor(
    private readonly answers: ApiClientAnswers, private readonly issuing: IssueApiClient, private readonly changing: ChangeApiClient, private readonly rotating: RotateApiKey, private readonly stopping: StopApiClient,
  ) {}

  @Get() @Verb('readApiClients', [], 'listApiClients')
  listApiClients(@By() actor: Actor): Promise<ApiClientsView> {
    return this.answers.list(actor);
  }

  @Post('issue-api-client') @HttpCode(200) @Verb('issueApiClient', ['invalidInput', 'unitNotThere', 'notASupervisor', ...CONTENT])
  async issueApiClient(@By() actor: Actor, @Body() body: IssueApiClientBody): Promise<ApiKeyGivenView> {
    return this.answers.given(await this.issuing.run(body, actor));
  }

  @Post(':id/change-api-client') @HttpCode(200) @Verb('changeApiClient', [...STEP, ...CONTENT])
  async changeApiClient(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ChangeApiClientBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.changing.run(id, body, actor));
  }

  @Post(':id/rotate-api-key') @HttpCode(200) @Verb('rotateApiKey', STEP)
  async rotateApiKey(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RotateApiKeyBody): Promise<ApiKeyGivenView> {
    return this.answers.given(await this.rotating.run(id, body, actor));
  }

  @Post(':id/pause-api-client') @HttpCode(200) @Verb('pauseApiClient', STEP)
  async pauseApiClient(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ApiClientVersionBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.stopping.run('pauseApiClient', id, body, actor));
  }

  @Post(':id/resume-api-client') @HttpCode(200) @Verb('resumeApiClient', STEP)
  async resumeApiClient(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ApiClientVersionBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.stopping.run('resumeApiClient', id, body, actor));
  }

  @Post(':id/revoke-api-client') @HttpCode(200) @Verb('revokeApiClient', STEP)
  async revokeApiClient(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ApiClientVersionBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.stopping.run('revokeApiClient', id, body, actor));
  }
}
