/** 导出中心 (USR-3): the lists that can be taken along as a sheet. */
export const EXPORT_LISTS = {
  cases: { zh: '办件', en: 'Cases' },
  publications: { zh: '信息公示', en: 'Publications' },
  monitoringCards: { zh: '红黄牌', en: 'Monitoring cards' },
  findings: { zh: '违规线索', en: 'Findings' },
  pointProblems: { zh: '要点问题', en: 'Problems of points' },
  supervisedTasks: { zh: '督办事项', en: 'Supervised tasks' },
} as const satisfies Record<string, { zh: string; en: string }>;

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
