import { POINT_KINDS } from '../materials';

/**
 * One field of an item definition: where it lies, what people call it, what it may hold. Difference, spreadsheet and editor read this one table.
 * `path` is dotted and relative to its holder (item, material, point …); a field of an optional part carries the part's name before the dot.
 */
export interface ItemField {
  readonly path: string;
  readonly zh: string;
  readonly kind: 'line' | 'lines' | 'number' | 'yesNo' | 'choice' | 'list';
  /** Value → what people read; values that are numbers stand as their digits. */
  readonly choices?: Readonly<Record<string, string>>;
  /** An empty one is null, not ''. */
  readonly nullable?: boolean;
  /** Grey words beside the label. */
  readonly hint?: string;
}

const UNITS = { working: '工作日', calendar: '自然日' };
const limit = (path: string, zh: string): ItemField[] => [
  { path: `${path}.days`, zh, kind: 'number' },
  { path: `${path}.unit`, zh: `${zh}单位`, kind: 'choice', choices: UNITS },
  { path: `${path}.basis`, zh: `${zh}依据`, kind: 'line' },
  { path: `${path}.verified`, zh: `${zh}依据已核实`, kind: 'yesNo' },
];

export const ITEM_FIELDS: readonly ItemField[] = [
  { path: 'code', zh: '事项编码', kind: 'line' },
  { path: 'name', zh: '事项名称', kind: 'line' },
  { path: 'itemType', zh: '事项类型', kind: 'line', hint: '行政许可、备案、行政确认…' },
  { path: 'caseType', zh: '办件类型', kind: 'choice', choices: { promised: '承诺件', instant: '即办件' } },
  { path: 'level', zh: '行使层级', kind: 'choice', choices: { city: '市级', county: '县区级' } },
  { path: 'unitCode', zh: '承办科室编码', kind: 'line' },
  { path: 'acceptedBy', zh: '受理方', kind: 'choice', choices: { window: '综合窗口', section: '承办科室' } },
  { path: 'reviewLevels', zh: '审批层级', kind: 'choice', choices: { 1: '1 级：审批', 2: '2 级：审核、审批', 3: '3 级：审核、复核、审批' } },
  { path: 'supplementDays', zh: '补正天数', kind: 'number', hint: '工作日' },
  ...limit('statutoryLimit', '法定时限'),
  ...limit('promisedLimit', '承诺时限'),
  ...limit('deliveryLimit', '送达时限'),
  { path: 'extension.days', zh: '延期天数', kind: 'number', hint: '最多' },
  { path: 'extension.approver', zh: '延期批准人', kind: 'choice', choices: { bureauLeader: '本机关负责人', government: '本级政府负责人' } },
  { path: 'extension.basis', zh: '延期依据', kind: 'line' },
  { path: 'fee.charged', zh: '是否收费', kind: 'yesNo' },
  { path: 'fee.basis', zh: '收费依据', kind: 'line', hint: '不收费的也写明' },
  { path: 'consultationPhone', zh: '咨询电话', kind: 'line' },
  { path: 'complaintPhone', zh: '投诉电话', kind: 'line' },
  { path: 'result.name', zh: '结果名称', kind: 'line', hint: '证件或文书' },
  { path: 'result.validity', zh: '结果有效期', kind: 'line', hint: '印在证上的说法' },
  { path: 'result.validDays', zh: '结果有效天数', kind: 'number', nullable: true, hint: '长期的不填' },
  { path: 'result.renewal', zh: '延续要求', kind: 'line', nullable: true },
  { path: 'inspection.mode', zh: '勘验方式', kind: 'choice', choices: { mandatory: '必须', onDemand: '必要时', afterwards: '事后核查', joint: '联合勘验' } },
  { path: 'inspection.by', zh: '勘验承担方', kind: 'line' },
  { path: 'inspection.minPersons', zh: '勘验最少人数', kind: 'number' },
  { path: 'inspection.note', zh: '勘验说明', kind: 'lines' },
  { path: 'expertReview', zh: '专家评审', kind: 'yesNo' },
  { path: 'hearing', zh: '听证', kind: 'yesNo' },
  { path: 'deferralAllowed', zh: '可以容缺', kind: 'yesNo' },
  { path: 'commitment', zh: '告知承诺', kind: 'lines', nullable: true, hint: '不实行的不填' },
  { path: 'commitmentCheckDays', zh: '承诺核查天数', kind: 'number', nullable: true, hint: '许可后几个工作日内' },
  { path: 'published', zh: '结果公示', kind: 'yesNo' },
];

export const MATERIAL_FIELDS: readonly ItemField[] = [
  { path: 'code', zh: '材料编码', kind: 'line' },
  { path: 'name', zh: '材料名称', kind: 'line' },
  { path: 'necessity', zh: '必要性', kind: 'choice', choices: { always: '必要', byAgent: '委托代办时必要', onSite: '现场核查时查验', conditional: '视情形必要' } },
  { path: 'condition', zh: '必要的情形', kind: 'line', nullable: true },
  { path: 'form', zh: '形式', kind: 'line', hint: '纸质/电子' },
  { path: 'originals', zh: '原件份数', kind: 'number' },
  { path: 'copies', zh: '复印件份数', kind: 'number' },
  { path: 'sealKind', zh: '章种编码', kind: 'line' },
  { path: 'sealText', zh: '签章要求', kind: 'line' },
  { path: 'source', zh: '来源', kind: 'choice', choices: { ownForm: '本局表格', applicant: '申请人自备', shared: '数据共享', intermediary: '中介机构出具' } },
  { path: 'sharedKey', zh: '共享键', kind: 'line', nullable: true, hint: '几个事项只收一次' },
  { path: 'deferral', zh: '容缺', kind: 'choice', choices: { none: '不可容缺', atAcceptance: '容缺受理', atIssue: '容缺发证' } },
  { path: 'deferralDays', zh: '容缺补件天数', kind: 'number' },
  { path: 'deferralBasis', zh: '容缺依据', kind: 'line', nullable: true, hint: '没有不能发布' },
  { path: 'lookUp', zh: '外网查询', kind: 'line', nullable: true, hint: '外网编号；受理前须查' },
  { path: 'commitment', zh: '告知承诺替代', kind: 'line', nullable: true, hint: '承诺什么就不用交' },
  { path: 'note', zh: '材料说明', kind: 'lines', nullable: true },
];

export const POINT_FIELDS: readonly ItemField[] = [
  { path: 'code', zh: '要点编码', kind: 'line' },
  { path: 'text', zh: '要点内容', kind: 'lines' },
  { path: 'kind', zh: '种类', kind: 'choice', choices: Object.fromEntries(Object.entries(POINT_KINDS).map(([kind, { zh }]) => [kind, zh])) },
  { path: 'aspect', zh: '方面', kind: 'line', hint: '完整性、一致性、签章、时效、格式' },
  { path: 'severity', zh: '轻重', kind: 'choice', choices: { must: '必须补正', should: '可当场更正' } },
  { path: 'basis', zh: '要点依据', kind: 'line', nullable: true },
  { path: 'derived', zh: '示例待确认', kind: 'yesNo' },
];

export const STOP_FIELDS: readonly ItemField[] = [
  { path: 'procedure', zh: '程序编码', kind: 'line', hint: '英文，如 publicNotice' },
  { path: 'zh', zh: '程序名称', kind: 'line' },
  { path: 'basis', zh: '不计时依据', kind: 'line' },
  { path: 'maxDays', zh: '最多天数', kind: 'number' },
];

export const DEPENDENCY_FIELDS: readonly ItemField[] = [
  { path: 'item', zh: '关联事项编码', kind: 'line' },
  { path: 'type', zh: '关联方式', kind: 'choice', choices: { mustBefore: '前置', parallel: '可并联', beforeEvent: '某事发生前办结' } },
  { path: 'alternatives', zh: '可替代的事项', kind: 'list', hint: '几个用、隔开' },
  { path: 'when', zh: '在什么情形下', kind: 'line', nullable: true },
];

/** Lists of plain lines. */
export const LINE_LISTS = { conditions: '办理条件', basis: '办理依据', pushTo: '推送监管部门' } as const;
export type LineList = keyof typeof LINE_LISTS;

/** The value at a dotted path; undefined where a part is missing. */
export function valueAt(holder: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (part === null || part === undefined ? part : (part as Readonly<Record<string, unknown>>)[name]), holder);
}

/** How people read a value: 承诺件, 是, 10; an empty one is ''. */
export function fieldWords({ kind, choices }: Pick<ItemField, 'kind' | 'choices'>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'yesNo') return value === true ? '是' : '否';
  if (kind === 'list') return (value as readonly string[]).join('、');
  return choices?.[String(value)] ?? String(value);
}
