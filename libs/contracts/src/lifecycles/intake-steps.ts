import type { StepRule } from '../lifecycle';

/** From the counter to acceptance (行政许可法 29-32). */
export const INTAKE_STEPS = {
  registerApplication: { from: [], to: 'registered', fact: 'applicationRegistered', zh: '接件', en: 'Register', law: '行政许可法29' },
  requestSupplement: { from: ['registered'], to: 'awaitingSupplement', fact: 'supplementRequested', zh: '一次性告知', en: 'Request supplement', law: '行政许可法32(1)④' },
  receiveSupplement: { from: ['awaitingSupplement'], to: 'registered', fact: 'supplementReceived', zh: '收补正', en: 'Receive supplement', law: '行政许可法32(1)④' },
  acceptApplication: { from: ['registered'], to: 'accepted', fact: 'applicationAccepted', clock: 'starts', zh: '受理', en: 'Accept', law: '行政许可法32(1)⑤' },
  deemAccepted: { from: ['registered'], to: 'accepted', fact: 'applicationDeemedAccepted', clock: 'starts', zh: '视为受理', en: 'Deem accepted', law: '行政许可法32(1)④', bySystem: true },
  declineNotRequired: { from: ['registered'], to: 'declined', fact: 'applicationDeclinedNotRequired', zh: '不受理（不需许可）', en: 'Decline: no permit needed', law: '行政许可法32(1)①', grave: true },
  declineNotOurs: { from: ['registered'], to: 'declined', fact: 'applicationDeclinedNotOurs', zh: '不予受理（不属本机关）', en: 'Decline: not ours', law: '行政许可法32(1)②', grave: true },
  startApplication: { from: ['registered', 'awaitingSupplement'], to: 'same', fact: 'applicationStarted', clearsHold: 'openPredecessor', zh: '前置办结启动', en: 'Start after predecessor', bySystem: true },
  lapseApplication: { from: ['registered', 'awaitingSupplement'], to: 'terminated', fact: 'applicationLapsed', zh: '随前置终止', en: 'Lapse with predecessor', bySystem: true },
  withdrawApplication: { from: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'withdrawn', fact: 'applicationWithdrawn', clock: 'ends', zh: '撤回申请', en: 'Withdraw', grave: true },
  terminateCase: { from: ['awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'terminated', fact: 'caseTerminated', clock: 'ends', zh: '终止办理', en: 'Terminate', grave: true },
} as const satisfies Record<string, StepRule>;
