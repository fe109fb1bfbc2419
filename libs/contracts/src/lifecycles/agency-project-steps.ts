import type { Lifecycle, StepRule } from '../lifecycle';

export const AGENCY_PROJECT_STEPS = {
  acceptCommission: { from: [], to: 'registered', fact: 'commissionAccepted', zh: '受理委托', en: 'Accept a commission' },
  reviseRegistration: { from: ['registered', 'serving'], to: 'same', fact: 'registrationRevised', zh: '修改登记表', en: 'Revise the registration' },
  recordAgencyMaterials: { from: ['registered', 'serving'], to: 'same', fact: 'agencyMaterialsRecorded', zh: '收取材料', en: 'Take materials' },
  signAuthorisation: { from: ['registered', 'serving'], to: 'same', fact: 'authorisationSigned', zh: '签署委托', en: 'Sign the authorisation' },
  assignAgent: { from: ['registered', 'serving'], to: 'same', fact: 'agentAssigned', zh: '指派代办员', en: 'Assign an agent' },
  handOverProject: { from: ['registered', 'serving'], to: 'same', fact: 'agencyProjectHandedOver', zh: '移交项目', en: 'Hand a project over' },
  startAgencyService: { from: ['registered'], to: 'serving', fact: 'agencyServiceStarted', zh: '转入代办', en: 'Start the service' },
  /** 工作日志: what happened, what is next, who holds it; a line may say that an item is done. */
  recordAgencyLog: { from: ['registered', 'serving', 'returned'], to: 'same', fact: 'agencyLogRecorded', zh: '写工作日志', en: 'Record a line of the work log' },
  /** Nobody wrote for a working day, or nothing moved for a week. */
  flagAgencyProject: { from: ['serving'], to: 'same', fact: 'agencyProjectFlagged', zh: '提醒停滞', en: 'Flag a project that stands still', bySystem: true },
  recordAgencyFollowUp: { from: ['serving'], to: 'same', fact: 'agencyFollowUpRecorded', zh: '跟踪督办', en: 'Record a follow-up' },
  linkItemCase: { from: ['registered', 'serving'], to: 'same', fact: 'itemCaseLinked', zh: '关联事项办件', en: 'Link a case to an item' },
  unlinkItemCase: { from: ['registered', 'serving'], to: 'same', fact: 'itemCaseUnlinked', zh: '取消关联事项办件', en: 'Unlink a case from an item' },
  trackOutsideItem: { from: ['registered', 'serving'], to: 'same', fact: 'outsideItemTracked', zh: '跟踪外部事项', en: 'Track an item of a department outside' },
  /** 结果反馈 item by item: how, when and to whom; what a case was handed over as comes by itself. */
  recordItemResult: { from: ['serving', 'returned', 'closed'], to: 'same', fact: 'itemResultRecorded', zh: '登记结果反馈', en: 'Record how a result went back' },
  returnAgencyResults: { from: ['serving'], to: 'returned', fact: 'agencyResultsReturned', zh: '反馈结果', en: 'Return the results' },
  /** 交接清单: signed once by whoever hands over and whoever takes. */
  signAgencyHandover: { from: ['returned', 'closed'], to: 'same', fact: 'agencyHandoverSigned', zh: '签署移交清单', en: 'Sign the hand-over list' },
  /** 一事一档: a paper that the system does not have; also after the end. */
  fileAgencyRecord: { from: ['registered', 'serving', 'returned', 'closed'], to: 'same', fact: 'agencyRecordFiled', zh: '补交档案材料', en: 'File a paper for the archive' },
  closeAgencyProject: { from: ['returned'], to: 'closed', fact: 'agencyProjectClosed', zh: '办结代办项目', en: 'Close an agency project', grave: true },
  withdrawCommission: { from: ['registered', 'serving'], to: 'withdrawn', fact: 'commissionWithdrawn', zh: '撤回委托', en: 'Withdraw the commission', grave: true },
  resumeCommission: { from: ['withdrawn'], to: 'registered', fact: 'commissionResumed', zh: '重新委托', en: 'Take the commission up again' },
} as const satisfies Record<string, StepRule>;

/** 代办项目 (AGY-2, document 004 二(五)): one commission of an enterprise from its registration to the results handed over. The project of the bureau's list stays `project`: this one may refer to it. */
export const AGENCY_PROJECT = {
  kind: 'agencyProject',
  statuses: {
    registered: { zh: '已登记', en: 'Registered' }, serving: { zh: '代办中', en: 'In service' }, returned: { zh: '已反馈', en: 'Results returned' },
    withdrawn: { zh: '已撤回委托', en: 'Withdrawn' }, closed: { zh: '已办结', en: 'Closed', ends: true },
  },
  steps: AGENCY_PROJECT_STEPS,
} as const satisfies Lifecycle;
export type AgencyProjectVerb = keyof typeof AGENCY_PROJECT_STEPS;
export type AgencyProjectStatus = keyof typeof AGENCY_PROJECT.statuses;

/** 七个环节 of document 004, 二(五), in their order; the first two are of the request. */
export const AGENCY_STAGES = {
  guidance: { zh: '前台引导', en: 'Guidance' }, advice: { zh: '咨询辅导', en: 'Advice' }, commission: { zh: '受理代办', en: 'Commission' }, service: { zh: '代办服务', en: 'Service' },
  followUp: { zh: '跟踪督办', en: 'Follow-up' }, problem: { zh: '问题处理', en: 'Problems' }, results: { zh: '结果反馈', en: 'Results' },
} as const;
export type AgencyStage = keyof typeof AGENCY_STAGES;

/** 代办: the agent acts for the enterprise and needs its authorisation; 协办: the agent coordinates, the enterprise acts (document 003). */
export const AGENCY_MODES = { agency: { zh: '代办', en: 'Agency' }, assistance: { zh: '协办', en: 'Assistance' } } as const;
export type AgencyMode = keyof typeof AGENCY_MODES;

/** How results go back (AGY-8). */
export const RETURN_WAYS = { eCertificate: { zh: '电子证照', en: 'E-certificate' }, mail: { zh: '免费邮寄', en: 'Mail' }, inPerson: { zh: '当面交付', en: 'In person' } } as const;
export type ReturnWay = keyof typeof RETURN_WAYS;
