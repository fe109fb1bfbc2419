import { API_CLIENT, DUTY_POST, LEAVE, PERSON, ROLE, SETTING, SERVICE_WINDOW, UNIT } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

/** 机构, 人员, 岗位权限, 安全设置, 窗口 as subjects of the trace. */
export const UNIT_SUBJECT = { lifecycle: UNIT, table: 'organisation.unit' } as const satisfies SubjectKind;
export const PERSON_SUBJECT = { lifecycle: PERSON, table: 'organisation.person' } as const satisfies SubjectKind;
export const ROLE_SUBJECT = { lifecycle: ROLE, table: 'organisation.role' } as const satisfies SubjectKind;
export const SETTING_SUBJECT = { lifecycle: SETTING, table: 'organisation.setting' } as const satisfies SubjectKind;
export const API_CLIENT_SUBJECT = { lifecycle: API_CLIENT, table: 'organisation.api_client' } as const satisfies SubjectKind;
export const WINDOW_SUBJECT = { lifecycle: SERVICE_WINDOW, table: 'organisation.service_window' } as const satisfies SubjectKind;
/** AB岗, 请假 */
export const DUTY_POST_SUBJECT = { lifecycle: DUTY_POST, table: 'organisation.duty_post' } as const satisfies SubjectKind;
export const LEAVE_SUBJECT = { lifecycle: LEAVE, table: 'organisation.leave' } as const satisfies SubjectKind;
