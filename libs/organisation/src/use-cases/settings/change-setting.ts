import { Injectable } from '@nestjs/common';
import { refuse, SECURITY_SETTINGS } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { SecuritySettings } from '../../data/security-settings';
import { SETTING_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { RoleJudge } from '../roles/role-judge';

/** 修改安全设置: one number for everybody; what it was and what it is stands in the trace. In force within five seconds everywhere. */
@Injectable()
export class ChangeSetting {
  constructor(private readonly desk: OrganisationDesk, private readonly judge: RoleJudge, private readonly settings: SecuritySettings) {}

  /** @throws ofWholeBureau, notFound, changedMeanwhile, settingOutOfRange, settingUnchanged */
  async run(id: number, input: { version: number; value: number }, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'changeSetting');
    const open = await this.desk.open(SETTING_SUBJECT, 'changeSetting', id, input.version, actor);
    const { name, value: from } = (await this.settings.find(id)) ?? refuse('notFound');
    const { zh, unit, least, most } = SECURITY_SETTINGS[name];
    if (input.value < least || input.value > most) refuse('settingOutOfRange', { setting: name, settingLabel: zh, least, most, unit }, 'value');
    if (input.value === from) refuse('settingUnchanged', { setting: name, settingLabel: zh, value: from, unit }, 'value');
    const taken = await this.desk.take(open, { facts: { from, setting: name, to: input.value }, set: { value: input.value } });
    this.settings.forget();
    return taken;
  }
}
