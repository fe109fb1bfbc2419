interface SettingRule {
  readonly zh: string;
  readonly en: string;
  /** What the number counts. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** What holds until somebody changes it. */
  readonly standard: number;
  /** What follows from it, for whoever changes it. */
  readonly note: string;
}

/** What the security administrator sets for everybody (SEC-2). Whole numbers; times of signing in are machine time, those of work legal time. */
export const SECURITY_SETTINGS = {
  passwordLength: { zh: '口令最短', en: 'Shortest password', unit: '位', least: 8, most: 32, standard: 10, note: '下次改口令起适用' },
  passwordKinds: { zh: '口令至少含', en: 'Kinds of characters', unit: '类字符', least: 2, most: 4, standard: 3, note: '大写、小写、数字、符号四类；下次改口令起适用' },
  passwordDays: { zh: '口令最长使用', en: 'Longest use of a password', unit: '天', least: 7, most: 365, standard: 90, note: '到期后登录须先改；演示账号不受限' },
  idleMinutes: { zh: '无操作自动退出', en: 'Idle sign-out', unit: '分钟', least: 5, most: 240, standard: 30, note: '填过的内容留着，登录后接着办' },
  lockFailures: { zh: '连续输错锁定', en: 'Failures that lock', unit: '次', least: 3, most: 10, standard: 5, note: '任何一小时内最多试 10 次' },
  lockMinutes: { zh: '锁定', en: 'Length of a lock', unit: '分钟', least: 5, most: 1440, standard: 30, note: '安全管理员可以提前解除' },
  secondFactorForAdministrators: { zh: '管理员登录须用动态码', en: 'Second factor of administrators', unit: '（1 须用，0 不要求）', least: 0, most: 1, standard: 1, note: '系统、安全、审计管理员没有开通的，登录后先开通；演示账号不受限' },
  answerMinutes: { zh: '共同形式审查应答', en: 'Answer to a call', unit: '分钟', least: 1, most: 30, standard: 3, note: '这么久没人应答，再叫下一批人' },
  inquiryAnswerDays: { zh: '咨询答复', en: 'Answer to an inquiry', unit: '个工作日', least: 1, most: 15, standard: 1, note: '到期没有答复，报部门负责人；改了以后登记的咨询适用' },
  inquiryEscalateDays: { zh: '咨询逐级上报', en: 'Escalation of an inquiry', unit: '个工作日', least: 1, most: 15, standard: 1, note: '报部门负责人后这么久还没有答复，报分管领导' },
  inquiryCloseDays: { zh: '咨询自动办结', en: 'Closing of an inquiry', unit: '个工作日', least: 1, most: 60, standard: 5, note: '答复以后这么久没有提出异议，自动办结' },
  disputeDirectDays: { zh: '分歧双方对接', en: 'Direct contact about a dispute', unit: '个工作日', least: 1, most: 30, standard: 2, note: '到期没有结果，业务协调科可以直接组织会商；改了以后进入这一级的分歧适用' },
  disputeConsultationDays: { zh: '分歧会商', en: 'Consultation about a dispute', unit: '个工作日', least: 1, most: 30, standard: 3, note: '改了以后进入这一级的分歧适用' },
  disputeMeetingDays: { zh: '分歧专题会议', en: 'Meeting about a dispute', unit: '个工作日', least: 1, most: 60, standard: 5, note: '改了以后进入这一级的分歧适用' },
  pushDays: { zh: '审管推送', en: 'Push to supervision', unit: '个工作日', least: 1, most: 10, standard: 2, note: '自决定之日起；改了以后的决定适用' },
  pushLogDays: { zh: '推送记录保留', en: 'Keeping of push attempts', unit: '天', least: 90, most: 3650, standard: 400, note: '每次推送的经过保留这么久；每条推送最近一次的结果一直保留' },
  feedbackDays: { zh: '监管反馈报送', en: 'Feedback of supervision departments', unit: '个工作日', least: 1, most: 10, standard: 1, note: '自监管部门作出决定之日起；迟了照收，记为迟报' },
  feedbackAnswerDays: { zh: '监管反馈答复', en: 'Answer to feedback', unit: '个工作日', least: 1, most: 30, standard: 5, note: '自收到之日起；改了以后收到的适用' },
  remindFirstDays: { zh: '期限首次提醒', en: 'First reminder of a deadline', unit: '个工作日前', least: 2, most: 15, standard: 3, note: '到期前一个工作日和当天再提醒一次；受理期限按接件后第三、第四个工作日提醒，不受此项影响' },
  cardAnswerDays: { zh: '红黄牌答复', en: 'Answer to a card', unit: '个工作日', least: 1, most: 15, standard: 3, note: '改了以后发的、退回的适用' },
  receivingLeastCount: { zh: '接件成功率参加排名最少', en: 'Least count for ranking receiving rates', unit: '件', least: 1, most: 200, standard: 10, note: '一个月首次提交少于这个数的，列为“样本不足”，不排名；确认时按当时的设置固定' },
  pointProblemAnswerDays: { zh: '要点问题答复', en: 'Answer to a problem with a point', unit: '个工作日', least: 1, most: 30, standard: 10, note: '自月清单生成之日起；改了以后生成的适用' },
  patrolAnswerDays: { zh: '巡查记录说明', en: 'Answer to a patrol record', unit: '个工作日', least: 1, most: 15, standard: 3, note: '改了以后登记的适用' },
  bulletinRequestDays: { zh: '专报约稿', en: 'Request of contributions', unit: '个工作日', least: 1, most: 15, standard: 5, note: '各栏目报齐那天以前这么久，自动开编本期并约稿' },
  bulletinConfirmDays: { zh: '专报再确认', en: 'Confirmation after the freeze', unit: '个工作日', least: 1, most: 10, standard: 2, note: '自截数日起，各栏目按冻结的数字再确认；改了以后开编的适用' },
  bulletinLeaderDays: { zh: '专报局领导审阅', en: 'Approval of the bulletin', unit: '个工作日', least: 2, most: 15, standard: 4, note: '自截数日起；改了以后开编的适用' },
  bulletinIssueDays: { zh: '专报印发', en: 'Issue of the bulletin', unit: '个工作日', least: 3, most: 20, standard: 6, note: '自截数日起，且不早于次月第一个工作日；改了以后开编的适用' },
  findingAnswerDays: { zh: '违规线索说明', en: 'Explanation of a finding', unit: '个工作日', least: 1, most: 15, standard: 3, note: '改了以后要求说明的适用' },
  findingAppealDays: { zh: '违规认定申诉', en: 'Appeal against a finding', unit: '个工作日', least: 1, most: 15, standard: 5, note: '自认定之日起；改了以后认定的适用' },
  findingMonthOfUse: { zh: '违规计入月份', en: 'Month in which a finding counts', unit: '（1 行为发生的当月，0 查出的当月）', least: 0, most: 1, standard: 0, note: '改了以后查出的适用；已月结的月份不再增加，计入查出的当月' },
  awardSectionFindings: { zh: '取消先进集体：科室违规', en: 'Findings that cost a section its award', unit: '件次', least: 1, most: 100, standard: 3, note: '当月达到这个数（含本数）；生成评先资格时按当时的设置，改了要重新生成' },
  awardPersonCases: { zh: '取消业务能手、服务标兵：个人违规', en: 'Cases that cost a person the awards', unit: '件', least: 1, most: 100, standard: 2, note: '当月达到这个数（含本数），同一办件算一件；改了要重新生成' },
  interviewMonths: { zh: '约谈：连续有违规', en: 'Months in a row that lead to an interview', unit: '个月', least: 2, most: 12, standard: 3, note: '每多连续一个月，再约谈一次；改了以后生成的适用' },
  awardAppealDays: { zh: '评先资格申诉', en: 'Appeal about eligibility', unit: '个工作日', least: 1, most: 30, standard: 5, note: '自生成、重新生成之日起；改了以后生成的适用' },
  remindLeaderDays: { zh: '逾期提醒分管领导', en: 'Reminder to the leader in charge', unit: '个工作日后', least: 2, most: 15, standard: 3, note: '到期当天和逾期一个工作日提醒科室负责人，逾期到这一天提醒分管领导' },
  quietFromHour: { zh: '免打扰开始', en: 'Quiet hours begin', unit: '点', least: 0, most: 23, standard: 20, note: '从这时起短信和邮件等到免打扰结束再发，急的除外；开始和结束相同就是没有免打扰' },
  quietUntilHour: { zh: '免打扰结束', en: 'Quiet hours end', unit: '点', least: 0, most: 23, standard: 8, note: '法定时间；各人还可以另设自己的' },
  bulletinCutOffDay: { zh: '业务专报截数日', en: 'Cut-off day of the bulletin', unit: '日', least: 2, most: 28, standard: 25, note: '每月这一天 0 时截数；改了以后，从新旧两个截数日都还没有过的那个月起适用，期间首尾相接' },
  publishDays: { zh: '许可自动公示', en: 'Publication by itself', unit: '个工作日', least: 1, most: 7, standard: 1, note: '自决定之日起，到期自动公示，暂缓的除外；改了以后的决定适用' },
  exportDays: { zh: '导出文件保留', en: 'Keeping of exported lists', unit: '天', least: 1, most: 30, standard: 7, note: '自导出完成起，到期自动删除；改了以后完成的适用' },
} as const satisfies Record<string, SettingRule>;

export type SettingName = keyof typeof SECURITY_SETTINGS;
export type SettingValues = Readonly<Record<SettingName, number>>;
export const SETTING_NAMES = Object.keys(SECURITY_SETTINGS) as SettingName[];
export const STANDARD_SETTINGS = Object.fromEntries(SETTING_NAMES.map((name) => [name, SECURITY_SETTINGS[name].standard])) as SettingValues;

/** Passwords that one has had and must not choose again, the present one among them. */
export const REMEMBERED_PASSWORDS = 5;
/** Four kinds of characters of which a password has some. */
export const PASSWORD_KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u] as const;

export interface PasswordRules { readonly length: number; readonly kinds: number }
/** Pure: which rules of form a password keeps; length in characters (code points). The page shows it while one types, the server decides by it. */
export function passwordForm(password: string, login: string, { length, kinds }: PasswordRules): { longEnough: boolean; kindsEnough: boolean; withoutLogin: boolean } {
  return {
    longEnough: [...password].length >= length, kindsEnough: PASSWORD_KINDS.filter((kind) => kind.test(password)).length >= kinds,
    withoutLogin: login === '' || !password.toLowerCase().includes(login.toLowerCase()),
  };
}
