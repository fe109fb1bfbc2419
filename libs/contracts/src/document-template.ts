/** What is generated from the catalogue (CAT-7). */
export const DOCUMENT_TEMPLATE_KINDS = {
  guide: { zh: '办事指南', en: 'Guide' },
  notice: { zh: '一次性告知书', en: 'List of everything needed' },
  booklet: { zh: '形式审查要点手册', en: 'Booklet of points' },
  themeHandbook: { zh: '标准化手册', en: 'Handbook of a theme' },
} as const;
export type DocumentTemplateKind = keyof typeof DOCUMENT_TEMPLATE_KINDS;

/** 要点手册 of many items, made by the worker: how far it is. */
export const BOOKLET_STATES = {
  waiting: { zh: '排队中', en: 'Waiting' },
  reading: { zh: '正在取事项', en: 'Reading the items' },
  filling: { zh: '正在填写', en: 'Filling the template' },
  drawing: { zh: '正在排版', en: 'Drawing the pages' },
  done: { zh: '做好了', en: 'Done' },
  cancelled: { zh: '取消了', en: 'Cancelled' },
  failed: { zh: '没有做成', en: 'Failed' },
} as const;
export type BookletState = keyof typeof BOOKLET_STATES;
export const MOST_ITEMS_OF_BOOKLET = 300;

/** A field that a template may name; with `fields` it is a list, written {#name}…{/name}. */
export interface TemplateFieldSpec { readonly zh: string; readonly example: string; readonly fields?: TemplateFields }
export type TemplateFields = Readonly<Record<string, TemplateFieldSpec>>;

const POINT: TemplateFields = {
  no: { zh: '要点序号', example: '1' },
  text: { zh: '要点', example: '核对名称与营业执照一致' },
  aspect: { zh: '方面', example: '一致性' },
  severity: { zh: '轻重', example: '必须补正' },
  basis: { zh: '要点依据', example: '食品经营许可和备案管理办法' },
};
const POINT_GROUPS: TemplateFieldSpec = { zh: '要点，按种类分组（列表）', example: '', fields: { kind: { zh: '种类', example: '形式' }, points: { zh: '这一种类的要点（列表）', example: '', fields: POINT } } };

const MATERIAL: TemplateFields = {
  no: { zh: '材料序号', example: '1' },
  name: { zh: '材料名称', example: '食品经营许可申请书' },
  necessity: { zh: '何时需要', example: '必要' },
  form: { zh: '形式', example: '纸质或电子' },
  originals: { zh: '原件份数', example: '1' },
  copies: { zh: '复印件份数', example: '1' },
  seal: { zh: '签章要求', example: '加盖公章' },
  source: { zh: '来源', example: '申请人自备' },
  deferral: { zh: '容缺', example: '可容缺受理，5日内补齐' },
  note: { zh: '说明', example: '一式一份' },
  groups: POINT_GROUPS,
};

const LINE: TemplateFields = { no: { zh: '序号', example: '1' }, text: { zh: '内容', example: '有与经营规模相适应的场所' } };

/** What a template says of one item. */
const ITEM: TemplateFields = {
  code: { zh: '事项编码', example: 'SP-001' },
  name: { zh: '事项名称', example: '食品经营许可' },
  itemType: { zh: '事项类型', example: '行政许可' },
  caseType: { zh: '办件类型', example: '承诺件' },
  unit: { zh: '承办科室', example: '卫生健康审批科' },
  acceptedBy: { zh: '受理处', example: '综合窗口' },
  windows: { zh: '办理窗口', example: '1号窗口 综合受理（工作日 8:30–16:30）' },
  statutoryLimit: { zh: '法定时限', example: '20个工作日' },
  statutoryBasis: { zh: '法定时限依据', example: '食品经营许可和备案管理办法' },
  promisedLimit: { zh: '承诺时限', example: '10个工作日' },
  promisedBasis: { zh: '承诺时限依据', example: '承诺' },
  deliveryLimit: { zh: '送达时限', example: '10日' },
  extension: { zh: '延期', example: '经批准可延长10个工作日' },
  supplement: { zh: '补正期限', example: '10日' },
  fee: { zh: '收费', example: '不收费' },
  feeBasis: { zh: '收费依据', example: '' },
  consultationPhone: { zh: '咨询电话', example: '0412-0000001' },
  complaintPhone: { zh: '监督投诉电话', example: '0412-0000002' },
  result: { zh: '结果名称', example: '食品经营许可证' },
  validity: { zh: '结果有效期', example: '5年' },
  remedies: { zh: '救济途径', example: '六十日内申请行政复议' },
  versionNo: { zh: '版本号', example: '1' },
  effectiveFrom: { zh: '生效日', example: '2026-01-01' },
  materialCount: { zh: '材料份数', example: '8' },
  pointCount: { zh: '要点条数', example: '24' },
  conditions: { zh: '受理条件（列表）', example: '', fields: LINE },
  basis: { zh: '设定依据（列表）', example: '', fields: LINE },
  flow: { zh: '办理流程（列表）', example: '', fields: { no: { zh: '步骤序号', example: '1' }, name: { zh: '步骤', example: '受理' }, text: { zh: '说明', example: '综合窗口收件' } } },
  materials: { zh: '材料（列表）', example: '', fields: MATERIAL },
  groups: { zh: '事项整体的要点，按种类分组（列表）', example: '', fields: { kind: { zh: '种类', example: '实质' }, points: { zh: '这一种类的要点（列表）', example: '', fields: POINT } } },
};
const MADE: TemplateFields = { asOf: { zh: '截至日', example: '2026年11月20日' }, itemCount: { zh: '事项数', example: '1' } };

/** What a template says of a theme: all items in their order, one form, one set of materials. */
const THEME: TemplateFields = {
  code: { zh: '主题编码', example: 'TH-YD' },
  name: { zh: '主题名称', example: '开办药店' },
  kind: { zh: '类别', example: '一件事' },
  leadUnit: { zh: '牵头科室', example: '企业登记科' },
  promised: { zh: '总承诺', example: '15个工作日' },
  versionNo: { zh: '版本号', example: '1' },
  effectiveFrom: { zh: '生效日', example: '2026-01-01' },
  itemCount: { zh: '事项数', example: '7' },
  materialCount: { zh: '合并后的材料份数', example: '18' },
  materialTotal: { zh: '分别办理时的材料份数', example: '33' },
  basis: { zh: '依据（列表）', example: '', fields: LINE },
  questions: { zh: '情形（列表）', example: '', fields: { no: { zh: '序号', example: '1' }, text: { zh: '情形', example: '设置门头招牌' }, items: { zh: '要办的事项', example: 'CG-001 户外招牌设施设置规范管理' } } },
  stages: {
    zh: '阶段（列表）', example: '', fields: {
      no: { zh: '阶段序号', example: '一' },
      name: { zh: '阶段名称', example: '主体登记' },
      unit: { zh: '阶段牵头科室', example: '企业登记科' },
      target: { zh: '阶段目标', example: '15个工作日' },
      items: {
        zh: '这一阶段的事项（列表）', example: '', fields: {
          no: { zh: '事项序号', example: '1' }, code: { zh: '事项编码', example: 'QY-001' }, name: { zh: '事项名称', example: '公司设立登记' }, unit: { zh: '承办科室', example: '企业登记科' }, need: { zh: '何时要办', example: '必办' },
          promised: { zh: '承诺时限', example: '当日办结' }, after: { zh: '先办的事项', example: 'QY-001' }, alternatives: { zh: '可替代的事项', example: 'QY-002' }, result: { zh: '结果名称', example: '营业执照' },
        },
      },
    },
  },
  form: { zh: '一张表格（列表）', example: '', fields: { no: { zh: '序号', example: '1' }, name: { zh: '填写内容', example: '经营场所地址' }, filling: { zh: '填写方式', example: '文字，必填' }, items: { zh: '用到的事项', example: '全部' } } },
  materials: {
    zh: '一套材料，同一材料只列一次（列表）', example: '', fields: {
      no: { zh: '材料序号', example: '1' }, name: { zh: '材料名称', example: '授权委托书' }, items: { zh: '用到的事项', example: 'QY-001、YY-001' }, necessity: { zh: '何时需要', example: '委托代办时' }, originals: { zh: '原件份数', example: '1' }, copies: { zh: '复印件份数', example: '0' },
      seal: { zh: '签章要求', example: '签字' }, source: { zh: '来源', example: '申请人自备' },
    },
  },
};

/** Which fields a template of each kind may name; whatever stands in an outer list may be named in an inner one too. */
export const DOCUMENT_TEMPLATE_FIELDS: Readonly<Record<DocumentTemplateKind, TemplateFields>> = {
  guide: { ...ITEM, asOf: MADE.asOf as TemplateFieldSpec },
  notice: { ...ITEM, asOf: MADE.asOf as TemplateFieldSpec },
  booklet: { ...MADE, items: { zh: '事项（列表）', example: '', fields: { no: { zh: '事项序号', example: '1' }, ...ITEM } } },
  themeHandbook: { ...THEME, asOf: MADE.asOf as TemplateFieldSpec },
};
