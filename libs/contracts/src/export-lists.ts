import type { Permission } from './permissions';

/** 导出中心 (USR-3): the lists that can be taken along as a sheet, who may, and the route that shows the list. Lists of cases and what names applicants by the case need 导出办件. */
export const EXPORT_LISTS = {
  cases: { zh: '办件', en: 'Cases', needs: 'exportCases', route: '/api/cases' },
  jointCases: { zh: '联办件', en: 'Joint cases', needs: 'exportCases', route: '/api/joint-cases' },
  disputes: { zh: '分歧', en: 'Disputes', needs: 'readDisputes', route: '/api/disputes' },
  meetings: { zh: '会议', en: 'Meetings', needs: 'readMeetings', route: '/api/meetings' },
  projects: { zh: '项目', en: 'Projects', needs: 'readProjects', route: '/api/projects' },
  trainings: { zh: '培训', en: 'Trainings', needs: 'readTrainings', route: '/api/trainings' },
  sealUses: { zh: '印章台账', en: 'Seal ledger', needs: 'readSealLedger', route: '/api/seal-uses' },
  itemAdjustments: { zh: '事项调整', en: 'Adjustments of items', needs: 'readItems', route: '/api/item-adjustments' },
  forms: { zh: '表格', en: 'Forms', needs: 'readItems', route: '/api/forms' },
  deferrals: { zh: '容缺材料', en: 'Materials accepted later', needs: 'exportCases', route: '/api/deferrals' },
  commitments: { zh: '告知承诺', en: 'Commitments', needs: 'exportCases', route: '/api/commitments' },
  creditMarks: { zh: '失信记录', en: 'Credit marks', needs: 'readCreditMarks', route: '/api/credit-marks' },
  formalReviewCalls: { zh: '共同形式审查', en: 'Joint formal reviews', needs: 'readFormalReviewCalls', route: '/api/formal-review-calls' },
  inquiries: { zh: '咨询', en: 'Inquiries', needs: 'readInquiries', route: '/api/inquiries' },
  lookUps: { zh: '外网查询', en: 'Look-ups', needs: 'readLookUps', route: '/api/look-ups' },
  paperSlips: { zh: '材料交接单', en: 'Paper slips', needs: 'readPaperSlips', route: '/api/paper-slips' },
  unreturnedPapers: { zh: '待退原件', en: 'Papers to return', needs: 'readPaperSlips', route: '/api/papers/unreturned' },
  pointProblems: { zh: '要点问题', en: 'Problems of points', needs: 'readPointProblems', route: '/api/point-problems' },
  problemLists: { zh: '要点问题月清单', en: 'Monthly problem lists', needs: 'readPointProblems', route: '/api/problem-lists' },
  firstPresentations: { zh: '首次接件', en: 'First presentations', needs: 'readReceivingRates', route: '/api/receiving-rates/first-presentations' },
  failingPoints: { zh: '未过要点', en: 'Failing points', needs: 'readReceivingRates', route: '/api/receiving-rates/failing-points' },
  networkTransfers: { zh: '专网转交表', en: 'Network transfers', needs: 'readTransfers', route: '/api/network-transfers' },
  hearings: { zh: '听证', en: 'Hearings', needs: 'exportCases', route: '/api/hearings' },
  corrections: { zh: '纠正', en: 'Corrections', needs: 'readCorrections', route: '/api/corrections' },
  lateEntries: { zh: '补录', en: 'Late entries', needs: 'readCorrections', route: '/api/late-entries' },
  inspections: { zh: '现场勘验', en: 'Inspections', needs: 'readInspections', route: '/api/inspections' },
  experts: { zh: '专家库', en: 'Experts', needs: 'readExperts', route: '/api/experts' },
  expertReviews: { zh: '专家评审', en: 'Expert reviews', needs: 'readExpertReviews', route: '/api/expert-reviews' },
  jointReviews: { zh: '联合审查', en: 'Joint reviews', needs: 'readJointReviews', route: '/api/joint-reviews' },
  permits: { zh: '证照', en: 'Permits', needs: 'exportCases', route: '/api/permits' },
  mailings: { zh: '邮寄', en: 'Mailings', needs: 'mailResult', route: '/api/issuing/mailings' },
  archives: { zh: '档案', en: 'Archives', needs: 'readArchives', route: '/api/archives' },
  jointArchives: { zh: '联办档案', en: 'Joint archives', needs: 'readArchives', route: '/api/joint-archives' },
  publications: { zh: '信息公示', en: 'Publications', needs: 'readPublications', route: '/api/publications' },
  eventHandovers: { zh: '审管联动', en: 'Handed over decisions', needs: 'readEventHandovers', route: '/api/event-handovers' },
  supervisionFeedback: { zh: '监管反馈', en: 'Supervision feedback', needs: 'readFeedback', route: '/api/supervision-feedback' },
  pushDeliveries: { zh: '推送记录', en: 'Push deliveries', needs: 'readSubscriptions', route: '/api/push-deliveries' },
  monitoringCards: { zh: '红黄牌', en: 'Monitoring cards', needs: 'readMonitoringCards', route: '/api/monitoring-cards' },
  findings: { zh: '违规线索', en: 'Findings', needs: 'readFindings', route: '/api/findings' },
  supervisedTasks: { zh: '督办事项', en: 'Supervised tasks', needs: 'readTasks', route: '/api/supervised-tasks' },
  patrolRecords: { zh: '巡查记录', en: 'Patrol records', needs: 'readPatrols', route: '/api/patrol-records' },
  sealApplications: { zh: '公章使用申请', en: 'Seal applications', needs: 'readSealRegisters', route: '/api/seal-applications' },
  registerEntries: { zh: '登记簿', en: 'Register entries', needs: 'readSealRegisters', route: '/api/register-entries' },
  ledgerWeeks: { zh: '每周审签', en: 'Ledger weeks', needs: 'readSealRegisters', route: '/api/ledger-weeks' },
  awardLines: { zh: '评先资格', en: 'Award eligibility', needs: 'readAwards', route: '/api/award-lines' },
  interviews: { zh: '约谈', en: 'Interviews', needs: 'readInterviews', route: '/api/interviews' },
  assessmentNotices: { zh: '考核通报', en: 'Assessment notices', needs: 'readAssessments', route: '/api/assessment-notices' },
  watchedSteps: { zh: '监督考核', en: 'Watched steps', needs: 'overseeFindings', route: '/api/watched-steps' },
  administrativeSteps: { zh: '管理操作', en: 'Administrative steps', needs: 'readAccessLog', route: '/api/access-log/administrative-steps' },
  people: { zh: '人员', en: 'People', needs: 'readOrganisation', route: '/api/people' },
  leaves: { zh: '请假', en: 'Leaves', needs: 'readLeaves', route: '/api/leaves' },
  messageDeliveries: { zh: '发送记录', en: 'Message deliveries', needs: 'readMessageDeliveries', route: '/api/message-deliveries' },
  figureRows: { zh: '指标明细', en: 'Rows behind figures', needs: 'exportCases', route: '/api/periods/:name/figures/:code/cases' },
  goodExamples: { zh: '事例', en: 'Good examples', needs: 'readExamples', route: '/api/good-examples' },
  bulletinFeedback: { zh: '专报反馈', en: 'Bulletin feedback', needs: 'readBulletinFeedback', route: '/api/bulletin-feedback' },
  bulletinRecipients: { zh: '专报收件单位', en: 'Bulletin recipients', needs: 'readDistribution', route: '/api/bulletin-recipients' },
  agencyRequests: { zh: '帮办诉求', en: 'Agency requests', needs: 'readAgencyProjects', route: '/api/agency-requests' },
  agencyProjects: { zh: '代办项目', en: 'Agency projects', needs: 'readAgencyProjects', route: '/api/agency-projects' },
  agencyReminders: { zh: '项目督办', en: 'Follow-up of agency projects', needs: 'readAgencyFollowUp', route: '/api/agency-reminders' },
  agencyProblems: { zh: '项目问题', en: 'Problems of agency projects', needs: 'readAgencyFollowUp', route: '/api/agency-problems' },
  agencyLetters: { zh: '联系函和协办单', en: 'Letters of the task force', needs: 'readAgencyFollowUp', route: '/api/agency-letters' },
  agencyArchives: { zh: '代办档案', en: 'Archives of commissioned projects', needs: 'readAgencyProjects', route: '/api/agency-archives' },
  agencyDispatch: { zh: '周调度', en: 'Weekly dispatch', needs: 'readAgencyProjects', route: '/api/agency-dispatch' },
  countyTransfers: { zh: '转办件', en: 'Transfers to and from counties', needs: 'readCountyTransfers', route: '/api/county-transfers' },
  countyTransferCounts: { zh: '转办统计', en: 'Transfers by place', needs: 'readAgencyProjects', route: '/api/county-transfer-counts' },
  preReviews: { zh: '预审件', en: 'Pre-reviews', needs: 'readPreReviews', route: '/api/pre-reviews' },
} as const satisfies Record<string, { zh: string; en: string; needs: Permission; route: string }>;

export type ExportListName = keyof typeof EXPORT_LISTS;
export const EXPORT_LIST_NAMES = Object.keys(EXPORT_LISTS) as ExportListName[];

/** waiting and running: still to be made; done: to be fetched until it expires; the rest is over. */
export const EXPORT_STATES = { waiting: '排队', running: '正在导出', done: '可以下载', failed: '没有成功', cancelled: '已取消', expired: '已过期' } as const;
export type ExportState = keyof typeof EXPORT_STATES;

export const EXPORT_FORMATS = { xlsx: 'Excel', csv: 'CSV' } as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
/** So many exports of one person wait or run at once. */
export const EXPORTS_AT_ONCE = 5;
/** What a sheet of Excel holds, less its head. */
export const MOST_EXPORT_ROWS = 1_048_575;
