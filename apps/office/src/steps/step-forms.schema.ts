import { EXCLUDED_PROCEDURES } from '@onecounter/contracts';
import type { Schemas } from '../api';
import { CORRECTION_FORMS } from './correction-steps';
import type { OfficeVerb } from './step-calls';

export interface StepField {
  name: string;
  label: string;
  hint?: string;
  /** lines: several lines; line: one; days: a number; choice: one of `options`; flag: yes or no; date and time as such. */
  kind: 'lines' | 'line' | 'days' | 'choice' | 'flag' | 'date' | 'time';
}

export interface StepForm {
  /** Taken from the panel (opinion, ticks) without a dialog. */
  atOnce?: boolean;
  fields: readonly StepField[];
  /** The paper it would issue is shown beside. */
  previewed?: boolean;
  /** What follows, in the dialog's last line. */
  after?: string;
}

/** What each step asks for. Whether the input will do is judged by the server alone. */
export const STEP_FORMS: Record<OfficeVerb, StepForm> = {
  remindHolder: { atOnce: true, fields: [] },
  passReview: { atOnce: true, fields: [] },
  passCheck: { atOnce: true, fields: [] },
  grantPermit: { fields: [], previewed: true, after: '出具后编文号、用印，办件转到制证；决定不能在这里收回。' },
  refusePermit: {
    fields: [{ name: 'reasons', label: '理由', hint: '印在决定书上，申请人读得懂', kind: 'lines' }, { name: 'basis', label: '依据', hint: '法规和条款', kind: 'line' }],
    previewed: true, after: '出具后编文号、用印，到发证窗口送达；申请人可以复议、诉讼。',
  },
  returnToReviewer: { fields: [{ name: 'reason', label: '退回的理由', hint: '审核员看得到', kind: 'lines' }], after: '回到原来的审核员，办结期限不变。' },
  extendLimit: {
    fields: [{ name: 'days', label: '延长的日数', kind: 'days' }, { name: 'reason', label: '理由', hint: '告知申请人', kind: 'lines' }, { name: 'consentBy', label: '批准人和批件', kind: 'line' }],
    previewed: true, after: '只延法定期限，承诺期限不变；一件只能延一次。',
  },
  startExcludedProcedure: {
    fields: [{ name: 'procedure', label: '程序', kind: 'choice' }, { name: 'notifiedDays', label: '告知的日数', kind: 'days' }, { name: 'reason', label: '事由', hint: '印在告知书上', kind: 'lines' }],
    previewed: true, after: '自今天起停表；实际少于告知的，按实际扣除。',
  },
  endExcludedProcedure: { fields: [{ name: 'result', label: '结果', kind: 'lines' }], after: '自明天起恢复计时。' },
  terminateCase: {
    fields: [{ name: 'reason', label: '终止的理由', hint: '印在告知书上', kind: 'lines' }, { name: 'atApplicantsRequest', label: '申请人自己要求的', kind: 'flag' }],
    previewed: true, after: '终止后不能再办，申请人可以重新申请。',
  },
  requestSecondSeal: {
    fields: [
      { name: 'documentId', label: '哪份文书', kind: 'choice' }, { name: 'basis', label: '依据', hint: '法规条款，或上级统一要求的文号', kind: 'line' }, { name: 'reason', label: '事由', hint: '记入印章台账', kind: 'lines' },
    ],
    after: '公章保管人确认前，这一件不能发证。',
  },
  confirmSecondSeal: { fields: [], after: '确认后两枚印章都在文书上，两次用印都在台账上，不能收回。' },
  declineSecondSeal: { fields: [{ name: 'reason', label: '不予用印的理由', hint: '申请人员看得到', kind: 'lines' }], after: '文书只有行政审批专用章，可以发证；需要的可再申请。' },
  amendDecision: {
    fields: [
      { name: 'documentId', label: '有笔误的文书', kind: 'choice' }, { name: 'field', label: '哪一处', kind: 'choice' }, { name: 'written', label: '原文', hint: '照文书抄写', kind: 'line' }, { name: 'corrected', label: '更正为', kind: 'line' },
      { name: 'reason', label: '怎么会写错的', hint: '存档，不告知申请人', kind: 'lines' },
    ],
    after: '只更正写错的，不改决定，各项期限不变。出具更正告知书，原文书照样列着；证件已经发出的，原证作废，重新制证后到窗口换。',
  },
  reprintCertificate: { fields: [{ name: 'stockNumber', label: '空白证件号', hint: '印在空白证件上的流水号', kind: 'line' }], after: '按更正后的内容印新证，由发证窗口收回旧证换给持证人。' },
  requestInspection: {
    fields: [
      { name: 'district', label: '哪个区', kind: 'choice' }, { name: 'address', label: '勘验地址', hint: '到门牌', kind: 'line' }, { name: 'contactName', label: '现场联系人', hint: '可不写', kind: 'line' }, { name: 'contactPhone', label: '联系电话', hint: '可不写；存密文', kind: 'line' },
      { name: 'wishedDay', label: '希望哪天', hint: '可不写', kind: 'date' }, { name: 'note', label: '请重点看什么', hint: '可不写', kind: 'lines' },
    ],
    after: '由现场勘验科安排，办理期限照常计算。必须勘验的事项，下了勘验结论才能通过审核。',
  },
  requestReinspection: { fields: [{ name: 'wishedDay', label: '希望哪天', hint: '可不写', kind: 'date' }, { name: 'note', label: '请重点看什么', hint: '可不写', kind: 'lines' }], after: '地址、联系人和要点同上一次，由现场勘验科安排。' },
  cancelInspectionRequest: { fields: [{ name: 'reason', label: '撤回的理由', kind: 'line' }], after: '已排进勘验的，从那一车里去掉；车已出发的不能撤回。' },
  concludeInspection: {
    fields: [{ name: 'conclusion', label: '结论', kind: 'choice' }, { name: 'opinion', label: '结论意见', hint: '印在勘验记录上', kind: 'lines' }, { name: 'rectifyBy', label: '哪天前整改', hint: '结论是“需要整改”才写', kind: 'date' }],
    after: '出具现场勘验记录，存入案卷；等着勘验的审核接着办。需要整改的，整改后申请复验。',
  },
  notifyInterestedParties: {
    fields: [{ name: 'parties', label: '利害关系人', hint: '一行一位：姓名或名称，电话（可不写），利害关系', kind: 'lines' }, { name: 'days', label: '陈述、申辩的工作日数', kind: 'days' }, { name: 'reason', label: '事由', hint: '印在告知书上，不要写姓名', kind: 'lines' }],
    after: '出具一份告知书，不写各人姓名；都听取过或期满以前不能作出决定。姓名、电话加密保存。',
  },
  recordStatement: { fields: [{ name: 'partyId', label: '哪一位', kind: 'choice' }, { name: 'outcome', label: '结果', kind: 'choice' }, { name: 'text', label: '陈述、申辩的内容', hint: '已陈述的必写', kind: 'lines' }], after: '最后一位记完，就可以作出决定。' },
  informOfHearingRight: { fields: [{ name: 'reason', label: '事由', hint: '印在告知书上', kind: 'lines' }], after: '五个工作日内可以申请听证，其间不能作出决定；期限照常计算。' },
  waiveHearing: { fields: [{ name: 'outcome', label: '怎样不申请的', kind: 'choice' }], after: '记下以后可以作出决定。' },
  requestHearing: {
    fields: [{ name: 'askedBy', label: '谁提出的', kind: 'choice' }, { name: 'askedOn', label: '提出的日期', kind: 'date' }, { name: 'notifiedDays', label: '告知听证所需的日数', kind: 'days' }, { name: 'reason', label: '事由', hint: '印在特别程序告知书上', kind: 'lines' }],
    after: '自今天起停表，出具特别程序告知书；提出之日起二十个工作日内举行。',
  },
  announceHearing: {
    fields: [
      { name: 'heldOn', label: '举行日期', kind: 'date' }, { name: 'heldFrom', label: '时间', kind: 'time' }, { name: 'place', label: '地点', kind: 'line' }, { name: 'hostId', label: '主持人', kind: 'choice' },
      { name: 'closedReason', label: '不公开的理由', hint: '公开举行的不写', kind: 'line' }, { name: 'lateReason', label: '推迟的理由', hint: '晚于二十个工作日的才写', kind: 'line' },
    ],
    after: '举行的七个工作日前通知；主持人不能是本件的接件、审核、复核、审批人员，主持过的不能审批。',
  },
  recordHearing: { fields: [{ name: 'attendees', label: '参加人', hint: '一行一位：姓名，身份；没有签字的后面写原因', kind: 'lines' }, { name: 'text', label: '笔录', kind: 'lines' }], after: '出具听证笔录，交参加人签字；决定应当根据笔录作出。' },
  endHearing: { fields: [{ name: 'outcome', label: '怎样结束的', kind: 'choice' }, { name: 'result', label: '结果', kind: 'lines' }], after: '自明天起恢复计时。' },
  recordCommitmentCheck: {
    fields: [{ name: 'commitmentResult', label: '核查结果', kind: 'choice' }, { name: 'opinion', label: '核查情况', hint: '印在告知书上', kind: 'lines' }, { name: 'rectifyBy', label: '哪天前整改', hint: '限期整改才写', kind: 'date' }],
    after: '出具告知书；不实的记失信记录，由科室依法提出撤销。只用于以告知承诺受理的办件。',
  },
  passDeferredMaterial: { fields: [{ name: 'code', label: '补来的材料', kind: 'choice' }], after: '这份材料合格，不再待补；全部补齐后可以制证。' },
  rejectDeferredMaterial: { fields: [{ name: 'code', label: '补来的材料', kind: 'choice' }, { name: 'reason', label: '不合格的理由', hint: '印在告知书上', kind: 'lines' }], after: '出具告知书；期限内可以再补一次，第二次仍不合格的终止办理。' },
  extendDeferral: {
    fields: [{ name: 'code', label: '待补的材料', kind: 'choice' }, { name: 'dueOn', label: '延到哪天', kind: 'date' }, { name: 'reason', label: '不可抗力的情况', kind: 'lines' }, { name: 'consentBy', label: '同意的领导', kind: 'line' }],
    after: '只限不可抗力，最晚到法定期限；承诺办结日不变。',
  },
  ...CORRECTION_FORMS,
  assignReviewer: { fields: [{ name: 'personId', label: '审核员', kind: 'choice' }] },
};

export const FIELD_LABELS: Readonly<Record<string, string>> = {
  opinion: '意见', tickedPoints: '实质要点',
  ...Object.fromEntries(Object.values(STEP_FORMS).flatMap(({ fields }) => fields.map(({ name, label }) => [name, label]))),
};

export interface Option { value: string; label: string }

/** Pure: art. 45's list but for the hearing, which has a step of its own, and before it what the item version names with its own statute. */
export function procedureOptions({ stopsClock }: Pick<Schemas['ItemDefinitionView'], 'stopsClock'>): Option[] {
  const own = stopsClock.map(({ procedure, zh, basis, maxDays }) => ({ value: procedure, label: `${zh}（${basis}，最多 ${maxDays} 日）` }));
  return [...own, ...Object.entries(EXCLUDED_PROCEDURES).filter(([value]) => value !== 'hearing').map(([value, { zh, basis }]) => ({ value, label: `${zh}（${basis} 条）` }))];
}

const SEALED_TWICE: readonly string[] = ['grantDecision', 'refusalDecision', 'certificate'];

/** Pure: papers that may carry the second seal; the one named last, which is to be handed over, first. */
export function sealable(papers: readonly Pick<Schemas['DocumentView'], 'id' | 'kind' | 'title' | 'number' | 'state'>[]): Option[] {
  return papers.filter(({ kind, state }) => SEALED_TWICE.includes(kind) && state !== 'voided').map(({ id, title, number }) => ({ value: id, label: [title, number].filter(Boolean).join(' ') })).reverse();
}
