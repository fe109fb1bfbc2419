import { PROGRAM_ROLES } from './api-clients';
import type { Permission } from './permissions';

export type CaseReach = 'hall' | 'section' | 'bureau' | 'none';

export interface Role {
  readonly zh: string;
  readonly en: string;
  /** Which cases the post sees at all: those of its hall's jurisdiction, of its section, of the whole bureau, or none. */
  readonly reach: CaseReach;
  /** First grants; the running ones are rows of organisation.role_grant. */
  readonly grants: readonly Permission[];
}

const READING: readonly Permission[] = ['readCases', 'readItems', 'readDocuments', 'readTrace', 'readProjects', 'readMeetings', 'signInToMeeting'];
/** Officers who work with lists: they take them along as a sheet. */
const LISTING: readonly Permission[] = [...READING, 'exportCases', 'readCreditMarks', 'readFigures', 'readReportedFigures'];
const RECEIVING: readonly Permission[] = [
  'keepDraft', 'uploadFile', 'judgeReception', 'findApplicant', 'searchPersonalNumber', 'recordReuseConsent', 'withdrawReuseConsent', 'registerApplication', 'requestSupplement', 'receiveSupplement',
  'acceptApplication', 'acceptWithDeferral', 'registerDeferredSupplement', 'acceptWithCommitment', 'readCreditMarks', 'declineNotRequired', 'declineNotOurs', 'withdrawApplication',
  'openJointCase', 'openJointStage', 'requestJointSupplement', 'withdrawJointCase', 'receiveJointSupplement', 'acceptJointWithDeferral', 'acceptJointWithCommitment', 'registerJointDeferredSupplement',
];
/** What was deferred and came later, and what was promised, is judged by the section. */
const JUDGING_SUPPLEMENTS: readonly Permission[] = ['passDeferredMaterial', 'rejectDeferredMaterial', 'recordCommitmentCheck'];
/** 利害关系人和听证: prepared and recorded by whoever reviews; somebody else presides. */
const HEARING: readonly Permission[] = ['notifyInterestedParties', 'recordStatement', 'informOfHearingRight', 'waiveHearing', 'requestHearing', 'announceHearing', 'recordHearing', 'endHearing'];
const REVIEWING: readonly Permission[] = ['requestInspection', 'cancelInspectionRequest', 'concludeInspection', 'requestReinspection', 'readInspections', 'passReview', ...HEARING, 'openExpertReview', 'concludeExpertReview', 'readExpertReviews', 'startExcludedProcedure', 'endExcludedProcedure', 'printCertificate', 'spoilCertificate', 'reprintCertificate', 'requestSecondSeal', 'showPersonalData', 'searchPersonalNumber', 'readSealLedger', ...JUDGING_SUPPLEMENTS];
/** 牵头: the lead section and the coordination section hold a joint case together. */
const LEADING: readonly Permission[] = ['noteOnJointCase', 'endJointCase', 'addOutsideItem', 'recordOutsideProgress'];
/** Blanks and printers of one's own section (REV-8). */
const STOCK_KEEPING: readonly Permission[] = ['readCertificateStock', 'adjustPrinter', 'spoilBlankSheet', 'reportMissingSheet', 'handOutStockRange'];
const TEMPLATE_WRITING: readonly Permission[] = ['draftCertificateTemplate', 'reviseCertificateTemplate'];
/** Blank forms: a section those of its own items, the policy section any (CAT-6). */
const FORM_KEEPING: readonly Permission[] = ['registerForm', 'reviseForm', 'illustrateForm', 'reviewForm', 'cancelForm', 'checkFormAddress'];
/** 培训 (CAT-5): whoever holds one keeps its record; clerks and officers ask, the sections answer also later. */
const TRAINING_JOINING: readonly Permission[] = ['readTrainings', 'askAtTraining'];
const TRAINING_KEEPING: readonly Permission[] = [...TRAINING_JOINING, 'planTraining', 'recordTraining', 'answerTrainingQuestion', 'closeTraining', 'cancelTraining'];
/** 图解范本 (CAT-5): a section those of its own items, the policy section any; whoever drew one does not publish it. */
const SAMPLE_WRITING: readonly Permission[] = ['draftSample', 'reviseSample'];
const SAMPLE_KEEPING: readonly Permission[] = [...SAMPLE_WRITING, 'publishSample', 'retireSample'];
/** 一件事、一个项目: written by those who coordinate, put into use by the policy section alone (CAT-8). */
const THEME_WRITING: readonly Permission[] = ['draftThemeVersion', 'reviseThemeVersion'];
/** 谁办理谁归档: the section keeps the files of its cases. */
const ARCHIVING: readonly Permission[] = ['readArchives', 'archiveCase', 'renewArchive', 'archiveJointCase', 'renewJointArchive', 'downloadArchive'];
/** 专家库和抽取 are kept by the office; the section opens and concludes. */
const EXPERT_DESK: readonly Permission[] = [
  'readExperts', 'registerExpert', 'reviseExpert', 'suspendExpert', 'resumeExpert', 'showExpertPhone', 'readExpertReviews', 'publishCandidates', 'drawExperts', 'recordExpertAnswer', 'signInExpert', 'recordExpertOpinion', 'cancelExpertReview',
];
/** 现场勘验: those who plan it and those who go there. */
const VISITING: readonly Permission[] = ['readInspections', 'showInspectionContact', 'completeTrip'];
const DECIDING: readonly Permission[] = ['grantPermit', 'refusePermit', 'returnToReviewer', 'terminateCase', 'amendDecision', 'keepVersion', 'endByAdjustment', 'inviteAnew', 'requestSecondSeal', 'showPersonalData', 'searchPersonalNumber', 'readSealLedger'];

/** 巡查 (CMP-10): answered by whom it names, recorded by the hall and the assessment section, judged by the latter. */
const PATROL_ANSWERING: readonly Permission[] = ['readPatrols', 'answerPatrol'];
/** 督办 (CMP-11): the sections report and complete, the one that supervises judges. */
const TASK_DOING: readonly Permission[] = ['readTasks', 'reportProgress', 'completeTask'];
const TASK_KEEPING: readonly Permission[] = ['readTasks', 'openTask', 'confirmCompletion', 'returnTask', 'extendTask', 'cancelTask'];
/** 业务专报 (RPT-4, RPT-5, RPT-11): written by the offices, reviewed by the leader in charge, composed by the coordination section, approved by the bureau leader. */
const EXAMPLE_TELLING: readonly Permission[] = ['readExamples', 'submitExample', 'withdrawExample'];
const BULLETIN_WRITING: readonly Permission[] = [...EXAMPLE_TELLING, 'readBulletins', 'commentOnIssue', 'draftContribution', 'submitContribution', 'confirmContribution'];
const BULLETIN_COMPOSING: readonly Permission[] = ['openIssue', 'arrangeIssue', 'composeIssue', 'submitIssue', 'issueBulletin', 'requestContributions', 'urgeContribution', 'transferContribution', 'returnContribution', 'setSectionOffices'];
const BULLETIN_REVIEWING: readonly Permission[] = ['readExamples', 'readBulletins', 'commentOnIssue', 'reviewContribution', 'returnContribution'];
const BULLETIN_APPROVING: readonly Permission[] = ['readExamples', 'readBulletins', 'commentOnIssue', 'returnIssue', 'approveIssue'];
/** 填报指标 (RPT-10): what the system cannot know is told by the service centre and the sections, confirmed by the coordination section. */
const FIGURE_REPORTING: readonly Permission[] = ['reportFigure', 'correctFigure', 'withdrawFigure'];
const FIGURE_CONFIRMING: readonly Permission[] = [...FIGURE_REPORTING, 'confirmFigure', 'returnFigure'];
/** 专报的印发和反馈 (RPT-6, RPT-7): sent out and registered by the coordination section, answered by the sections, made public by the bureau leader. */
const DISTRIBUTING: readonly Permission[] = ['readDistribution', 'openEditions', 'addRecipient', 'changeRecipient', 'removeRecipient', 'recordDispatch', 'resendCopy', 'recordReceipt', 'readBulletinFeedback', 'registerBulletinFeedback', 'assignBulletinFeedback', 'returnBulletinFeedback', 'reportBulletinFeedback'];
const BULLETIN_ANSWERING: readonly Permission[] = ['openEditions', 'readBulletinFeedback', 'answerBulletinFeedback'];
const EDITION_APPROVING: readonly Permission[] = ['readDistribution', 'openEditions', 'approveWebEdition', 'withdrawWebEdition', 'readBulletinFeedback'];
/** 材料交接: whoever sits at a desk where paper lies gives and takes it; only the hall has the applicant before it. */
const HANDING_ON: readonly Permission[] = ['readPaperSlips', 'drawUpPaperSlip', 'handOverPapers', 'receivePapers', 'receivePapersWithDifference', 'settlePaperDifference', 'cancelPaperSlip', 'reportLostPapers'];

/** 项目 (PRJ-1): window and coordination section register and link; what stands in the way is the sections' too. */
const PROJECT_TROUBLES: readonly Permission[] = ['recordProjectProblem', 'settleProjectProblem'];
const PROJECT_KEEPING: readonly Permission[] = ['registerProject', 'reviseProject', 'linkProjectCase', 'unlinkProjectCase', 'linkJointProject', 'unlinkJointProject', 'recordProjectProblem'];

/** 会议 (MTG-1): whoever organises one keeps its record; tasks go to the sections. */
const MEETING_KEEPING: readonly Permission[] = ['planMeeting', 'inviteToMeeting', 'recordMinutes', 'assignMeetingTask', 'completeMeetingTask', 'closeMeeting', 'cancelMeeting', 'uploadFile'];

/** 项目督办、项目问题 (AGY-6, AGY-7): sections answer what the task force reminds them of and check in when they are called; its head interviews and records what was decided. */
const AGENCY_ANSWERING: readonly Permission[] = ['readAgencyFollowUp', 'answerAgencyReminder', 'checkInToProblem', 'answerAgencyLetter'];
const AGENCY_FOLLOWING: readonly Permission[] = ['answerAgencyReminder', 'remindSlowUnit', 'returnReminderAnswer', 'reportSlowUnit', 'settleAgencyReminder',
  'recordAgencyProblem', 'coordinateAgencyProblem', 'callDepartments', 'checkInToProblem', 'reportAgencyProblem', 'decideAgencyProblem', 'followAgencyProblem', 'solveAgencyProblem', 'reopenAgencyProblem', 'closeAgencyProblem',
  'issueAgencyLetter', 'answerAgencyLetter', 'closeAgencyLetter',
];
/** 帮办代办 (AGY): the consultation desk guides, agents advise and carry a project through, the lead agent assigns and keeps the task force. */
const AGENCY_READING: readonly Permission[] = ['readAgencyProjects', 'readTaskForce', 'readAgencyFollowUp', 'readCountyTransfers'];
/** 转办件 (AGY-5): the post of the place that is given an item. */
const TRANSFER_RECEIVING: readonly Permission[] = ['receiveCountyTransfer', 'refuseCountyTransfer', 'completeCountyTransfer'];
const TRANSFER_GIVING: readonly Permission[] = [...TRANSFER_RECEIVING, 'handOverToCounty', 'handOverToCity', 'returnCountyTransfer', 'closeOutCountyTransfer', 'recallCountyTransfer', 'linkItemCase', 'unlinkItemCase', 'trackOutsideItem'];
const AGENCY_GUIDING: readonly Permission[] = [...AGENCY_READING, 'recordAgencyRequest', 'guideAgencyRequest', 'showAgencyContact'];
const AGENCY_SERVING: readonly Permission[] = [
  ...AGENCY_GUIDING, ...AGENCY_FOLLOWING, ...TRANSFER_GIVING, 'adviseAgencyRequest', 'closeAgencyRequest', 'acceptCommission', 'reviseRegistration', 'recordAgencyMaterials', 'signAuthorisation', 'startAgencyService', 'recordAgencyFollowUp', 'recordItemResult', 'returnAgencyResults', 'signAgencyHandover', 'fileAgencyRecord', 'archiveAgencyProject', 'renewAgencyArchive', 'downloadAgencyArchive',
  'withdrawCommission', 'resumeCommission', 'recordAgencyLog', 'openAgencyPage', 'renewAgencyCode', 'answerAgencyMessage', 'withdrawAgencyCode', 'readProjects', 'readMeetings', 'signInToMeeting', ...MEETING_KEEPING,
];
/** 手续计划 (AGY-3): whoever carries a project. */
const AGENCY_PLANNING: readonly Permission[] = ['draftAgencyPlan', 'reviseAgencyPlan', 'recordPlanProgress'];
const AGENCY_LEADING: readonly Permission[] = [...AGENCY_SERVING, 'assignAgent', 'handOverProject', 'closeAgencyProject', 'enlistMember', 'changeMember', 'releaseMember'];

/** 共同形式审查 (INT-6): the window calls, the section comes. */
const COMING: readonly Permission[] = ['readFormalReviewCalls', 'answerCall', 'arriveAtCounter', 'concludeCall'];

/** 要点问题 (INT-10): raised at the counter, or from what fails most there; split by the coordination section, answered by the section. */
const POINT_ANSWERING: readonly Permission[] = ['readPointProblems', 'answerPointProblem'];
const POINT_SPLITTING: readonly Permission[] = ['readPointProblems', 'raisePointProblem', 'assignPointProblem', 'closePointProblem', 'reopenPointProblem', 'closeProblemList'];

/** 联合审图、联合验收 (INS-5): opened and concluded by the lead section or that of the case, judged by all that take part. */
const JOINT_JUDGING: readonly Permission[] = ['readJointReviews', 'submitJointReviewOpinion'];
const JOINT_LEADING: readonly Permission[] = [...JOINT_JUDGING, 'openJointReview', 'recordOutsideOpinion', 'concludeJointReview', 'submitRectifiedSet', 'failJointReview', 'cancelJointReview'];

/** 分歧 (INT-18): whoever sits at a counter or reviews raises one; the heads of both sides settle it between them, the coordination section above them. */
const DISPUTING: readonly Permission[] = ['readDisputes', 'raiseDispute', 'answerDispute', 'referDispute', 'withdrawDispute'];
const DISPUTE_HEADING: readonly Permission[] = [...DISPUTING, 'settleDispute'];
/** 专网转交 (INT-8): drawn up and signed by the section, entered and counter-signed at the window. */
const TRANSFERRING: readonly Permission[] = ['readTransfers', 'showTransferData', 'drawUpTransfer', 'correctTransfer', 'signTransfer', 'withdrawTransfer'];
const TRANSFER_ENTERING: readonly Permission[] = ['readTransfers', 'showTransferData', 'enterTransfer', 'returnTransfer'];
/** 提前预审 (REV-15): handed in at the counter or by the agent, judged by the section of the item, carried over at the counter. */
const PRE_REVIEW_HANDING: readonly Permission[] = ['readPreReviews', 'requestPreReview', 'supplementPreReview', 'withdrawPreReview'];
const PRE_REVIEW_JUDGING: readonly Permission[] = ['readPreReviews', 'givePreReviewOpinion'];
/** 评先资格和约谈 (CMP-6): everybody sees and appeals their own, parties of an interview sign; drawn up, judged and confirmed by the assessment section alone. */
const AWARD_READING: readonly Permission[] = ['readAwards', 'readAssessments', 'readInterviews', 'appealEligibility', 'signInterview'];
const AWARD_JUDGING: readonly Permission[] = ['drawUpAwards', 'redrawAwards', 'confirmEligibility', 'amendEligibility', 'decideEligibilityAppeal', 'arrangeInterview', 'recordInterview', 'closeInterview', 'cancelInterview'];
/** 考核通报 (CMP-8): drawn up and confirmed by the assessment section, issued or returned by a leader. */
const NOTICE_PREPARING: readonly Permission[] = ['drawUpNotice', 'redrawNotice', 'confirmNotice'];
const NOTICE_ISSUING: readonly Permission[] = ['issueNotice', 'returnNotice'];
/** 电子监察 (CMP-7): answered where the work is done, judged by the assessment section alone. */
const CARD_ANSWERING: readonly Permission[] = ['readMonitoringCards', 'answerCard'];
/** 用印登记簿和周审 (CMP-1, CMP-2): lines by whoever works in the section, a register's keeper, strikes and weekly signature by its head. */
/** 公章使用申请: asked for in the sections, decided by leaders, sealed by the coordination section. */
const SEAL_APPLYING: readonly Permission[] = ['readSealRegisters', 'applyForSeal', 'withdrawSealApplication'];
const SEAL_ENTERING: readonly Permission[] = [...SEAL_APPLYING, 'enterSealUse', 'importSealUses', 'scanRegisterPage'];
const SEAL_KEEPING: readonly Permission[] = ['readSealRegisters', 'enterSealUse', 'importSealUses', 'scanRegisterPage', 'openSealRegister', 'nameSealKeeper', 'strikeSealUse'];
const SEAL_HEADING: readonly Permission[] = [...SEAL_APPLYING, ...SEAL_KEEPING.filter((one) => one !== 'readSealRegisters'), 'signLedgerWeek'];
/** 纠正 (CMP-5): stopped by the section head or the assessment section; looked at anew by somebody of the section whom its head names; led by the head. */
const CORRECTION_HEADING: readonly Permission[] = ['readCorrections', 'enterAfterwards', 'stopForCompliance', 'orderReReview', 'recordReReview', 'resumeAfterReReview', 'orderRectification', 'completeRectification', 'failRectification'];
/** 抽查 (CMP-1 to CMP-4): the section explains and appeals, the assessment section runs and judges, the leader in charge decides on appeals; the network section registers when the platform stood still. */
const FINDING_ANSWERING: readonly Permission[] = ['readFindings', 'explainFinding', 'appealFinding'];
const FINDING_CORRECTING: readonly Permission[] = [...FINDING_ANSWERING, 'startCorrection'];
const FINDING_APPEALS: readonly Permission[] = ['readFindings', 'upholdFinding', 'overturnFinding'];
const CHECKING: readonly Permission[] = ['readFindings', 'runCheck', 'cancelCheck', 'askForExplanation', 'confirmFinding', 'rejectFinding', 'startCorrection', 'closeFinding', 'closeCheckMonth', 'registerOutage', 'withdrawOutage'];
const DISPUTE_COORDINATING: readonly Permission[] = ['readDisputes', 'referDispute', 'escalateDispute', 'settleDispute'];

/** 咨询 (INT-7): whoever is asked first answers, at every desk; the heads name somebody else, the leaders look on. */
const INQUIRING: readonly Permission[] = [
  'readInquiries', 'showInquiryAsker', 'recordInquiry', 'takeInquiry', 'bringIntoInquiry', 'contributeToInquiry', 'handOverInquiry', 'sendBackInquiry', 'answerInquiry', 'closeInquiry', 'reopenInquiry',
];
const INQUIRY_HEADING: readonly Permission[] = [...INQUIRING, 'assignInquiry'];
/** 请假 (IAM-4): everybody who handles cases asks for it; a section head decides for the own people, the leader in charge for heads. */
const LEAVING: readonly Permission[] = ['readDutyPosts', 'readLeaves', 'requestLeave', 'cancelLeave', 'returnFromLeave'];
const LEAVE_DECIDING: readonly Permission[] = ['readDutyPosts', 'readLeaves', 'approveLeave', 'refuseLeave'];
/** AB岗 (IAM-4): kept by the head of the unit. */
const DUTY_HEADING: readonly Permission[] = [...LEAVING, 'approveLeave', 'refuseLeave', 'setDutyPost', 'changeDutyPost', 'endDutyPost'];

/** 推送 (SUP-1): set up by whoever keeps machines and networks, watched by whoever assesses. */
const PUSH_READING: readonly Permission[] = ['readSubscriptions', 'readEventHandovers'];
const PUSH_KEEPING: readonly Permission[] = [...PUSH_READING, 'openSubscription', 'changeSubscription', 'rotateSecret', 'pauseSubscription', 'resumeSubscription', 'resendDeliveries', 'closeSubscription', 'showLiaison', 'sendTestEvent'];
/** 审管交接: the coordination section routes, and records what a department signed or returned on paper. */
const HANDOVER_KEEPING: readonly Permission[] = [...PUSH_READING, 'showLiaison', 'signForEvent', 'returnEvent', 'rerouteEvent'];
/** 审管交接 of their own cases is read by whoever reads their publications: the counts of both open to their lists. */
const LINK_READING: readonly Permission[] = ['readPublications', 'readEventHandovers'];
/** 信息公示 (SUP-4): published by itself or earlier by the section; what is not to be shown, or was shown wrongly, is for its head. */
const PUBLISHING: readonly Permission[] = [...LINK_READING, 'publishGrant'];
const PUBLICATION_HEADING: readonly Permission[] = [...PUBLISHING, 'holdPublication', 'releasePublication', 'correctPublication', 'withdrawPublication'];

/** 监管反馈 (SUP-3): answered by the section; its head makes a dispute of what stays disagreed. */
const FEEDBACK_ANSWERING: readonly Permission[] = ['readFeedback', 'answerFeedback'];
const FEEDBACK_HEADING: readonly Permission[] = [...FEEDBACK_ANSWERING, 'referFeedback'];

/** 通知模板 (NTF-1): the words of what people and applicants are told. */
const MESSAGE_WORDING: readonly Permission[] = ['readMessageTemplates', 'draftMessageTemplate', 'reviseMessageTemplate', 'publishMessageTemplate', 'retireMessageTemplate'];

/** 系统管理员 keeps units, accounts and windows; 安全管理员 appoints: nobody alone makes a person who may decide (IAM-6). */
const KEEPING: readonly Permission[] = [
  'readOrganisation', 'readRoster', 'establishUnit', 'renameUnit', 'moveUnit', 'changeAliases', 'closeUnit', 'registerPerson', 'renamePerson', 'openAccount', 'resetPassword',
  'endSessions', 'endSession', 'disableAccount', 'enableAccount', 'openWindow', 'changeWindow', 'closeWindow', 'reopenWindow',
  'readApiClients', 'issueApiClient', 'changeApiClient', 'rotateApiKey', 'pauseApiClient', 'resumeApiClient',
];
const APPOINTING: readonly Permission[] = ['readOrganisation', 'appointPost', 'endPost', 'assignSections', 'unlockAccount', 'resetSecondFactor', 'disableAccount', 'endSessions', 'readRoles', 'grantPermission', 'takePermission', 'endSession', 'readSettings', 'changeSetting', 'readApiClients', 'pauseApiClient', 'revokeApiClient'];

/** Posts of IAM-2. Separation of duties (IAM-3): whoever receives or issues reviews and decides nothing, and the other way round. */
export const ROLES = {
  windowClerk: { zh: '综合窗口接件员', en: 'Window clerk', reach: 'hall', grants: [
    ...READING,
    ...PATROL_ANSWERING,
    'readCountyTransfers',
    ...TRANSFER_RECEIVING,
    ...RECEIVING,
    ...HANDING_ON,
    'returnPapers',
    'recordLookUp',
    'readLookUps',
    'readOutsideNetworks',
    ...PROJECT_KEEPING,
    'callApprover',
    'cancelCall',
    'readFormalReviewCalls',
    'readPointProblems',
    'raisePointProblem',
    'readJointReviews',
    'submitRectifiedSet',
    ...DISPUTING,
    ...TRAINING_JOINING,
    ...INQUIRING,
    ...LEAVING,
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...AWARD_READING,
    ...TRANSFER_ENTERING,
    ...PRE_REVIEW_HANDING,
    'carryOverPreReview',
    ...FINDING_ANSWERING,
    ...EXAMPLE_TELLING,
  ] },
  issuingClerk: { zh: '统一发证员', en: 'Issuing clerk', reach: 'hall', grants: [
    ...READING,
    ...PATROL_ANSWERING,
    'issueResult',
    'mailResult',
    'confirmDelivery',
    'recordReturn',
    'exchangeCertificate',
    'uploadFile',
    ...HANDING_ON,
    'returnPapers',
    ...TRAINING_JOINING,
    ...INQUIRING,
    ...LEAVING,
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...FINDING_ANSWERING,
    ...AWARD_READING,
    ...EXAMPLE_TELLING,
  ] },
  consultationClerk: { zh: '咨询辅导员', en: 'Consultation clerk', reach: 'none', grants: [
    ...AGENCY_GUIDING,
    'uploadFile',
    ...AWARD_READING,
    'readItems',
    ...PATROL_ANSWERING,
    ...TRAINING_JOINING,
    ...INQUIRING,
    ...LEAVING,
    ...EXAMPLE_TELLING,
  ] },
  headOfWindowServices: { zh: '窗口服务部负责人', en: 'Head of window services', reach: 'hall', grants: [
    ...AGENCY_READING,
    'answerAgencyReminder',
    'checkInToProblem',
    'answerAgencyLetter',
    ...FIGURE_REPORTING,
    'readDashboard',
    ...LISTING,
    ...PATROL_ANSWERING,
    'recordPatrol',
    ...TASK_DOING,
    'readRoster',
    'setRoster',
    'readPaperSlips',
    'readLookUps',
    'readOutsideNetworks',
    ...MEETING_KEEPING,
    'readFormalReviewCalls',
    'readPointProblems',
    'raisePointProblem',
    'readJointReviews',
    ...DISPUTE_HEADING,
    ...TRAINING_KEEPING,
    ...INQUIRY_HEADING,
    ...DUTY_HEADING,
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...AWARD_READING,
    'readTransfers',
    'readPreReviews',
    ...FINDING_CORRECTING,
    ...BULLETIN_WRITING,
    ...BULLETIN_ANSWERING,
  ] },
  sectionReviewer: { zh: '审核员', en: 'Section reviewer', reach: 'section', grants: [
    ...AGENCY_ANSWERING,
    ...LISTING,
    ...PATROL_ANSWERING,
    'readTasks',
    'noteOnJointCase',
    ...REVIEWING,
    ...STOCK_KEEPING,
    ...ARCHIVING,
    ...HANDING_ON,
    'readLookUps',
    'readOutsideNetworks',
    'completeMeetingTask',
    ...COMING,
    ...POINT_ANSWERING,
    ...SAMPLE_WRITING,
    ...JOINT_LEADING,
    'uploadFile',
    ...DISPUTING,
    ...TRAINING_JOINING,
    'answerTrainingQuestion',
    ...INQUIRING,
    ...LEAVING,
    ...FEEDBACK_ANSWERING,
    'readCorrections',
    'enterAfterwards',
    'recordReReview',
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...AWARD_READING,
    ...PUBLISHING,
    ...TRANSFERRING,
    ...PRE_REVIEW_JUDGING,
    ...SEAL_ENTERING,
    ...FINDING_ANSWERING,
    ...EXAMPLE_TELLING,
  ] },
  sectionApprover: { zh: '审批员', en: 'Section approver', reach: 'section', grants: [
    'readAgencyFollowUp',
    'uploadFile',
    ...LISTING,
    ...PATROL_ANSWERING,
    'readTasks',
    ...DECIDING,
    'readArchives',
    'readPaperSlips',
    'readLookUps',
    'readOutsideNetworks',
    'completeMeetingTask',
    'readExpertReviews',
    ...COMING,
    'readPointProblems',
    'readJointReviews',
    'readDisputes',
    'answerDispute',
    ...TRAINING_JOINING,
    ...INQUIRING,
    ...LEAVING,
    'readFeedback',
    'readCorrections',
    ...CARD_ANSWERING,
    ...LINK_READING,
    'readReceivingRates',
    ...AWARD_READING,
    ...TRANSFERRING,
    ...PRE_REVIEW_JUDGING,
    ...FINDING_ANSWERING,
    ...SEAL_APPLYING,
    ...EXAMPLE_TELLING,
  ] },
  sectionHead: { zh: '科室负责人', en: 'Section head', reach: 'section', grants: [
    ...AGENCY_ANSWERING,
    ...FIGURE_REPORTING,
    'readDashboard',
    ...LISTING,
    ...PATROL_ANSWERING,
    ...TASK_DOING,
    ...LEADING,
    'readInspections',
    'assignReviewer',
    'remindHolder',
    'extendDeferral',
    'passCheck',
    'returnToReviewer',
    'draftItemVersion',
    'reviseItemVersion',
    'showPersonalData',
    'searchPersonalNumber',
    'readSealLedger',
    ...STOCK_KEEPING,
    'receiveStockRange',
    'registerPrinter',
    'retirePrinter',
    ...TEMPLATE_WRITING,
    ...FORM_KEEPING,
    ...ARCHIVING,
    ...HANDING_ON,
    'readLookUps',
    'readOutsideNetworks',
    ...PROJECT_TROUBLES,
    ...MEETING_KEEPING,
    'readExpertReviews',
    ...COMING,
    ...POINT_ANSWERING,
    ...SAMPLE_KEEPING,
    ...JOINT_LEADING,
    ...DISPUTE_HEADING,
    ...TRAINING_KEEPING,
    ...INQUIRY_HEADING,
    ...DUTY_HEADING,
    ...FEEDBACK_HEADING,
    ...CORRECTION_HEADING,
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...AWARD_READING,
    ...PUBLICATION_HEADING,
    ...TRANSFERRING,
    ...PRE_REVIEW_JUDGING,
    ...SEAL_HEADING,
    ...FINDING_CORRECTING,
    ...BULLETIN_WRITING,
    ...BULLETIN_ANSWERING,
  ] },
  leaderInCharge: { zh: '分管领导', en: 'Leader in charge', reach: 'bureau', grants: [
    ...AGENCY_READING,
    'readDashboard',
    ...LISTING,
    'readPatrols',
    'readTasks',
    'readInspections',
    'remindHolder',
    'extendLimit',
    'extendDeferral',
    'readSealLedger',
    'readArchives',
    'readExpertReviews',
    'readFormalReviewCalls',
    'readPointProblems',
    'readJointReviews',
    'readDisputes',
    'readTrainings',
    'readInquiries',
    'assignInquiry',
    ...LEAVING,
    'approveLeave',
    'refuseLeave',
    'readFeedback',
    'readCorrections',
    'readMonitoringCards',
    ...LINK_READING,
    'readReceivingRates',
    ...AWARD_READING,
    ...NOTICE_ISSUING,
    'readTransfers',
    'readPreReviews',
    'readSealRegisters',
    ...FINDING_APPEALS,
    'approveSealApplication',
    'declineSealApplication',
    ...BULLETIN_REVIEWING,
    'openEditions',
    'readDistribution',
    'readBulletinFeedback',
    'closeBulletinFeedback',
  ] },
  bureauLeader: { zh: '局领导', en: 'Bureau leader', reach: 'bureau', grants: [
    ...AGENCY_READING,
    'interviewSlowUnit',
    'decideAgencyProblem',
    'readDashboard',
    ...LISTING,
    'readPatrols',
    'readTasks',
    'readInspections',
    'remindHolder',
    'extendLimit',
    'extendJointCase',
    'uploadFile',
    'readSealLedger',
    'readArchives',
    'readExpertReviews',
    'readFormalReviewCalls',
    'readPointProblems',
    'readJointReviews',
    'readDisputes',
    'readTrainings',
    'readInquiries',
    ...LEAVE_DECIDING,
    'readFeedback',
    'readCorrections',
    'readMonitoringCards',
    ...LINK_READING,
    'readReceivingRates',
    ...AWARD_READING,
    ...NOTICE_ISSUING,
    'readTransfers',
    'readPreReviews',
    'readSealRegisters',
    ...FINDING_APPEALS,
    'approveSealApplication',
    'declineSealApplication',
    ...BULLETIN_APPROVING,
    ...EDITION_APPROVING,
  ] },
  coordinationSection: { zh: '业务协调科', en: 'Coordination section', reach: 'bureau', grants: [
    ...AGENCY_READING,
    ...FIGURE_CONFIRMING,
    'closePeriod',
    'recomputePeriod',
    'readDashboard',
    'extendJointCase',
    'readPatrols',
    'reportProgress',
    'completeTask',
    ...TASK_KEEPING,
    ...LISTING,
    ...LEADING,
    'readInspections',
    ...THEME_WRITING,
    'remindHolder',
    'confirmSecondSeal',
    'declineSecondSeal',
    'readSealLedger',
    ...PROJECT_KEEPING,
    'settleProjectProblem',
    'markKeyProject',
    'advanceStage',
    'closeProject',
    ...MEETING_KEEPING,
    'readExpertReviews',
    'readFormalReviewCalls',
    ...POINT_SPLITTING,
    'readJointReviews',
    ...DISPUTE_COORDINATING,
    ...TRAINING_KEEPING,
    'readInquiries',
    ...LEAVING,
    ...HANDOVER_KEEPING,
    'readFeedback',
    'readCorrections',
    'readMonitoringCards',
    'readReceivingRates',
    ...AWARD_READING,
    'readPublications',
    'readTransfers',
    'readPreReviews',
    ...SEAL_KEEPING,
    'useOfficialSeal',
    ...BULLETIN_WRITING,
    ...BULLETIN_COMPOSING,
    ...DISTRIBUTING,
  ] },
  policySection: { zh: '政策法规科', en: 'Policy section', reach: 'bureau', grants: [
    ...FIGURE_REPORTING,
    ...READING,
    'readFigures',
    'readReportedFigures',
    ...TASK_DOING,
    'draftItemVersion',
    'reviseItemVersion',
    'publishItemVersion',
    'retireItemVersion',
    ...THEME_WRITING,
    'publishThemeVersion',
    'retireThemeVersion',
    'draftDocumentTemplate',
    'reviseDocumentTemplate',
    'publishDocumentTemplate',
    'retireDocumentTemplate',
    ...MESSAGE_WORDING,
    ...TEMPLATE_WRITING,
    ...FORM_KEEPING,
    'publishCertificateTemplate',
    'retireCertificateTemplate',
    'readCertificateStock',
    'readOutsideNetworks',
    ...MEETING_KEEPING,
    'readPointProblems',
    ...SAMPLE_KEEPING,
    'readDisputes',
    ...TRAINING_KEEPING,
    ...LEAVING,
    ...BULLETIN_WRITING,
    ...BULLETIN_ANSWERING,
  ] },
  assessmentSection: { zh: '督查考核科', en: 'Supervision and assessment section', reach: 'bureau', grants: [
    ...FIGURE_REPORTING,
    'readDashboard',
    ...LISTING,
    'readPatrols',
    'recordPatrol',
    'closePatrol',
    'rejectPatrol',
    ...TASK_KEEPING,
    'readInspections',
    'remindHolder',
    'recordCreditMark',
    'repairCredit',
    'readSealLedger',
    'readCertificateStock',
    'readArchives',
    'readPaperSlips',
    'readLookUps',
    ...MEETING_KEEPING,
    'readExpertReviews',
    'readFormalReviewCalls',
    'readPointProblems',
    'readJointReviews',
    'readDisputes',
    'readTrainings',
    'readInquiries',
    ...LEAVING,
    ...PUSH_READING,
    'resendDeliveries',
    'showLiaison',
    'readFeedback',
    'readCorrections',
    'approveLateEntry',
    'declineLateEntry',
    'stopForCompliance',
    'readMonitoringCards',
    'readReceivingRates',
    ...AWARD_READING,
    'acceptCardAnswer',
    'returnCardAnswer',
    'withdrawCard',
    'confirmReceivingRates',
    ...AWARD_JUDGING,
    ...NOTICE_PREPARING,
    'readPublications',
    'readTransfers',
    'readPreReviews',
    'readSealRegisters',
    'openSealRegister',
    'importSealUses',
    'reopenLedgerWeek',
    ...CHECKING,
    ...BULLETIN_WRITING,
    'chooseExample',
    'declineExample',
    ...BULLETIN_ANSWERING,
  ] },
  networkSection: { zh: '网络平台科', en: 'Network section', reach: 'none', grants: [
    'readItems',
    ...TASK_DOING,
    'readOutsideNetworks',
    'registerOutsideNetwork',
    'recordNetworkAccount',
    'endNetworkAccount',
    'retireOutsideNetwork',
    ...PUSH_KEEPING,
    'readMeetings',
    'signInToMeeting',
    ...LEAVING,
    'registerOutage',
    'withdrawOutage',
    ...BULLETIN_WRITING,
    ...BULLETIN_ANSWERING,
  ] },
  inspectionOffice: { zh: '现场勘验科', en: 'Inspection office', reach: 'none', grants: [
    'readItems',
    ...TASK_DOING,
    ...VISITING,
    'planTrip',
    'changeTrip',
    'cancelTrip',
    ...EXPERT_DESK,
    ...LEAVING,
    ...BULLETIN_WRITING,
    ...BULLETIN_ANSWERING,
  ] },
  inspector: { zh: '勘验员', en: 'Inspector', reach: 'none', grants: [
    'readItems',
    ...VISITING,
    'startTrip',
    'submitFinding',
    'uploadFile',
    ...LEAVING,
  ] },
  taskForceHead: { zh: '专班组长', en: 'Task-force head', reach: 'none', grants: [
    ...AGENCY_READING,
    'interviewSlowUnit',
    'decideAgencyProblem',
    'assignAgent',
    'handOverProject',
    'readItems',
    'readMeetings',
    'signInToMeeting',
    ...MEETING_KEEPING,
    ...LEAVING,
  ] },
  leadAgent: { zh: '代办长', en: 'Lead agent', reach: 'none', grants: [
    ...AGENCY_LEADING,
    ...AGENCY_PLANNING,
    ...PRE_REVIEW_HANDING,
    'readItems',
    ...LEAVING,
    ...BULLETIN_WRITING,
  ] },
  agent: { zh: '代办员', en: 'Agent', reach: 'none', grants: [
    ...AGENCY_SERVING,
    ...AGENCY_PLANNING,
    ...PRE_REVIEW_HANDING,
    'readItems',
    ...LEAVING,
  ] },
  reserveAgent: { zh: '候补代办员', en: 'Reserve agent', reach: 'none', grants: [
    ...AGENCY_SERVING,
    ...AGENCY_PLANNING,
    ...PRE_REVIEW_HANDING,
    'readItems',
    ...LEAVING,
  ] },
  chiefRepresentative: { zh: '首席代表', en: 'Chief representative', reach: 'none', grants: [
    ...AGENCY_READING,
    'readItems',
    ...LEAVING,
  ] },
  countyApprover: { zh: '县区审批员', en: 'County approver', reach: 'section', grants: [
    ...AGENCY_ANSWERING,
    'uploadFile',
    ...LISTING,
    ...PATROL_ANSWERING,
    ...TASK_DOING,
    ...DECIDING,
    ...JUDGING_SUPPLEMENTS,
    ...ARCHIVING,
    ...HANDING_ON,
    'readLookUps',
    'readOutsideNetworks',
    ...COMING,
    ...POINT_ANSWERING,
    ...JOINT_JUDGING,
    ...DISPUTE_HEADING,
    ...INQUIRY_HEADING,
    ...LEAVING,
    ...FEEDBACK_HEADING,
    ...CORRECTION_HEADING,
    ...CARD_ANSWERING,
    'readReceivingRates',
    ...AWARD_READING,
    ...PUBLICATION_HEADING,
    ...TRANSFERRING,
    ...PRE_REVIEW_JUDGING,
    ...SEAL_HEADING,
    ...FINDING_CORRECTING,
  ] },
  systemAdministrator: { zh: '系统管理员', en: 'System administrator', reach: 'none', grants: [
    'readItems',
    'readFigures',
    'closePeriod',
    'recomputePeriod',
    'moveClock',
    'loadCalendar',
    'readJobs',
    'pauseSchedule',
    'resumeSchedule',
    'runSchedule',
    'cancelScheduleRun',
    'changeSchedule',
    'pauseJobQueue',
    'resumeJobQueue',
    ...MESSAGE_WORDING,
    'readMessageDeliveries',
    'retryMessageDelivery',
    ...KEEPING,
    ...PUSH_KEEPING,
  ] },
  securityAdministrator: { zh: '安全管理员', en: 'Security administrator', reach: 'none', grants: [
    ...APPOINTING,
  ] },
  auditAdministrator: { zh: '审计管理员', en: 'Audit administrator', reach: 'none', grants: [
    'readAccessLog',
    'exportAccessLog',
    'readRoles',
    'readSettings',
    'readFindings',
    'overseeFindings',
  ] },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof ROLES;
export const roleOf = (name: string): Role | undefined => ({ ...ROLES, ...PROGRAM_ROLES } as Readonly<Record<string, Role>>)[name];
