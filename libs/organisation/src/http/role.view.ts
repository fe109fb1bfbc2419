import { OrganisationTraceView } from './step.view';

export class PermissionNameView {
  name: string;
  label: string;
}

/** 一组权限. */
export class PermissionGroupView {
  label: string;
  permissions: PermissionNameView[];
}

/** 不能给的权限和原因. */
export class BarredView {
  why: string;
  permissions: string[];
}

/** 一个岗位现在的权限. */
export class RoleLineView {
  id: number;
  /** e.g. windowClerk */
  name: string;
  label: string;
  version: number;
  permissions: string[];
  /** 职责分离不让给的 */
  barred: BarredView[];
  /** 为什么现在不能改这个岗位；能改为空 */
  closed: string | null;
  /** 最近一次变动，法定时间 */
  changedAt: string | null;
}

export class RolesView {
  groups: PermissionGroupView[];
  roles: RoleLineView[];
}

/** 岗位权限的变动. */
export class RoleTraceView {
  id: number;
  steps: OrganisationTraceView[];
  chainBrokenAt: number | null;
}
