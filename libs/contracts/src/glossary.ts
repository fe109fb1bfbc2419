/** One Chinese term, one English word. UI labels and docs/glossary.md read it. */
export const GLOSSARY = {
  事项: 'serviceItem', 办件: 'permitCase', '接件 / 收件': 'register', 受理: 'accept', 不予受理: 'decline', 一次性告知: 'supplementNotice', 补正: 'supplement',
  视为受理: 'deemAccepted', 形式审查要点: 'reviewPoint', 审核: 'review', 复核: 'check', '审批（决定）': 'decide (grant, refuse)', 退回重审: 'returnToReviewer', 分派: 'assignReviewer',
  法定时限: 'statutoryLimit', 承诺时限: 'promisedLimit', 送达时限: 'deliveryLimit', '特别程序（不计时）': 'excludedProcedure', 延期: 'extendLimit', 制证: 'printCertificate', 发证: 'issue', 送达: 'deliver',
  印章台账: 'sealLedger', 用印: 'sealUse', 特殊用印: 'special use', '公章（第二枚印章）': 'secondSeal', '提前 / 提前天数': 'earlyDays', 补正期满: 'supplementExpired', 容缺清单: 'deferral list', 撤回申请: 'withdraw', 终止办理: 'terminate', 留痕: 'trace', 步骤: 'step', 停表: 'hold that stops the clock', 暂定: 'provisional', 临期: 'soon', 超期: 'over',
  接件成功率: 'receivingSuccessRate', 提交一次: 'presentation', 回执: 'receipt', 文书: 'document', 文号: 'document number', 查询码: 'progress code', 许可登记: 'permit register', 即办件: 'instant case', 承诺件: 'promised case',
  文书模板: 'documentTemplate', 办事指南: 'guide', 要点手册: 'booklet', 字段: 'field of a template',
  表格: 'form', 填写样例: 'fill-in sample', 清理表格: 'reviewForm', 下载地址: 'outside address',
  证照模板: 'certificateTemplate', 底图: 'background', 空白证件: 'blank', 号段: 'stockRange', 入库: 'receiveStockRange', 领用: 'handOutStockRange', 废证: 'spoilt blank', 缺号: 'missing blank', 打印机偏移: 'shift', 测试页: 'test sheet', 复用: 'reuse', 复用同意: 'reuseConsent',
  中省直: 'centralOrProvincial', 看板: 'board', 视图: 'savedView', 未读: 'unread', 件龄: 'age', 催办: 'remindHolder', 批量办理: 'bulk act', 正在查看: 'presence', 综合窗口: 'window', 科室: 'section', 岗位: 'post', 法定时间: 'legal time', 工作日历: 'working calendar', '档案（一事一档）': 'case archive', 归档: 'archiveCase', 更新档案: 'renewArchive', 批量归档: 'archive batch',
  机构: 'unit', 机构沿革: 'unit period', 别称: 'alias', 隶属: 'parent unit', 人员: 'person', '任职 / 免职': 'appointPost / endPost', 分管: 'sections in charge', 一次性口令: 'one-time password', 排班: 'roster', 窗口: 'serviceWindow',
  事项调整: 'adjustment', 划转: 'transfer', 下放: 'delegate', 移交承办: 'transferCase', 按原版本办结: 'keepVersion', 因事项调整终止: 'endByAdjustment', 告知重新申请: 'inviteAnew',
  全局搜索: 'search', 申请人: 'applicant', 字对: 'grams',
  寄递: 'mail', 妥投: 'confirmed delivery', 退回: 'return', 邮件号: 'tracking number', 收件人: 'recipient', 地址签: 'address label',
  材料交接单: 'paperSlip', 移交: 'handOver', 签收: 'receive', 差异销号: 'settle a difference', 退还: 'return to the applicant', 纸件: 'paper lot', 在谁手里: 'whereabouts',
  更正笔误: 'amendment', 换证: 'exchange of a certificate', 电子副本: 'electronic copy',
  安全设置: 'setting', 自动退出: 'idle sign-out', 岗位权限: 'role', '给予权限 / 收回权限': 'grantPermission / takePermission', '三员（系统、安全、审计管理员）': 'three administrators',
} as const;
