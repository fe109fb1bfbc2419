import type { CaseStatus, CaseVerb } from '@onecounter/contracts';
import { DOT } from './support/scene';

export type Post = 'clerk' | 'reviewer' | 'head' | 'approver' | 'leader' | 'issuer' | 'keeper' | 'assessor';
/**
 * From which statuses a verb may be taken at all, written by hand from the law and from document 002, not from the lifecycle: the two tables
 * are there to contradict each other. Holds, duties and levels come on top of it.
 */
export const ALLOWED_FROM: Readonly<Record<CaseVerb, readonly CaseStatus[]>> = {
  // the case is born; nobody registers it twice
  registerApplication: [],
  // what comes in is either complete, to be completed, or not for us (行政许可法 32)
  requestSupplement: ['registered'],
  receiveSupplement: ['awaitingSupplement'],
  acceptApplication: ['registered'],
  deemAccepted: ['registered'],
  declineNotRequired: ['registered'],
  declineNotOurs: ['registered'],
  // by the system, while nothing of it has begun: its predecessor was decided
  startApplication: ['registered', 'awaitingSupplement'],
  lapseApplication: ['registered', 'awaitingSupplement'],
  // the applicant may go until it is decided
  withdrawApplication: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  // what is silent or has lost its object ends; what nobody has judged yet is declined or accepted instead
  terminateCase: ['awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  // something minor may come later: accepted on trust; it may come, be judged and be given more time until after the certificate is out
  acceptWithDeferral: ['registered'],
  acceptWithCommitment: ['registered'],
  // what was promised is verified once it is granted, and again after it was rectified
  recordCommitmentCheck: ['granted', 'certified', 'issued'],
  registerDeferredSupplement: ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'],
  passDeferredMaterial: ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'],
  rejectDeferredMaterial: ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'],
  extendDeferral: ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'],
  chaseDeferral: ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'],
  // what did not come ends the case as long as no certificate is printed; a refusal ends the waiting
  endOverdueDeferral: ['accepted', 'reviewed', 'checked', 'granted'],
  releaseDeferral: ['refused'],
  // between acceptance and decision
  assignReviewer: ['accepted', 'reviewed', 'checked'],
  // somebody of ours holds it: not while the applicant has it, not at the counters
  remindHolder: ['accepted', 'reviewed', 'checked', 'granted'],
  passReview: ['accepted'],
  passCheck: ['reviewed'],
  returnToReviewer: ['reviewed', 'checked'],
  grantPermit: ['accepted', 'reviewed', 'checked'],
  refusePermit: ['accepted', 'reviewed', 'checked'],
  extendLimit: ['accepted', 'reviewed', 'checked'],
  startExcludedProcedure: ['accepted', 'reviewed', 'checked'],
  endExcludedProcedure: ['accepted', 'reviewed', 'checked'],
  // the place is looked at for what is examined; whoever has checked asks for nothing new
  requestInspection: ['accepted', 'reviewed'],
  cancelInspectionRequest: ['accepted', 'reviewed', 'checked'],
  concludeInspection: ['accepted', 'reviewed', 'checked'],
  requestReinspection: ['accepted', 'reviewed', 'checked'],
  // before it is decided, those whom it concerns are heard
  notifyInterestedParties: ['accepted', 'reviewed', 'checked'],
  recordStatement: ['accepted', 'reviewed', 'checked'],
  informOfHearingRight: ['accepted', 'reviewed', 'checked'],
  waiveHearing: ['accepted', 'reviewed', 'checked'],
  requestHearing: ['accepted', 'reviewed', 'checked'],
  announceHearing: ['accepted', 'reviewed', 'checked'],
  recordHearing: ['accepted', 'reviewed', 'checked'],
  endHearing: ['accepted', 'reviewed', 'checked'],
  // the item was handed over, cancelled or changed by law: what is not decided follows it, goes on or ends
  transferCase: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  keepVersion: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  endByAdjustment: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  inviteAnew: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'],
  // after the decision
  printCertificate: ['granted'],
  spoilCertificate: ['certified'],
  // the official seal is put on a paper that exists and has not left
  requestSecondSeal: ['granted', 'refused', 'certified'],
  confirmSecondSeal: ['granted', 'refused', 'certified'],
  declineSecondSeal: ['granted', 'refused', 'certified'],
  issueResult: ['certified', 'refused'],
  // what is sent is not yet delivered: it is signed for, or comes back to the window
  mailResult: ['certified', 'refused'],
  confirmDelivery: ['certified', 'refused'],
  recordReturn: ['certified', 'refused'],
  // a slip is corrected in what was decided, whenever it is found; a certificate that is out is exchanged
  amendDecision: ['granted', 'refused', 'certified', 'issued'],
  reprintCertificate: ['issued'],
  exchangeCertificate: ['issued'],
  // what bypassed the flow: undecided it is stopped, decided it is put right; both are looked at anew
  stopForCompliance: ['accepted', 'reviewed', 'checked'],
  orderReReview: ['accepted', 'reviewed', 'checked', 'granted', 'refused', 'certified', 'issued'],
  recordReReview: ['accepted', 'reviewed', 'checked', 'granted', 'refused', 'certified', 'issued'],
  resumeAfterReReview: ['accepted', 'reviewed', 'checked'],
  orderRectification: ['granted', 'refused', 'certified', 'issued'],
  completeRectification: ['granted', 'refused', 'certified', 'issued'],
  failRectification: ['granted', 'refused', 'certified', 'issued'],
  // what was handled on paper is entered as accepted, agreed to or not, and then is what it truly was
  enterAfterwards: [],
  approveLateEntry: ['accepted'],
  declineLateEntry: ['accepted'],
  recordPastGrant: ['accepted'],
  recordPastResult: ['accepted'],
};

/** Verbs that a person asks for on a case: whose they are, and a body that is good. */
export const ASKED_BY: Readonly<Record<Exclude<CaseVerb, 'registerApplication' | 'enterAfterwards' | 'recordPastGrant' | 'recordPastResult' | 'deemAccepted' | 'startApplication' | 'lapseApplication' | 'transferCase' | 'chaseDeferral' | 'endOverdueDeferral' | 'releaseDeferral'>, readonly [post: Post, path: string, body: object]>> = {
  requestSupplement: ['clerk', 'request-supplement', { overrideReason: '还缺一份证明。', reason: '再次告知' }],
  receiveSupplement: ['clerk', 'receive-supplement', { materials: [] }],
  acceptApplication: ['clerk', 'accept-application', {}],
  acceptWithDeferral: ['clerk', 'accept-with-deferral', {}],
  acceptWithCommitment: ['clerk', 'accept-with-commitment', {}],
  recordCommitmentCheck: ['reviewer', 'record-commitment-check', { result: 'kept', opinion: '与承诺一致。' }],
  registerDeferredSupplement: ['clerk', 'register-deferred-supplement', { materials: [{ code: 'SP-001-M04', files: [] }] }],
  passDeferredMaterial: ['reviewer', 'pass-deferred-material', { code: 'SP-001-M04' }],
  rejectDeferredMaterial: ['reviewer', 'reject-deferred-material', { code: 'SP-001-M04', reason: '没有盖章' }],
  extendDeferral: ['head', 'extend-deferral', { code: 'SP-001-M04', dueOn: '2026-12-01', reason: '道路封闭', consentBy: '分管领导' }],
  declineNotRequired: ['clerk', 'decline-not-required', { reason: '不需要许可' }],
  declineNotOurs: ['clerk', 'decline-not-ours', { reason: '不属本机关', organ: '市公安局' }],
  withdrawApplication: ['clerk', 'withdraw-application', { reason: '不办了' }],
  terminateCase: ['approver', 'terminate-case', { reason: '申请人要求', atApplicantsRequest: true }],
  assignReviewer: ['head', 'assign-reviewer', { personId: 7 }],
  remindHolder: ['head', 'remind-holder', {}],
  passReview: ['reviewer', 'pass-review', { opinion: '同意', tickedPoints: [] }],
  passCheck: ['head', 'pass-check', { opinion: '同意' }],
  returnToReviewer: ['approver', 'return-to-reviewer', { reason: '再看' }],
  grantPermit: ['approver', 'grant-permit', {}],
  refusePermit: ['approver', 'refuse-permit', { reasons: '不符合', basis: '食品安全法35条' }],
  extendLimit: ['leader', 'extend-limit', { days: 5, reason: '情况复杂', consentBy: '局领导' }],
  startExcludedProcedure: ['reviewer', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 5, reason: '听证' }],
  endExcludedProcedure: ['reviewer', 'end-excluded-procedure', { result: '听证结束' }],
  requestInspection: ['reviewer', 'request-inspection', { district: '210303', address: '示例路 1 号' }],
  cancelInspectionRequest: ['reviewer', 'cancel-inspection-request', { reason: '不用去了' }],
  concludeInspection: ['reviewer', 'conclude-inspection', { conclusion: 'passed', opinion: '符合' }],
  requestReinspection: ['reviewer', 'request-reinspection', {}],
  notifyInterestedParties: ['reviewer', 'notify-interested-parties', { parties: [{ name: '相邻用户', interest: '相邻' }], reason: '油烟排放影响相邻住户', days: 5 }],
  recordStatement: ['reviewer', 'record-statement', { partyId: 1, outcome: 'heard', text: '没有意见' }],
  informOfHearingRight: ['reviewer', 'inform-of-hearing-right', { reason: '相邻关系' }],
  waiveHearing: ['reviewer', 'waive-hearing', { outcome: 'inWriting' }],
  requestHearing: ['reviewer', 'request-hearing', { askedBy: 'exOfficio', askedOn: '2026-11-20', notifiedDays: 15, reason: '听证' }],
  announceHearing: ['reviewer', 'announce-hearing', { heldOn: '2026-12-03', heldFrom: '09:30', place: '会议室', hostId: 1, isPublic: true }],
  recordHearing: ['reviewer', 'record-hearing', { text: '笔录', attendees: [{ name: '甲', capacity: '申请人', signed: true }] }],
  endHearing: ['reviewer', 'end-hearing', { outcome: 'withdrawn', result: '撤回' }],
  printCertificate: ['reviewer', 'print-certificate', { stockNumber: 'K00009999' }],
  spoilCertificate: ['reviewer', 'spoil-certificate', { reason: '卡纸' }],
  requestSecondSeal: ['reviewer', 'request-second-seal', { documentId: '00000000-0000-4000-8000-000000000000', basis: '上级统一要求', reason: '须加盖公章' }],
  confirmSecondSeal: ['keeper', 'confirm-second-seal', {}],
  declineSecondSeal: ['keeper', 'decline-second-seal', { reason: '不需要' }],
  keepVersion: ['approver', 'keep-version', { adjustmentId: 1 }],
  endByAdjustment: ['approver', 'end-by-adjustment', { adjustmentId: 1 }],
  inviteAnew: ['approver', 'invite-anew', { adjustmentId: 1 }],
  issueResult: ['issuer', 'issue-result', { way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: `data:image/png;base64,${DOT.toString('base64')}` }],
  mailResult: ['issuer', 'mail-result', { carrier: 'expressMail', trackingNumber: 'EE473124829CN', recipient: { name: '收件人', phone: '13800000003', address: '示例路 1 号' } }],
  confirmDelivery: ['issuer', 'confirm-delivery', { receivedAt: '2026-11-20T10:00', receivedBy: '本人' }],
  amendDecision: ['approver', 'amend-decision', { documentId: '00000000-0000-4000-8000-000000000000', field: 'text', written: '第二款', corrected: '第一款', reason: '抄错' }],
  reprintCertificate: ['reviewer', 'reprint-certificate', { stockNumber: 'K00009998' }],
  exchangeCertificate: ['issuer', 'exchange-certificate', { oldReturned: true }],
  recordReturn: ['issuer', 'record-return', { returnedOn: '2026-11-20', reason: 'absent' }],
  stopForCompliance: ['head', 'stop-for-compliance', { reason: '没有受理留痕先用了章' }],
  orderReReview: ['head', 'order-re-review', { personId: 1, dueOn: '2026-12-01', reason: '重审' }],
  recordReReview: ['reviewer', 'record-re-review', { verdict: 'conforms', opinion: '符合', faults: [] }],
  resumeAfterReReview: ['head', 'resume-after-re-review', { words: '恢复办理' }],
  orderRectification: ['head', 'order-rectification', { dueOn: '2026-12-20', demands: '补正材料' }],
  completeRectification: ['head', 'complete-rectification', { words: '已整改' }],
  approveLateEntry: ['assessor', 'approve-late-entry', { words: '核准' }],
  declineLateEntry: ['assessor', 'decline-late-entry', { words: '不予补录' }],
  failRectification: ['head', 'fail-rectification', { ground: 'unqualified', words: '没有整改' }],
};
