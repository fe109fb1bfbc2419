import { AMENDED_FIELDS, districtName, DOCUMENT_KINDS, EXCLUDED_PROCEDURES, INSPECTION_CONCLUSIONS, MAIL_CARRIERS, RETURN_REASONS, type DocumentKind } from '@onecounter/contracts';
import { hearingInWords } from './hearing-words';

interface StepFacts {
  materials?: string[]; days?: number; dueOn?: string; from?: string; procedure?: string; stockNumber?: string; way?: string; assigneeId?: number; organ?: string; unitName?: string; second?: boolean; promisedDueOn?: string; actualDays?: number; paper?: DocumentKind;
  reused?: unknown[]; because?: string; carrier?: string; trackingNumber?: string; receivedOn?: string; reason?: string; field?: string; exchange?: boolean; oldReturned?: boolean; district?: string; round?: number; conclusion?: string; rectifyBy?: string | null;
}
const WAYS: Readonly<Record<string, string>> = { handOver: '当面交付', mail: '邮寄', electronic: '只发电子件' };

/** What a step changed, in the words of the trace; from its facts alone, which hold no personal data. */
export function stepInWords(verb: string, raw: object): string {
  const facts = raw as StepFacts;
  const materials = facts.materials?.length ? facts.materials.join('、') : '';
  switch (verb) {
    case 'registerApplication': return `收到申请材料，出具收件回执${reusedWords(facts)}`;
    case 'startApplication': return '前置事项已决定，开始办理';
    case 'lapseApplication': return `前置事项${facts.because ?? ''}没有办成，本件随之终止`;
    case 'requestSupplement': return `${facts.second ? '再次告知' : '一次告知'}：${materials}`;
    case 'receiveSupplement': return `${materials ? `收到补正：${materials}` : '收到补正材料'}${reusedWords(facts)}`;
    case 'acceptApplication': return facts.promisedDueOn ? `承诺 ${facts.promisedDueOn} 办结` : '受理';
    case 'acceptWithDeferral': return `容缺 ${materials}；承诺 ${facts.promisedDueOn ?? ''} 办结`;
    case 'registerDeferredSupplement': return `收到补件：${materials}`;
    case 'passDeferredMaterial': return `${materials} 合格`;
    case 'rejectDeferredMaterial': return `${materials} 不合格`;
    case 'extendDeferral': return `${materials} 延到 ${facts.dueOn ?? ''}`;
    case 'chaseDeferral': return `${materials}，${facts.dueOn ?? ''} 前补`;
    case 'endOverdueDeferral': return `${materials} 没有补齐，按退件处理`;
    case 'releaseDeferral': return '已不予许可，容缺材料不用再补';
    case 'deemAccepted': return '五个工作日内没有告知，自收件之日起视为受理';
    case 'declineNotOurs': return facts.organ ? `有权机关：${facts.organ}` : '';
    case 'remindHolder': return '请尽快办理';
    case 'extendLimit': return `延长 ${facts.days ?? ''} 日`;
    case 'startExcludedProcedure': return `${procedure(facts.procedure)}，告知 ${facts.days ?? ''} 日，停表`;
    case 'endExcludedProcedure': return `${procedure(facts.procedure)}结束，恢复计时${facts.promisedDueOn ? `；承诺办结 ${facts.promisedDueOn}` : ''}`;
    case 'requestInspection': return `${districtName(facts.district ?? '')}，等现场勘验科安排；办理期限照常计算`;
    case 'requestReinspection': return `第 ${facts.round ?? 2} 次勘验，等现场勘验科安排`;
    case 'concludeInspection': return `${(INSPECTION_CONCLUSIONS as Record<string, { zh: string }>)[facts.conclusion ?? '']?.zh ?? ''}${facts.rectifyBy ? `，${facts.rectifyBy} 前整改` : ''}`;
    case 'printCertificate': return `证件流水号 ${facts.stockNumber ?? ''}`;
    case 'spoilCertificate': return `作废 ${facts.stockNumber ?? ''}`;
    case 'requestSecondSeal': return `${paperName(facts.paper)}须加盖行政公章，等保管人确认`;
    case 'confirmSecondSeal': return `${paperName(facts.paper)}加盖行政公章，两枚印章齐备`;
    case 'declineSecondSeal': return `${paperName(facts.paper)}不加盖行政公章`;
    case 'transferCase': return facts.unitName ? `承办单位改为${facts.unitName}` : '';
    case 'keepVersion': return '事项已调整，仍按接件时的版本办结';
    case 'issueResult': return WAYS[facts.way ?? ''] ?? '';
    case 'amendDecision': return `${(AMENDED_FIELDS as Record<string, { zh: string }>)[facts.field ?? '']?.zh ?? ''}${facts.exchange ? '；原证作废，待换证' : ''}`;
    case 'reprintCertificate': return `证件流水号 ${facts.stockNumber ?? ''}`;
    case 'exchangeCertificate': return facts.oldReturned ? '收回旧证' : '旧证没有收回，已写明原因';
    case 'mailResult': return parcel(facts);
    case 'confirmDelivery': return `${parcel(facts)}，${facts.receivedOn ?? ''} 签收`;
    case 'recordReturn': return `${parcel(facts)}，${(RETURN_REASONS as Record<string, { zh: string }>)[facts.reason ?? '']?.zh ?? '退回'}`;
    default: return hearingInWords(verb, raw);
  }
}
const reusedWords = ({ reused }: StepFacts): string => (reused?.length ? `；经申请人同意复用以前的文件 ${reused.length} 个` : '');
const parcel = ({ carrier, trackingNumber }: StepFacts): string => `${(MAIL_CARRIERS as Record<string, { zh: string }>)[carrier ?? '']?.zh ?? '邮寄'} ${trackingNumber ?? ''}`;
const procedure = (name?: string): string => (EXCLUDED_PROCEDURES as Record<string, { zh: string }>)[name ?? '']?.zh ?? name ?? '特别程序';
const paperName = (kind?: DocumentKind): string => (kind ? DOCUMENT_KINDS[kind].zh : '文书');
