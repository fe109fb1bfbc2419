import type { FaultRule } from './fault';

/** Every refusal there is. Rules raise codes with facts; one filter turns them into problem+json; the SPAs switch on the code. */
export const FAULTS = {
  // people
  signInFailed: { status: 401, zh: '账号或口令不对。', en: 'Wrong login or password.' },
  accountLocked: { status: 423, zh: '连续输错次数过多，账号锁定到 {until}。', en: 'Too many failures: the account is locked until {until}.' },
  notSignedIn: { status: 401, zh: '登录已失效，请重新登录。', en: 'Not signed in, or the session has ended.' },
  refreshReused: { status: 401, zh: '这个登录已在别处使用过，已全部退出，请重新登录。', en: 'The refresh token was used before; the session family is revoked.' },
  passwordTooWeak: { status: 422, zh: '新口令至少 10 位，并含大写、小写、数字、符号中的三类。', en: 'The new password needs 10 characters of three classes.' },
  passwordRepeats: { status: 422, zh: '新口令不能含有账号，也不能和原口令一样。', en: 'The new password may neither contain the login nor repeat the former one.' },
  passwordWrong: { status: 422, zh: '现在的口令不对。', en: 'The present password is wrong.' },
  passwordMustChange: { status: 403, zh: '首次登录须先修改口令。', en: 'The first password must be changed.' },
  notPermitted: { status: 403, zh: '本岗位不能“{verbLabel}”。', en: 'This post may not {verb}.' },
  // general
  notFound: { status: 404, zh: '没有找到，或者不在您的查看范围内。', en: 'Not found, or not within your scope.' },
  invalidInput: { status: 422, zh: '有 {count} 处要改。', en: '{count} fields need correction.' },
  malformedRequest: { status: 400, zh: '请求格式不对，没有保存。', en: 'The request is malformed; nothing was saved.' },
  unsupportedMedia: { status: 415, zh: '不支持这种内容类型。', en: 'Unsupported content type.' },
  changedMeanwhile: { status: 409, zh: '{byName}刚刚办过这一件，请看最新情况再办。', en: 'Changed meanwhile; look again.' },
  idempotencyKeyReused: { status: 422, zh: '同一提交编号用在了不同内容上，没有保存。', en: 'The idempotency key was used with another request.' },
  tooManyRequests: { status: 429, zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many requests; retry in {seconds} s.' },
  databaseAway: { status: 503, zh: '系统暂时连不上数据库，请稍候再试；已填内容不会丢。', en: 'The database is away; retry shortly.' },
  systemBusy: { status: 503, zh: '系统正忙，这一次没有保存，请稍候再试；已填内容不会丢。', en: 'Others hold what this needs; nothing was saved, retry shortly.' },
  internal: { status: 500, zh: '系统出错，没有保存。请把编号 {requestId} 告诉管理员。', en: 'Internal error; nothing was saved. Reference {requestId}.' },
  // lifecycle
  stepNotAllowed: { status: 409, zh: '办件现在是“{statusLabel}”，不能“{verbLabel}”。', en: '{verb} is not allowed while the subject is {status}.' },
  blockedByHold: { status: 409, zh: '“{holdLabel}”还没有结束，不能“{verbLabel}”。', en: '{verb} is blocked by an open {hold}.' },
  separationOfDuties: { status: 403, zh: '{ruleLabel}。', en: 'Separation of duties: {rule}.' },
  wrongReviewLevel: { status: 409, zh: '本事项审批层级为 {levels} 级，现在不能“{verbLabel}”。', en: 'The item has {levels} review levels; {verb} does not fit now.' },
  notAssignedToYou: { status: 403, zh: '这一件由{assignee}办理，不能“{verbLabel}”。', en: 'The case is assigned to {assignee}.' },
  // intake
  itemNotPublished: { status: 409, zh: '事项 {code} 没有在用的版本，不能接件。', en: 'Item {code} has no published version.' },
  itemVersionRetired: { status: 409, zh: '事项 {code} 第 {versionNo} 版已停用，请按现行版本接件。', en: 'Version {versionNo} of item {code} is retired.' },
  itemNotOfThisWindow: { status: 409, zh: '事项 {code} 不在本窗口受理。', en: 'Item {code} is not handled at this window.' },
  creditCodeInvalid: { status: 422, zh: '统一社会信用代码不对：{why}', en: 'Credit code invalid: {why}' },
  residentIdInvalid: { status: 422, zh: '身份证号不对：{why}', en: 'Resident ID invalid: {why}' },
  phoneInvalid: { status: 422, zh: '联系电话不对：{why}', en: 'Telephone number invalid: {why}' },
  nameInvalid: { status: 422, zh: '名称不对：{why}', en: 'Name invalid: {why}' },
  glyphMissing: { status: 422, zh: '“{glyph}”不在印制字库里，文书印不出来，请改用规范汉字。', en: 'The character {glyph} cannot be printed.' },
  reapplicationBanned: { status: 409, zh: '申请人在 {until} 前不得再次申请本事项（{basis}）。', en: 'Re-application is banned until {until} ({basis}).' },
  materialUnknown: { status: 422, zh: '材料 {code} 不属于本事项版本。', en: 'Material {code} does not belong to this version.' },
  pointUnknown: { status: 422, zh: '要点 {code} 不属于材料 {material}。', en: 'Point {code} does not belong to material {material}.' },
  materialsUnchecked: { status: 409, zh: '还有 {count} 份材料没有查：{names}。', en: '{count} materials are not checked yet.' },
  materialsIncomplete: { status: 409, zh: '材料不齐或不合格，不能受理：{names}。', en: 'Materials are incomplete or faulty: {names}.' },
  nothingMissing: { status: 409, zh: '材料齐全合格，应当受理，不能出具一次性告知。', en: 'Nothing is missing: the application must be accepted.' },
  secondNoticeNeedsReason: { status: 422, zh: '这些问题上次就看得见，再次告知须填写理由：{names}。', en: 'A second notice about what was visible before needs a reason.' },
  overrideNeedsReason: { status: 422, zh: '与系统判断不同，须填写理由。', en: 'Deviating from the derived outcome needs a reason.' },
  agentNeedsAuthority: { status: 422, zh: '代理人来办，授权委托书不能缺。', en: 'An agent needs an authorisation.' },
  competentOrganRequired: { status: 422, zh: '不属本机关职权的，须写明有权机关。', en: 'Name the competent organ.' },
  draftChanged: { status: 409, zh: '这份草稿在另一处改过。', en: 'The draft was changed elsewhere.' },
  // files
  fileTooLarge: { status: 413, zh: '文件超过 {limitMegabytes} MB，没有保存。', en: 'The file exceeds {limitMegabytes} MB.' },
  fileTypeRefused: { status: 415, zh: '文件内容是 {found}，不是可以采集的类型（PDF、JPG、PNG、OFD）。', en: 'The content is {found}, not an accepted type.' },
  fileEmpty: { status: 422, zh: '文件是空的。', en: 'The file is empty.' },
  fileInfected: { status: 422, zh: '文件没有通过安全检查。', en: 'The file failed the malware check.' },
  malwareCheckFailed: { status: 503, zh: '安全检查没有完成，文件没有保存，请稍候再试；一直这样请告诉管理员。', en: 'The malware check could not be completed; the file was not saved.' },
  fileStoreAway: { status: 503, zh: '文件库暂时连不上，文件没有存取，请稍候再试；已填内容不会丢。', en: 'The file store is away; no file was saved or read, retry shortly.' },
  uploadOffsetWrong: { status: 409, zh: '续传的位置不对，请从已收到的地方接着传。', en: 'The offset is not where the upload stands; ask for it and go on from there.' },
  uploadBusy: { status: 423, zh: '这个文件正在另一处接着传，请稍候再试。', en: 'Another request is writing this upload; retry shortly.' },
  uploadExpired: { status: 410, zh: '这次上传已经过期，请重新采集。', en: 'The upload has expired; begin again.' },
  uploadProtocolUnknown: { status: 412, zh: '续传协议的版本不对，须为 tus 1.0.0。', en: 'Unknown version of the upload protocol: tus 1.0.0 is spoken here.' },
  storageFull: { status: 507, zh: '存储空间不足，文件没有保存。', en: 'Storage is full; the file was not saved.' },
  // review
  pointsUnticked: { status: 422, zh: '还有 {count} 条实质要点没有核：{names}。', en: '{count} substantive points are not ticked.' },
  opinionRequired: { status: 422, zh: '须写明意见。', en: 'An opinion is required.' },
  refusalNeedsReasons: { status: 422, zh: '不予许可须说明理由和依据。', en: 'A refusal needs reasons and their basis.' },
  extensionNotProvided: { status: 409, zh: '本事项版本没有可延长的期限，或已延长过。', en: 'The version provides no (further) extension.' },
  extensionTooLong: { status: 422, zh: '最多可延长 {max} 日。', en: 'At most {max} days may be added.' },
  procedureNotProvided: { status: 422, zh: '“{procedure}”不是可以不计时的程序。', en: '{procedure} does not stop the clock.' },
  procedureTooLong: { status: 422, zh: '本程序最多可告知 {max} 日。', en: 'At most {max} days may be notified.' },
  reviewerUnknown: { status: 422, zh: '被分派人不是本科室的审核员。', en: 'Not a reviewer of this section.' },
  limitPassed: { status: 409, zh: '法定期限已过，不能再延长。', en: 'The statutory limit has passed.' },
  alreadyReminded: { status: 409, zh: '{on} 已经催办过，一个工作日只催一次。', en: 'Reminded on {on} already; once a working day is enough.' },
  // inbox
  viewNameTaken: { status: 409, zh: '已经有一个叫“{name}”的视图，请换个名字。', en: 'There is a view called {name} already.' },
  viewChanged: { status: 409, zh: '“{name}”刚被{byName}改过，请看最新的再改。', en: 'The view {name} was changed by {byName} meanwhile.' },
  viewNotYours: { status: 403, zh: '“{name}”是{owner}存的，只有本人和科室负责人能改。', en: 'The view {name} belongs to {owner}; only the owner or the section head may change it.' },
  tooManyViews: { status: 409, zh: '最多存 {max} 个视图，请先删掉不用的。', en: 'At most {max} views may be kept.' },
  bulkNotFinished: { status: 409, zh: '这一批还在办，办完再导出。', en: 'The batch is still being worked on.' },
  supplementStillOpen: { status: 409, zh: '补正期限到 {dueOn} 才满，申请人没有要求的，不能终止。', en: 'The applicant may supplement until {dueOn}.' },
  // issuance
  stockNumberUsed: { status: 409, zh: '空白证件号 {stockNumber} 已经用过。', en: 'Stock number {stockNumber} is used.' },
  stockNumberNotReceived: { status: 409, zh: '空白证件号 {stockNumber} 不在本科室领到的号段里，请核对；新到的先入库。', en: 'Stock number {stockNumber} is in none of the ranges received.' },
  stockNumberAccounted: { status: 409, zh: '空白证件号 {stockNumber} 已登记为{state}，不能再用。', en: 'Stock number {stockNumber} is already accounted for.' },
  stockRangeOverlaps: { status: 409, zh: '号段与已入库的 {from} 至 {to} 重叠，没有入库。', en: 'The range overlaps {from} to {to}.' },
  certificateOverflow: { status: 409, zh: '“{label}”放不下：{text}。请改模板（缩小、换行或加大）后再打。', en: 'The entry {label} does not fit its field.' },
  fieldOutsidePaper: { status: 409, zh: '“{label}”超出纸面（含打印机偏移），请改模板或偏移。', en: 'The field {label} lies outside of the paper.' },
  templateIncomplete: { status: 409, zh: '模板还不能发布：{why}。', en: 'The template cannot be published: {why}' },
  backgroundUnusable: { status: 422, zh: '底图不能用：{why}。', en: 'The background cannot be used: {why}' },
  collectorMismatch: { status: 422, zh: '领取人证件与办件上的不一致，不能发证。', en: 'The collector does not match the case.' },
  collectorNotAuthorised: { status: 422, zh: '代理人的授权不含“领取”。', en: 'The agent may not collect.' },
  trackingNumberRequired: { status: 422, zh: '邮寄须填写邮件号和收件地址。', en: 'Mail needs a tracking number and an address.' },
  signatureRequired: { status: 422, zh: '须由领取人签收。', en: 'The collector must sign.' },
  sealNotAsked: { status: 409, zh: '这一件没有等确认的公章用印，不能“{verbLabel}”。', en: 'No second seal is asked for; {verb} is not possible.' },
  paperNotForSecondSeal: { status: 422, zh: '这份文书不能加盖公章：只有在用的决定书和许可证件可以，而且只盖一次。', en: 'Only a valid decision or certificate takes the second seal, and only once.' },
  // catalogue
  pointsMissing: { status: 409, zh: '这些材料没有审查要点，不能发布：{names}。', en: 'Materials without review points: {names}.' },
  promiseLongerThanStatute: { status: 409, zh: '承诺时限（{promised}）长于法定时限（{statutory}）：如 {start} 受理，要晚 {byDays} 天，不能发布。', en: 'The promised limit ends {byDays} days after the statutory one when accepted on {start}, say.' },
  dependencyDangling: { status: 409, zh: '前置事项 {code} 不存在，不能发布。', en: 'The required item {code} does not exist.' },
  dependencyCycle: { status: 409, zh: '前置关系成环：{cycle}，不能发布。', en: 'The dependencies form a cycle: {cycle}.' },
  validityOverlaps: { status: 409, zh: '生效日期与第 {versionNo} 版重叠，不能发布。', en: 'The validity overlaps version {versionNo}.' },
  deferralMismatch: { status: 409, zh: '容缺材料不合规定（本事项不适用容缺，或补件时限超过承诺时限），不能发布：{names}。', en: 'Deferred materials that the item or its promise does not allow: {names}.' },
  effectiveInPast: { status: 422, zh: '{date} 已经过去，最早从今天（{today}）起。', en: '{date} has passed; today ({today}) is the earliest.' },
  deferralBasisMissing: { status: 409, zh: '容缺材料没有写明依据或补件天数，不能发布：{names}。', en: 'Deferred materials without basis or days: {names}.' },
  caseKindMismatch: { status: 409, zh: '承诺时限 0 日的是即办件，其他是承诺件，请改一致。', en: 'A limit of 0 days means an instant case.' },
  // platform
  clockFixed: { status: 403, zh: '正式环境的法定时间不能移动。', en: 'The legal clock cannot be moved here.' },
  calendarInvalid: { status: 422, zh: '工作日历不对：{why}', en: 'The calendar is invalid: {why}' },
  documentNotReady: { status: 503, zh: '文书正在生成，请稍候。', en: 'The document is being rendered.' },
  renderingFailed: { status: 500, zh: '文书生成失败：{why}', en: 'Rendering failed: {why}' },
  // public
  progressNotFound: { status: 404, zh: '编号或查询码不对，请照回执重新输入。', en: 'Number or code is wrong.' },
  certificateNotFound: { status: 404, zh: '没有这张证件。请核对二维码或证号；谨防伪造。', en: 'No such certificate.' },
} as const satisfies Record<string, FaultRule>;

export type FaultCode = keyof typeof FAULTS;
export type FaultFacts = Record<string, string | number | boolean | null | readonly string[]>;

/** Fills `{name}` from the facts; lists are joined with 、 (zh) or a comma. */
export function faultText(text: string, facts: FaultFacts, joiner = '、'): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    return Array.isArray(value) ? value.join(joiner) : String(value ?? '');
  });
}
