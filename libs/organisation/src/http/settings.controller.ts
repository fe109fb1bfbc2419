import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChangeSetting } from '../use-cases/settings/change-setting';
import { SettingAnswers } from './setting-answers';
import { ChangeSettingBody } from './setting.body';
import { SettingsView } from './setting.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

/** 安全设置：口令、锁定、自动退出。 */
@Controller('settings')
export class SettingsController {
  constructor(private readonly answers: SettingAnswers, private readonly changing: ChangeSetting) {}

  @Get() @Verb('readSettings', [])
  readSettings(@By() actor: Actor): Promise<SettingsView> {
    return this.answers.list(actor);
  }

  @Post(':id/change-setting') @HttpCode(200) @Verb('changeSetting', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'settingOutOfRange', 'settingUnchanged'])
  async changeSetting(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ChangeSettingBody): Promise<OrganisationStepView> {
    return stepView(await this.changing.run(id, body, actor));
  }
}
