import type { JobQueueVerb, ScheduleVerb } from './lifecycles/background-job';
import type { CalendarNoticeVerb } from './lifecycles/calendar-notice';
import type { CertificateTemplateVerb } from './lifecycles/certificate-template';
import type { EveryArchiveVerb } from './lifecycles/case-archive';
import type { DocumentTemplateVerb } from './lifecycles/document-template';
import type { MessageTemplateVerb } from './lifecycles/message-template';
import type { FormVerb } from './lifecycles/form';
import type { TrainingVerb } from './lifecycles/training-session';
import type { IllustratedSampleVerb } from './lifecycles/illustrated-sample';
import type { InspectionTripVerb } from './lifecycles/inspection-trip';
import type { JointCaseVerb } from './lifecycles/joint-case';
import type { ExpertReviewVerb, ExpertVerb } from './lifecycles/expert';
import type { CaseVerb } from './lifecycles/permit-case';
import type { LookUpVerb, OutsideNetworkVerb } from './lifecycles/outside-network';
import type { PaperSlipVerb } from './lifecycles/paper-slip';
import type { PatrolRecordVerb } from './lifecycles/patrol-record';
import type { BulletinCopyVerb, RecipientVerb, WebEditionVerb } from './lifecycles/bulletin-distribution';
import type { BulletinFeedbackVerb } from './lifecycles/bulletin-feedback';
import type { SupervisedTaskVerb } from './lifecycles/supervised-task';
import type { BulletinIssueVerb } from './lifecycles/bulletin-issue';
import type { ContributionVerb } from './lifecycles/contribution';
import type { AgencyVerb } from './lifecycles/agency-verbs';
import type { GoodExampleVerb } from './lifecycles/good-example';
import type { ReportedFigureVerb } from './lifecycles/reported-figure';
import type { PrinterVerb } from './lifecycles/printer';
import type { ItemVersionVerb } from './lifecycles/service-item-version';
import type { CreditMarkVerb } from './lifecycles/credit-mark';
import type { ReuseConsentVerb } from './lifecycles/reuse-consent';
import type { FormalReviewCallVerb } from './lifecycles/formal-review-call';
import type { ProblemListVerb } from './lifecycles/problem-list';
import type { PointProblemVerb } from './lifecycles/point-problem';
import type { InquiryVerb } from './lifecycles/inquiry';
import type { JointReviewVerb } from './lifecycles/joint-review';
import type { MeetingVerb } from './lifecycles/meeting';
import type { DisputeVerb } from './lifecycles/dispute';
import type { DutyPostVerb } from './lifecycles/duty-post';
import type { LeaveVerb } from './lifecycles/leave';
import type { EventHandoverVerb } from './lifecycles/event-handover';
import type { PushSubscriptionVerb } from './lifecycles/push-subscription';
import type { MonitoringCardVerb } from './lifecycles/monitoring-card';
import type { AwardAppealVerb, AwardMonthVerb } from './lifecycles/award';
import type { InterviewVerb } from './lifecycles/interview';
import type { AssessmentNoticeVerb } from './lifecycles/assessment-notice';
import type { BulletinPeriodVerb } from './lifecycles/bulletin-period';
import type { ReceivingRateVerb } from './lifecycles/receiving-rate-month';
import type { NetworkTransferVerb } from './lifecycles/network-transfer';
import type { PreReviewVerb } from './lifecycles/pre-review';
import type { SealRegisterVerb } from './lifecycles/seal-register';
import type { LedgerWeekVerb } from './lifecycles/ledger-week';
import type { CheckMonthVerb, CheckRunVerb, OutageVerb } from './lifecycles/check-run';
import type { FindingVerb } from './lifecycles/finding';
import type { SealApplicationVerb } from './lifecycles/seal-application';
import type { ProjectVerb } from './lifecycles/project';
import type { PublicationVerb } from './lifecycles/publication';
import type { StockRangeVerb } from './lifecycles/stock-range';
import type { ThemeVersionVerb } from './lifecycles/theme-version';
import type { PersonVerb } from './lifecycles/person';
import type { SettingVerb } from './lifecycles/setting';
import type { ApiClientVerb } from './lifecycles/api-client';
import type { ClientScope } from './api-clients';
import type { FeedbackVerb } from './lifecycles/supervision-feedback';
import type { RoleVerb } from './lifecycles/role';
import type { WindowVerb } from './lifecycles/service-window';
import type { UnitVerb } from './lifecycles/unit';

/** What is not a step of a subject, yet needs leave: reads, drafts, settings. */
export const OTHER_PERMISSIONS = {
  readCases: { zh: '查看办件', en: 'Read cases' },
  readDashboard: { zh: '看统计看板', en: 'Look at the dashboard' },
  exportCases: { zh: '导出办件', en: 'Export cases' },
  readItems: { zh: '查看事项', en: 'Read items' },
  checkFormAddress: { zh: '检查表格下载地址', en: 'Check the address of a form' },
  keepDraft: { zh: '保存接件草稿', en: 'Keep reception drafts' },
  uploadFile: { zh: '采集材料', en: 'Upload files' },
  judgeReception: { zh: '形式审查试判', en: 'Judge a reception' },
  findApplicant: { zh: '查找申请人', en: 'Find an applicant' },
  readDocuments: { zh: '查看文书', en: 'Read documents' },
  showPersonalData: { zh: '查看明文', en: 'Show personal data' },
  searchPersonalNumber: { zh: '按身份证号或电话查找', en: 'Search by resident ID or telephone' },
  readSealLedger: { zh: '查看印章台账', en: 'Read the seal ledger' },
  readTrace: { zh: '查看留痕', en: 'Read the trace' },
  readAccessLog: { zh: '查看访问日志', en: 'Read the access log' },
  exportAccessLog: { zh: '导出访问日志', en: 'Export the access log' },
  readCertificateStock: { zh: '查看空白证件', en: 'Read the stock of blanks' },
  moveClock: { zh: '移动法定时间', en: 'Move the legal clock' },
  readRoles: { zh: '查看岗位权限', en: 'Read the permissions of posts' },
  readJobs: { zh: '查看后台作业', en: 'Read schedules and the job queue' },
  readApiClients: { zh: '查看接口账号', en: 'Read API clients' },
  readSettings: { zh: '查看安全设置', en: 'Read security settings' },
  readOrganisation: { zh: '查看机构与人员', en: 'Read units and people' },
  readRoster: { zh: '查看窗口排班', en: 'Read the roster' },
  readArchives: { zh: '查看档案目录', en: 'Read the list of archives' },
  readOutsideNetworks: { zh: '查看外网和账号', en: 'Read outside networks' },
  readLookUps: { zh: '查看外网查询', en: 'Read look-ups' },
  readTransfers: { zh: '查看专网转交表', en: 'Read network transfers' },
  showTransferData: { zh: '查看转交表明文', en: 'Show personal data of a transfer' },
  readCreditMarks: { zh: '查看失信记录', en: 'Read credit marks' },
  readPaperSlips: { zh: '查看材料交接', en: 'Read paper slips' },
  readPatrols: { zh: '查看巡查记录', en: 'Read patrol records' },
  readBulletins: { zh: '查看业务专报', en: 'Read the bulletin' },
  draftContribution: { zh: '起草来稿', en: 'Draft a contribution' },
  composeIssue: { zh: '编制专报', en: 'Compose an issue' },
  commentOnIssue: { zh: '对专报提意见', en: 'Comment on an issue' },
  setSectionOffices: { zh: '定栏目责任科室', en: 'Set the offices of a section' },
  readExamples: { zh: '查看事例', en: 'Read good examples' },
  readDistribution: { zh: '查看专报分送', en: 'Read the distribution of the bulletin' },
  openEditions: { zh: '查看专报成稿', en: 'Open editions of the bulletin' },
  readBulletinFeedback: { zh: '查看专报反馈', en: 'Read feedback on the bulletin' },
  readTasks: { zh: '查看督办事项', en: 'Read supervised tasks' },
  readProjects: { zh: '查看项目', en: 'Read projects' },
  readInspections: { zh: '查看勘验', en: 'Read inspections' },
  showInspectionContact: { zh: '查看勘验联系人', en: 'Show the contact of an inspection' },
  readMeetings: { zh: '查看会议', en: 'Read meetings' },
  readTrainings: { zh: '查看培训', en: 'Read trainings' },
  readExperts: { zh: '查看专家库', en: 'Read the pool of experts' },
  readExpertReviews: { zh: '查看专家评审', en: 'Read expert reviews' },
  showExpertPhone: { zh: '查看专家电话', en: 'Show the telephone number of an expert' },
  readFormalReviewCalls: { zh: '查看共同形式审查', en: 'Read joint formal reviews' },
  readJointReviews: { zh: '查看联合审图验收', en: 'Read joint reviews' },
  readFeedback: { zh: '查看监管反馈', en: 'Read feedback of supervision departments' },
  readCorrections: { zh: '查看纠正', en: 'Read corrections' },
  readMonitoringCards: { zh: '查看红黄牌', en: 'Read monitoring cards' },
  readAwards: { zh: '查看评先资格', en: 'Read eligibility for awards' },
  readAssessments: { zh: '查看考核', en: 'Read assessments' },
  readInterviews: { zh: '查看约谈', en: 'Read interviews' },
  readReceivingRates: { zh: '查看接件成功率', en: 'Read receiving success rates' },
  readFigures: { zh: '查看统计数据', en: 'Read figures of a period' },
  readReportedFigures: { zh: '查看填报指标', en: 'Read reported figures' },
  readFindings: { zh: '查看抽查和违规线索', en: 'Read checks and findings' },
  overseeFindings: { zh: '监督抽查认定', en: 'Oversee how findings are judged' },
  readDisputes: { zh: '查看分歧', en: 'Read disputes' },
  readAgencyProjects: { zh: '查看帮办代办', en: 'Read agency projects' },
  showAgencyContact: { zh: '查看诉求联系人', en: 'Show the contact of a request' },
  readCountyTransfers: { zh: '查看转办件', en: 'Read transfers to and from counties' },
  readTaskForce: { zh: '查看专班', en: 'Read the task force' },
  readAgencyFollowUp: { zh: '查看项目督办和问题', en: 'Read the follow-up of agency projects' },
  readPreReviews: { zh: '查看预审', en: 'Read pre-reviews' },
  readInquiries: { zh: '查看咨询', en: 'Read inquiries' },
  showInquiryAsker: { zh: '查看咨询人', en: 'Show who asked' },
  readDutyPosts: { zh: '查看AB角', en: 'Read A and B of duties' },
  readLeaves: { zh: '查看请假', en: 'Read leaves' },
  readSubscriptions: { zh: '查看推送', en: 'Read push subscriptions' },
  showLiaison: { zh: '查看联络员电话', en: 'Show the telephone number of a liaison' },
  sendTestEvent: { zh: '发送测试推送', en: 'Send a test event' },
  readEventHandovers: { zh: '查看审管交接', en: 'Read event handovers' },
  readPointProblems: { zh: '查看要点问题', en: 'Read problems with points' },
  readSealRegisters: { zh: '查看用印登记簿', en: 'Read seal registers' },
  readPublications: { zh: '查看信息公示', en: 'Read publications' },
  readMessageTemplates: { zh: '查看通知模板', en: 'Read message templates' },
  readMessageDeliveries: { zh: '查看发送记录', en: 'Read what was sent to people' },
  retryMessageDelivery: { zh: '重新发送', en: 'Send again' },
  downloadAgencyArchive: { zh: '下载代办档案', en: 'Download the archive of a commissioned project' },
  downloadArchive: { zh: '下载档案', en: 'Download an archive' },
} as const;

/** A verb is its own permission. */
export type Permission =
  | CaseVerb
  | JointCaseVerb
  | ItemVersionVerb
  | ThemeVersionVerb
  | DocumentTemplateVerb
  | MessageTemplateVerb
  | FormVerb
  | IllustratedSampleVerb
  | TrainingVerb
  | EveryArchiveVerb
  | InspectionTripVerb
  | ExpertVerb
  | ExpertReviewVerb
  | JointReviewVerb
  | CertificateTemplateVerb
  | PrinterVerb
  | StockRangeVerb
  | ReuseConsentVerb
  | CreditMarkVerb
  | PaperSlipVerb
  | PatrolRecordVerb
  | SupervisedTaskVerb
  | BulletinIssueVerb | ContributionVerb | GoodExampleVerb
  | RecipientVerb | BulletinCopyVerb | WebEditionVerb | BulletinFeedbackVerb
  | LookUpVerb | OutsideNetworkVerb
  | NetworkTransferVerb
  | PreReviewVerb
  | ProjectVerb | MeetingVerb | DisputeVerb | InquiryVerb
  | AgencyVerb
  | DutyPostVerb | LeaveVerb | PushSubscriptionVerb | EventHandoverVerb
  | MonitoringCardVerb
  | BulletinPeriodVerb | ReportedFigureVerb | ReceivingRateVerb
  | SealRegisterVerb
  | LedgerWeekVerb
  | FindingVerb | CheckRunVerb | CheckMonthVerb | OutageVerb
  | SealApplicationVerb
  | AwardMonthVerb | AwardAppealVerb | InterviewVerb
  | AssessmentNoticeVerb
  | PublicationVerb
  | FormalReviewCallVerb | PointProblemVerb | ProblemListVerb | UnitVerb
  | PersonVerb | WindowVerb | RoleVerb | SettingVerb
  | ApiClientVerb
  | ClientScope
  | FeedbackVerb
  | CalendarNoticeVerb
  | ScheduleVerb | JobQueueVerb
  | keyof typeof OTHER_PERMISSIONS;
