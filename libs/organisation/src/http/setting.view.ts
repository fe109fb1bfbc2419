import { OrganisationTraceView } from './step.view';

/** 一项安全设置. */
export class SettingView {
  id: number;
  /** e.g. passwordLength */
  name: string;
  label: string;
  value: number;
  unit: string;
  least: number;
  most: number;
  standard: number;
  /** 改了会怎样 */
  note: string;
  version: number;
  /** 变动，新的在前 */
  steps: OrganisationTraceView[];
  chainBrokenAt: number | null;
}

export class SettingsView {
  settings: SettingView[];
  /** 为什么不能改；能改为空 */
  closed: string | null;
}
