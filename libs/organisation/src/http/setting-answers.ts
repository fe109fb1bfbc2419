import { Injectable } from '@nestjs/common';
import { SECURITY_SETTINGS, SETTING, type SettingName } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { RoleRows } from '../data/role-rows';
import { SecuritySettings, type SettingRow } from '../data/security-settings';
import type { SettingsView, SettingView } from './setting.view';
import { TraceAnswers } from './trace-answers';

/** Security settings with who changed them. */
@Injectable()
export class SettingAnswers {
  constructor(private readonly settings: SecuritySettings, private readonly roles: RoleRows, private readonly trace: TraceAnswers) {}

  async list(actor: Actor): Promise<SettingsView> {
    const rows = (await this.settings.all()).filter(({ name }) => name in SECURITY_SETTINGS);
    const settings: SettingView[] = [];
    for (const row of rows) settings.push(await this.view(row));
    return { settings, closed: (await this.roles.coversEverything(actor.jurisdictionPath)) ? null : '由市局的安全管理员改' };
  }

  private async view({ id, name, value, version }: SettingRow): Promise<SettingView> {
    const { zh, unit, least, most, standard, note } = SECURITY_SETTINGS[name satisfies SettingName];
    return { id, name, label: zh, value, unit, least, most, standard, note, version, ...(await this.trace.of(SETTING, id)) };
  }
}
