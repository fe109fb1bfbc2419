import type { Lifecycle } from './lifecycle';
import { API_CLIENT } from './lifecycles/api-client';
import { CALENDAR_NOTICE } from './lifecycles/calendar-notice';
import { JOB_QUEUE, SCHEDULE } from './lifecycles/background-job';
import { PERSON } from './lifecycles/person';
import { PUSH_SUBSCRIPTION } from './lifecycles/push-subscription';
import { ROLE } from './lifecycles/role';
import { SERVICE_WINDOW } from './lifecycles/service-window';
import { SETTING } from './lifecycles/setting';
import { UNIT } from './lifecycles/unit';

interface Administered { readonly zh: string; readonly lifecycle: Lifecycle }

/** What administrators act on; the audit administrator sees each of its steps (IAM-6). The partial index platform.step_administrative names the same kinds. */
export const ADMINISTERED = {
  person: { zh: '人员和账号', lifecycle: PERSON }, role: { zh: '岗位权限', lifecycle: ROLE }, setting: { zh: '安全设置', lifecycle: SETTING }, unit: { zh: '机构', lifecycle: UNIT }, serviceWindow: { zh: '窗口', lifecycle: SERVICE_WINDOW },
  calendarNotice: { zh: '工作日历', lifecycle: CALENDAR_NOTICE }, schedule: { zh: '定时作业', lifecycle: SCHEDULE }, jobQueue: { zh: '作业队列', lifecycle: JOB_QUEUE },
  apiClient: { zh: '接口账号', lifecycle: API_CLIENT }, pushSubscription: { zh: '推送订阅', lifecycle: PUSH_SUBSCRIPTION },
} as const satisfies Record<string, Administered>;
export type AdministeredKind = keyof typeof ADMINISTERED;
