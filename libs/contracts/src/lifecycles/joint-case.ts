import type { Lifecycle, StepRule } from '../lifecycle';

export const JOINT_CASE_STEPS = {
  openJointCase: { from: [], to: 'running', fact: 'jointCaseOpened', zh: '联办接件', en: 'Open joint case', law: '行政许可法26' },
  openJointStage: { from: ['running'], to: 'same', fact: 'jointStageOpened', zh: '开启下一阶段', en: 'Open the next stage', law: '行政许可法26' },
  requestJointSupplement: { from: ['running'], to: 'same', fact: 'jointSupplementRequested', zh: '联办一次性告知', en: 'Request joint supplement', law: '行政许可法32(1)④' },
  receiveJointSupplement: { from: ['running'], to: 'same', fact: 'jointSupplementReceived', zh: '联办收补正', en: 'Receive a joint supplement' },
  acceptJointWithDeferral: { from: ['running'], to: 'same', fact: 'jointAcceptedWithDeferral', zh: '联办容缺受理', en: 'Accept jointly with deferral', law: '国发〔2024〕3号' },
  acceptJointWithCommitment: { from: ['running'], to: 'same', fact: 'jointAcceptedWithCommitment', zh: '联办告知承诺', en: 'Accept jointly with a commitment', law: '国办发〔2020〕42号' },
  registerJointDeferredSupplement: { from: ['running'], to: 'same', fact: 'jointDeferredSupplementRegistered', zh: '登记联办容缺补件', en: 'Register a deferred supplement of a joint case' },
  noteOnJointCase: { from: ['running'], to: 'same', fact: 'jointCaseNoted', zh: '牵头批注', en: 'Note on a joint case' },
  addOutsideItem: { from: ['running'], to: 'same', fact: 'outsideItemAdded', zh: '登记外部门事项', en: 'Add an outside item' },
  recordOutsideProgress: { from: ['running'], to: 'same', fact: 'outsideProgressRecorded', zh: '登记外部门进展', en: 'Record the progress of an outside item' },
  extendJointCase: { from: ['running'], to: 'same', fact: 'jointCaseExtended', zh: '联办延期', en: 'Extend a joint case', law: '行政许可法42(2)', grave: true },
  linkJointProject: { from: ['running'], to: 'same', fact: 'jointProjectLinked', zh: '关联项目', en: 'Link a project' },
  unlinkJointProject: { from: ['running'], to: 'same', fact: 'jointProjectUnlinked', zh: '取消关联项目', en: 'Unlink the project' },
  withdrawJointCase: { from: ['running'], to: 'same', fact: 'jointCaseWithdrawn', zh: '整体撤回', en: 'Withdraw joint case', grave: true },
  endJointCase: { from: ['running'], to: 'closed', fact: 'jointCaseEnded', zh: '结束联办', en: 'End joint case', grave: true },
  closeJointCase: { from: ['running'], to: 'closed', fact: 'jointCaseClosed', zh: '联办办结', en: 'Close joint case', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 联办件: one application for one matter or one project; its permit cases run by themselves, it holds them together (REV-3). */
export const JOINT_CASE = {
  kind: 'jointCase',
  statuses: { running: { zh: '办理中', en: 'Running' }, closed: { zh: '已办结', en: 'Closed', ends: true } },
  steps: JOINT_CASE_STEPS,
} as const satisfies Lifecycle;

export type JointCaseVerb = keyof typeof JOINT_CASE_STEPS;
export type JointCaseStatus = keyof typeof JOINT_CASE.statuses;
