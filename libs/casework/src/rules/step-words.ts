import { LATE_ENTRY_OUTCOMES, RE_REVIEW_VERDICTS, REVOCATION_GROUNDS, AMENDED_FIELDS, COMMITMENT_RESULTS, districtName, DOCUMENT_KINDS, EXCLUDED_PROCEDURES, INSPECTION_CONCLUSIONS, MAIL_CARRIERS, RETURN_REASONS, type DocumentKind } from '@onecounter/contracts';
import { hearingInWords } from './hearing-words';

interface StepFacts {
  materials?: string[]; days?: number; dueOn?: string; from?: string; procedure?: string; stockNumber?: string; way?: string; assigneeId?: number; organ?: string; unitName?: string; second?: boolean; promisedDueOn?: string; actualDays?: number; paper?: DocumentKind;
  reused?: unknown[]; because?: string; carrier?: string; trackingNumber?: string; receivedOn?: string; reason?: string; field?: string; exchange?: boolean; oldReturned?: boolean; result?: string; district?: string; round?: number; conclusion?: string; rectifyBy?: string | null; finding?: string | null; verdict?: string; ground?: string; outcome?: string; trueReceivedOn?: string; trueAcceptedOn?: string; trueDecidedOn?: string; trueIssuedOn?: string;
}
const WAYS: Readonly<Record<string, string>> = { handOver: '当面交付', mail: '邮寄', electronic: '只发电子件' };

const reusedWords = ({ reused }: StepFacts): string => (reused?.length ? `；经申请人同意复用以前的文件 ${reused.length} 个` : '');
const parcel = ({ carrier, trackingNumber }: StepFacts): string => `${(MAIL_CARRIERS as Record<string, { zh: string }>)[carrier ?? '']?.zh ?? '邮寄'} ${trackingNumber ?? ''}`;
const findingWords = ({ finding }: StepFacts): string => (finding ? `违规线索 ${finding}，` : '');
const procedure = (name?: string): string => (EXCLUDED_PROCEDURES as Record<string, { zh: string }>)[name ?? '']?.zh ?? name ?? '特别程序';
const paperName = (kind?: DocumentKind): string => (kind ? DOCUMENT_KINDS[kind].zh : '文书');

/** By verb; `materials` are the codes of the step's own. */
const WORDS: Readonly<Record<string, (facts: StepFacts, materials: string) => string>> = {
  registerApplication: (facts) => `收到申请材料，出具收件回执${reusedWords(facts)}`,
  startApplication: () => '前置事项已决定，开始办理',
  lapseApplication: (facts) => `前置事项${facts.because ?? ''}没有办成，本件随之终止`,
  requestSupplement: (facts, materials) => `${facts.second ? '再次告知' : '一次告知'}：${materials}`,
  receiveSupplement: (facts, materials) => `${materials ? `收到补正：${materials}` : '收到补正材料'}${reusedWords(facts)}`,
  acceptApplication: (facts) => facts.promisedDueOn ? `承诺 ${facts.promisedDueOn} 办结` : '受理',
  acceptWithDeferral: (facts, materials) => `容缺 ${materials}；承诺 ${facts.promisedDueOn ?? ''} 办结`,
  registerDeferredSupplement: (facts, materials) => `收到补件：${materials}`,
  passDeferredMaterial: (facts, materials) => `${materials} 合格`,
  rejectDeferredMaterial: (facts, materials) => `${materials} 不合格`,
  extendDeferral: (facts, materials) => `${materials} 延到 ${facts.dueOn ?? ''}`,
  chaseDeferral: (facts, materials) => `${materials}，${facts.dueOn ?? ''} 前补`,
  endOverdueDeferral: (facts, materials) => `${materials} 没有补齐，按退件处理`,
  acceptWithCommitment: (facts, materials) => `以承诺代替 ${materials}；承诺 ${facts.promisedDueOn ?? ''} 办结`,
  recordCommitmentCheck: (facts) => `${(COMMITMENT_RESULTS as Record<string, { zh: string }>)[facts.result ?? '']?.zh ?? ''}${facts.dueOn ? `，${facts.dueOn} 前` : ''}`,
  releaseDeferral: () => '已不予许可，容缺材料不用再补',
  deemAccepted: () => '五个工作日内没有告知，自收件之日起视为受理',
  declineNotOurs: (facts) => facts.organ ? `有权机关：${facts.organ}` : '',
  remindHolder: () => '请尽快办理',
  extendLimit: (facts) => `延长 ${facts.days ?? ''} 日`,
  startExcludedProcedure: (facts) => `${procedure(facts.procedure)}，告知 ${facts.days ?? ''} 日，停表`,
  endExcludedProcedure: (facts) => `${procedure(facts.procedure)}结束，恢复计时${facts.promisedDueOn ? `；承诺办结 ${facts.promisedDueOn}` : ''}`,
  requestInspection: (facts) => `${districtName(facts.district ?? '')}，等现场勘验科安排；办理期限照常计算`,
  requestReinspection: (facts) => `第 ${facts.round ?? 2} 次勘验，等现场勘验科安排`,
  concludeInspection: (facts) => `${(INSPECTION_CONCLUSIONS as Record<string, { zh: string }>)[facts.conclusion ?? '']?.zh ?? ''}${facts.rectifyBy ? `，${facts.rectifyBy} 前整改` : ''}`,
  printCertificate: (facts) => `证件流水号 ${facts.stockNumber ?? ''}`,
  spoilCertificate: (facts) => `作废 ${facts.stockNumber ?? ''}`,
  requestSecondSeal: (facts) => `${paperName(facts.paper)}须加盖行政公章，等保管人确认`,
  confirmSecondSeal: (facts) => `${paperName(facts.paper)}加盖行政公章，两枚印章齐备`,
  declineSecondSeal: (facts) => `${paperName(facts.paper)}不加盖行政公章`,
  transferCase: (facts) => facts.unitName ? `承办单位改为${facts.unitName}` : '',
  keepVersion: () => '事项已调整，仍按接件时的版本办结',
  issueResult: (facts) => WAYS[facts.way ?? ''] ?? '',
  amendDecision: (facts) => `${(AMENDED_FIELDS as Record<string, { zh: string }>)[facts.field ?? '']?.zh ?? ''}${facts.exchange ? '；原证作废，待换证' : ''}`,
  enterAfterwards: (facts) => `补录，${(LATE_ENTRY_OUTCOMES as Record<string, { zh: string }>)[facts.outcome ?? '']?.zh ?? ''}；实际 ${facts.trueReceivedOn ?? ''} 接件，${facts.trueAcceptedOn ?? ''} 受理`,
  recordPastGrant: (facts) => `补录：实际 ${facts.trueDecidedOn ?? ''} 准予`,
  recordPastResult: (facts) => `补录：实际 ${facts.trueDecidedOn ?? ''} 决定，${facts.trueIssuedOn ?? ''} 送达`,
  stopForCompliance: (facts) => `${findingWords(facts)}停止办理，等重审；期限照常计算`,
  orderReReview: (facts) => `${findingWords(facts)}${facts.dueOn ?? ''} 前重审`,
  recordReReview: (facts) => `重审${(RE_REVIEW_VERDICTS as Record<string, { zh: string }>)[facts.verdict ?? '']?.zh ?? ''}`,
  resumeAfterReReview: () => '重审符合，接着办',
  orderRectification: (facts) => `${facts.dueOn ?? ''} 前整改，告知监管部门`,
  completeRectification: () => '整改完成，告知监管部门',
  failRectification: (facts) => `提请撤销：${(REVOCATION_GROUNDS as Record<string, { zh: string }>)[facts.ground ?? '']?.zh ?? ''}`,
  reprintCertificate: (facts) => `证件流水号 ${facts.stockNumber ?? ''}`,
  exchangeCertificate: (facts) => facts.oldReturned ? '收回旧证' : '旧证没有收回，已写明原因',
  mailResult: (facts) => parcel(facts),
  confirmDelivery: (facts) => `${parcel(facts)}，${facts.receivedOn ?? ''} 签收`,
  recordReturn: (facts) => `${parcel(facts)}，${(RETURN_REASONS as Record<string, { zh: string }>)[facts.reason ?? '']?.zh ?? '退回'}`,
};

interface AssignmentFacts { readonly assigneeId?: number; readonly from?: number | null; readonly leave?: 'begun' | 'ended' }
/** 分派 by hand or by itself; because of a leave it says so. Names are those of today, where they are at hand. */
function assignmentInWords({ assigneeId, from, leave }: AssignmentFacts, names: ReadonlyMap<number, string>): string {
  const [to, before] = [names.get(assigneeId ?? 0), names.get(from ?? 0) ?? '原经办人'];
  if (leave === 'begun') return `${before}请假，${to ? `由${to}代办` : '转交代办'}`;
  if (leave === 'ended') return `请假结束，${to ? `交回${to}` : '交回原经办人'}`;
  return to ? `由${to}办理` : '';
}
/** People whom a step names, so that their names can be looked up. */
export const peopleIn = (verb: string, facts: object): number[] => (verb === 'assignReviewer' ? [(facts as AssignmentFacts).assigneeId, (facts as AssignmentFacts).from].filter((id): id is number => typeof id === 'number') : []);

/** What a step changed, in the words of the trace; from its facts alone, which hold no personal data. @param names of the people it names, as far as they are known */
export function stepInWords(verb: string, raw: object, names: ReadonlyMap<number, string> = new Map()): string {
  if (verb === 'assignReviewer') return assignmentInWords(raw, names);
  const facts = raw as StepFacts;
  return WORDS[verb]?.(facts, facts.materials?.join('、') ?? '') ?? hearingInWords(verb, raw);
}
