import { AGENCY_ARCHIVE_STEPS, ARCHIVE_STEPS, JOINT_ARCHIVE_STEPS } from './lifecycles/case-archive';
import { CALENDAR_NOTICE_STEPS } from './lifecycles/calendar-notice';
import { CERTIFICATE_TEMPLATE_STEPS } from './lifecycles/certificate-template';
import { CREDIT_MARK_STEPS } from './lifecycles/credit-mark';
import { COMMITMENT_STEPS } from './lifecycles/commitment-steps';
import { CORRECTION_STEPS } from './lifecycles/correction-steps';
import { DEFERRAL_STEPS } from './lifecycles/deferral-steps';
import { DOCUMENT_TEMPLATE_STEPS } from './lifecycles/document-template';
import { MESSAGE_TEMPLATE_STEPS } from './lifecycles/message-template';
import { FORM_STEPS } from './lifecycles/form';
import { TRAINING_STEPS } from './lifecycles/training-session';
import { ILLUSTRATED_SAMPLE_STEPS } from './lifecycles/illustrated-sample';
import { INSPECTION_STEPS } from './lifecycles/inspection-steps';
import { INSPECTION_TRIP_STEPS } from './lifecycles/inspection-trip';
import { EXPERT_REVIEW_STEPS, EXPERT_STEPS } from './lifecycles/expert';
import { INTAKE_STEPS } from './lifecycles/intake-steps';
import { ISSUANCE_STEPS } from './lifecycles/issuance-steps';
import { JOINT_CASE_STEPS } from './lifecycles/joint-case';
import { LATE_ENTRY_STEPS } from './lifecycles/late-entry-steps';
import { LOOK_UP_STEPS, OUTSIDE_NETWORK_STEPS } from './lifecycles/outside-network';
import { PAPER_SLIP_STEPS } from './lifecycles/paper-slip';
import { PATROL_RECORD_STEPS } from './lifecycles/patrol-record';
import { SUPERVISED_TASK_STEPS } from './lifecycles/supervised-task';
import { BULLETIN_ISSUE_STEPS } from './lifecycles/bulletin-issue';
import { CONTRIBUTION_STEPS } from './lifecycles/contribution';
import { GOOD_EXAMPLE_STEPS } from './lifecycles/good-example';
import { REPORTED_FIGURE_STEPS } from './lifecycles/reported-figure';
import { BULLETIN_COPY_STEPS, RECIPIENT_STEPS, WEB_EDITION_STEPS } from './lifecycles/bulletin-distribution';
import { BULLETIN_FEEDBACK_STEPS } from './lifecycles/bulletin-feedback';
import { AGENCY_PAGE_STEPS } from './lifecycles/agency-page';
import { AGENCY_PLAN_STEPS } from './lifecycles/agency-plan';
import { AGENCY_LETTER_STEPS } from './lifecycles/agency-letter';
import { AGENCY_PROBLEM_STEPS } from './lifecycles/agency-problem';
import { AGENCY_PROJECT_STEPS } from './lifecycles/agency-project-steps';
import { AGENCY_REMINDER_STEPS } from './lifecycles/agency-reminder';
import { AGENCY_REQUEST_STEPS } from './lifecycles/agency-request';
import { COUNTY_TRANSFER_STEPS } from './lifecycles/county-transfer';
import { FORCE_MEMBER_STEPS } from './lifecycles/force-member';
import { PERSON_STEPS } from './lifecycles/person';
import { PRINTER_STEPS } from './lifecycles/printer';
import { FORMAL_REVIEW_CALL_STEPS } from './lifecycles/formal-review-call';
import { PROBLEM_LIST_STEPS } from './lifecycles/problem-list';
import { POINT_PROBLEM_STEPS } from './lifecycles/point-problem';
import { INQUIRY_STEPS } from './lifecycles/inquiry';
import { JOINT_REVIEW_STEPS } from './lifecycles/joint-review';
import { MEETING_STEPS } from './lifecycles/meeting';
import { DISPUTE_STEPS } from './lifecycles/dispute';
import { DUTY_POST_STEPS } from './lifecycles/duty-post';
import { LEAVE_STEPS } from './lifecycles/leave';
import { EVENT_HANDOVER_STEPS } from './lifecycles/event-handover';
import { PUSH_SUBSCRIPTION_STEPS } from './lifecycles/push-subscription';
import { MONITORING_CARD_STEPS } from './lifecycles/monitoring-card';
import { AWARD_APPEAL_STEPS, AWARD_MONTH_STEPS } from './lifecycles/award';
import { ASSESSMENT_NOTICE_STEPS } from './lifecycles/assessment-notice';
import { INTERVIEW_STEPS } from './lifecycles/interview';
import { BULLETIN_PERIOD_STEPS } from './lifecycles/bulletin-period';
import { RECEIVING_RATE_STEPS } from './lifecycles/receiving-rate-month';
import { NETWORK_TRANSFER_STEPS } from './lifecycles/network-transfer';
import { PRE_REVIEW_STEPS } from './lifecycles/pre-review';
import { SEAL_REGISTER_STEPS } from './lifecycles/seal-register';
import { LEDGER_WEEK_STEPS } from './lifecycles/ledger-week';
import { CHECK_MONTH_STEPS, CHECK_RUN_STEPS, OUTAGE_STEPS } from './lifecycles/check-run';
import { FINDING_STEPS } from './lifecycles/finding';
import { SEAL_APPLICATION_STEPS } from './lifecycles/seal-application';
import { PROJECT_STEPS } from './lifecycles/project';
import { PUBLICATION_STEPS } from './lifecycles/publication';
import { REUSE_CONSENT_STEPS } from './lifecycles/reuse-consent';
import { REVIEW_STEPS } from './lifecycles/review-steps';
import { ROLE_STEPS } from './lifecycles/role';
import { ITEM_VERSION_STEPS } from './lifecycles/service-item-version';
import { SETTING_STEPS } from './lifecycles/setting';
import { WINDOW_STEPS } from './lifecycles/service-window';
import { API_CLIENT_STEPS } from './lifecycles/api-client';
import { FEED_SCOPES } from './api-clients';
import { FEEDBACK_STEPS } from './lifecycles/supervision-feedback';
import { STOCK_RANGE_STEPS } from './lifecycles/stock-range';
import { THEME_VERSION_STEPS } from './lifecycles/theme-version';
import { UNIT_STEPS } from './lifecycles/unit';
import { JOB_QUEUE_STEPS, SCHEDULE_STEPS } from './lifecycles/background-job';
import { OTHER_PERMISSIONS, type Permission } from './permissions';

interface Named { readonly zh: string; readonly en: string; readonly bySystem?: boolean }
export interface PermissionGroup { readonly zh: string; readonly permissions: Readonly<Record<string, Named>> }

/** Every permission with its names, in the order in which people look for them; one that stands nowhere here has no label and cannot be granted. */
export const PERMISSION_GROUPS: readonly PermissionGroup[] = [
  { zh: '收件受理', permissions: INTAKE_STEPS },
  { zh: '容缺、承诺和信用', permissions: { ...DEFERRAL_STEPS, ...COMMITMENT_STEPS, ...CREDIT_MARK_STEPS } },
  { zh: '联办', permissions: JOINT_CASE_STEPS },
  { zh: '审核审批', permissions: REVIEW_STEPS },
  { zh: '纠正', permissions: { ...CORRECTION_STEPS, ...LATE_ENTRY_STEPS } },
  { zh: '现场勘验', permissions: { ...INSPECTION_STEPS, ...INSPECTION_TRIP_STEPS } },
  { zh: '联合审图验收', permissions: JOINT_REVIEW_STEPS },
  { zh: '专家评审', permissions: { ...EXPERT_REVIEW_STEPS, ...EXPERT_STEPS } },
  { zh: '制证发证', permissions: ISSUANCE_STEPS },
  { zh: '纸质材料', permissions: PAPER_SLIP_STEPS },
  { zh: '外网查询', permissions: { ...LOOK_UP_STEPS, ...OUTSIDE_NETWORK_STEPS } },
  { zh: '专网转交', permissions: NETWORK_TRANSFER_STEPS },
  { zh: '提前预审', permissions: PRE_REVIEW_STEPS },
  { zh: '复用同意', permissions: REUSE_CONSENT_STEPS },
  { zh: '项目', permissions: PROJECT_STEPS },
  { zh: '会议', permissions: MEETING_STEPS }, { zh: '共同形式审查', permissions: FORMAL_REVIEW_CALL_STEPS }, { zh: '要点问题', permissions: { ...POINT_PROBLEM_STEPS, ...PROBLEM_LIST_STEPS } },
  { zh: '分歧', permissions: DISPUTE_STEPS },
  { zh: '咨询', permissions: INQUIRY_STEPS },
  { zh: '帮办代办', permissions: { ...AGENCY_REQUEST_STEPS, ...AGENCY_PROJECT_STEPS, ...AGENCY_PAGE_STEPS, ...FORCE_MEMBER_STEPS } },
  { zh: '项目督办和问题', permissions: { ...AGENCY_REMINDER_STEPS, ...AGENCY_PROBLEM_STEPS, ...AGENCY_LETTER_STEPS } },
  { zh: '转办件', permissions: COUNTY_TRANSFER_STEPS },
  { zh: '代办手续计划', permissions: AGENCY_PLAN_STEPS },
  { zh: 'AB角和请假', permissions: { ...DUTY_POST_STEPS, ...LEAVE_STEPS } },
  { zh: '审管推送和交接', permissions: { ...PUSH_SUBSCRIPTION_STEPS, ...EVENT_HANDOVER_STEPS } },
  { zh: '电子监察', permissions: MONITORING_CARD_STEPS },
  { zh: '接件成功率', permissions: RECEIVING_RATE_STEPS },
  { zh: '统计数据', permissions: { ...BULLETIN_PERIOD_STEPS, ...REPORTED_FIGURE_STEPS } },
  { zh: '抽查和违规', permissions: { ...CHECK_RUN_STEPS, ...FINDING_STEPS, ...CHECK_MONTH_STEPS, ...OUTAGE_STEPS } },
  { zh: '用印台账', permissions: { ...SEAL_REGISTER_STEPS, ...LEDGER_WEEK_STEPS, ...SEAL_APPLICATION_STEPS } },
  { zh: '评先资格和约谈', permissions: { ...AWARD_MONTH_STEPS, ...AWARD_APPEAL_STEPS, ...INTERVIEW_STEPS } },
  { zh: '考核通报', permissions: ASSESSMENT_NOTICE_STEPS },
  { zh: '信息公示', permissions: PUBLICATION_STEPS },
  { zh: '巡查和督办', permissions: { ...PATROL_RECORD_STEPS, ...SUPERVISED_TASK_STEPS } },
  { zh: '专报编制和事例', permissions: { ...BULLETIN_ISSUE_STEPS, ...CONTRIBUTION_STEPS, ...GOOD_EXAMPLE_STEPS } },
  { zh: '专报印发和反馈', permissions: { ...RECIPIENT_STEPS, ...BULLETIN_COPY_STEPS, ...WEB_EDITION_STEPS, ...BULLETIN_FEEDBACK_STEPS } },
  { zh: '档案', permissions: { ...ARCHIVE_STEPS, ...JOINT_ARCHIVE_STEPS, ...AGENCY_ARCHIVE_STEPS } },
  { zh: '事项', permissions: ITEM_VERSION_STEPS },
  { zh: '主题', permissions: THEME_VERSION_STEPS },
  { zh: '文书模板', permissions: DOCUMENT_TEMPLATE_STEPS },
  { zh: '通知模板', permissions: MESSAGE_TEMPLATE_STEPS },
  { zh: '表格库', permissions: FORM_STEPS },
  { zh: '图解范本', permissions: ILLUSTRATED_SAMPLE_STEPS },
  { zh: '培训', permissions: TRAINING_STEPS },
  { zh: '证照模板', permissions: CERTIFICATE_TEMPLATE_STEPS },
  { zh: '空白证件和打印机', permissions: { ...STOCK_RANGE_STEPS, ...PRINTER_STEPS } },
  { zh: '查看、导出和其他', permissions: OTHER_PERMISSIONS },
  { zh: '机构', permissions: UNIT_STEPS },
  { zh: '人员和账号', permissions: PERSON_STEPS },
  { zh: '窗口', permissions: WINDOW_STEPS },
  { zh: '接口账号', permissions: { ...API_CLIENT_STEPS, ...FEED_SCOPES } },
  { zh: '监管反馈', permissions: FEEDBACK_STEPS },
  { zh: '工作日历', permissions: CALENDAR_NOTICE_STEPS },
  { zh: '后台作业', permissions: { ...SCHEDULE_STEPS, ...JOB_QUEUE_STEPS } },
  { zh: '权限与安全', permissions: { ...ROLE_STEPS, ...SETTING_STEPS } },
];

/** Names of every permission. */
export const PERMISSION_NAMES: Readonly<Record<string, Named>> = Object.assign({}, ...PERMISSION_GROUPS.map(({ permissions }) => permissions)) as Record<string, Named>;
/** What a person can be given; the steps of the system itself are nobody's. */
export const GRANTABLE = Object.entries(PERMISSION_NAMES).filter(([, { bySystem }]) => !bySystem).map(([name]) => name as Permission);
