/** What the access log tells, for the filter of its page. */
export const ACCESS_GROUPS = { signIn: '登录和会话', read: '查看个人信息和材料', export: '导出和下载', operation: '系统运维' } as const;
export type AccessGroup = keyof typeof ACCESS_GROUPS;

interface AccessAction { readonly zh: string; readonly en: string; readonly group: AccessGroup }

/** Every act that is written to the access log (SEC-5). */
export const ACCESS_ACTIONS = {
  signIn: { zh: '登录', en: 'Signed in', group: 'signIn' },
  signInRefused: { zh: '登录被拒绝', en: 'Sign-in refused', group: 'signIn' },
  refreshReused: { zh: '会话凭证被重复使用', en: 'Refresh token used twice', group: 'signIn' },
  signOut: { zh: '退出', en: 'Signed out', group: 'signIn' },
  revokeSession: { zh: '结束会话', en: 'Session ended', group: 'signIn' },
  changePassword: { zh: '修改密码', en: 'Password changed', group: 'signIn' },
  enrolSecondFactor: { zh: '开通动态码', en: 'Second factor enrolled', group: 'signIn' },
  removeSecondFactor: { zh: '停用动态码', en: 'Second factor removed', group: 'signIn' },
  actAs: { zh: '切换岗位', en: 'Post chosen', group: 'signIn' },
  showPersonalData: { zh: '查看明文', en: 'Personal data shown', group: 'read' },
  openScreenshot: { zh: '打开外网查询截图', en: 'Screenshot of a look-up opened', group: 'read' },
  showInspectionContact: { zh: '查看勘验联系人', en: 'Contact of an inspection shown', group: 'read' },
  showExpertPhone: { zh: '查看专家电话', en: 'Telephone number of an expert shown', group: 'read' },
  showInquiryAsker: { zh: '查看咨询人', en: 'Person who asked shown', group: 'read' },
  showAgencyContact: { zh: '查看诉求联系人', en: 'Contact of a request shown', group: 'read' },
  showTransferData: { zh: '查看转交表明文', en: 'Personal data of a transfer shown', group: 'read' },
  showLiaison: { zh: '查看联络员电话', en: 'Telephone number of a liaison shown', group: 'read' },
  openFile: { zh: '打开材料', en: 'File opened', group: 'read' },
  exportCases: { zh: '导出办件', en: 'Cases exported', group: 'export' },
  requestExport: { zh: '导出清单', en: 'List exported', group: 'export' },
  downloadExport: { zh: '下载导出的清单', en: 'Exported list downloaded', group: 'export' },
  exportAccessLog: { zh: '导出访问日志', en: 'Access log exported', group: 'export' },
  downloadEventDocument: { zh: '监管部门下载决定书', en: 'Decision downloaded by a supervision department', group: 'export' },
  downloadArchive: { zh: '下载档案', en: 'Archive downloaded', group: 'export' },
  moveClock: { zh: '移动法定时间', en: 'Legal clock moved', group: 'operation' },
  loadCalendar: { zh: '载入日历', en: 'Calendar loaded', group: 'operation' },
  backUp: { zh: '备份', en: 'Backup made', group: 'operation' },
  restore: { zh: '恢复', en: 'Backup restored', group: 'operation' },
  rotateKeys: { zh: '轮换数据密钥', en: 'Data keys rotated', group: 'operation' },
  rotateSigningKey: { zh: '轮换存证签名密钥', en: 'Signing key rotated', group: 'operation' },
  rotateTokenSecret: { zh: '轮换令牌密钥', en: 'Token secret rotated', group: 'operation' },
  announceLogRemoval: { zh: '预告清理到期日志', en: 'Removal of expired log announced', group: 'operation' },
  removeAccessLog: { zh: '清理到期日志', en: 'Expired log removed', group: 'operation' },
  retireKeys: { zh: '停用旧数据密钥', en: 'Old data keys retired', group: 'operation' },
} as const satisfies Record<string, AccessAction>;

export const accessActionsOf = (group: AccessGroup): string[] => Object.entries(ACCESS_ACTIONS).filter(([, action]) => action.group === group).map(([name]) => name);
export const accessActionOf = (name: string): AccessAction | undefined => (ACCESS_ACTIONS as Readonly<Record<string, AccessAction>>)[name];
