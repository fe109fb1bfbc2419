import { Injectable } from '@nestjs/common';
import { STANDARD_SETTINGS, type SettingName, type SettingValues } from '@onecounter/contracts';
import { MachineClock, Sql } from '@onecounter/platform';
import { FreshCopy } from './fresh-copy';

export interface SettingRow { readonly id: number; readonly name: SettingName; readonly value: number; readonly version: number; readonly movedAt: Date | null }

/** What the security administrator has set; read at most every five seconds. */
@Injectable()
export class SecuritySettings {
  private readonly copy: FreshCopy<SettingValues>;

  constructor(private readonly sql: Sql, clock: MachineClock) {
    this.copy = new FreshCopy(clock, () => this.read());
  }

  values(): Promise<SettingValues> {
    return this.copy.get();
  }

  /** Takes a change that this process made into account at once. */
  forget(): void {
    this.copy.forget();
  }

  all(): Promise<SettingRow[]> {
    return this.sql.rows<SettingRow>('select id, name, value, version, moved_at "movedAt" from organisation.setting order by id');
  }

  find(id: number): Promise<SettingRow | undefined> {
    return this.sql.row<SettingRow>('select id, name, value, version, moved_at "movedAt" from organisation.setting where id = $1', [id]);
  }

  private async read(): Promise<SettingValues> {
    return { ...STANDARD_SETTINGS, ...Object.fromEntries((await this.all()).map(({ name, value }) => [name, value])) };
  }
}
