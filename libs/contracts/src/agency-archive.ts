/** 一事一档 of a commissioned project: the headings of document 004, 二(五)7, in its order; the last two are what it says is handed over. */
export const AGENCY_ARCHIVE_HEADINGS = {
  basics: { zh: '基本资料', en: 'Basic data' },
  materials: { zh: '申请材料', en: 'Application materials' },
  workLog: { zh: '工作日志', en: 'Work log' },
  letters: { zh: '工作联系函', en: 'Letters of contact' },
  meetingNotices: { zh: '会议通知', en: 'Notices of meetings' },
  signInSheets: { zh: '会议签到表', en: 'Sign-in sheets' },
  meetingPhotos: { zh: '会议照片', en: 'Photographs of meetings' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  assistOrders: { zh: '协办单', en: 'Orders to assist' },
  forms: { zh: '事项办理表单', en: 'Forms of the items' },
  results: { zh: '结果反馈', en: 'Return of results' },
  handover: { zh: '移交清单', en: 'Hand-over list' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type AgencyArchiveHeading = keyof typeof AGENCY_ARCHIVE_HEADINGS;

/** Where the result of one item stands: not decided yet, to be fetched, in the mail, with the enterprise. */
export const RESULT_STATES = { open: { zh: '没有办结', en: 'Not finished' }, ready: { zh: '待反馈', en: 'To be returned' }, mailed: { zh: '邮寄中', en: 'In the mail' }, returned: { zh: '已反馈', en: 'Returned' } } as const;
export type ResultState = keyof typeof RESULT_STATES;
