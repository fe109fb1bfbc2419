import { DOCUMENT_TEMPLATE_KINDS, type DocumentTemplateKind } from '@onecounter/contracts';
import { buildDocx, type DraftBlock } from './build-docx';

const line = (style: 'title' | 'heading' | 'subheading' | 'body' | 'plain', text: string): DraftBlock => ({ style, text });
const fields = (...rows: string[][]): DraftBlock => ({ rows, widths: [2200, 6800], head: false });

const MATERIALS: DraftBlock = {
  head: true, widths: [700, 2500, 1200, 1500, 1700, 1400],
  rows: [['序号', '材料', '何时需要', '份数', '签章', '来源'], ['{#materials}{no}', '{name}', '{necessity}', '原件{originals} 复印件{copies}', '{seal}', '{source}{/materials}']],
};
const POINTS = (list: string): DraftBlock => ({ head: true, widths: [800, 5400, 1400, 1400], rows: [['序号', '要点', '方面', '轻重'], [`{#${list}}{no}`, '{text}', '{aspect}', `{severity}{/${list}}`]] });

const GUIDE: readonly DraftBlock[] = [
  line('title', '{name}办事指南'),
  fields(['事项编码', '{code}'], ['事项类型', '{itemType}'], ['办件类型', '{caseType}'], ['承办科室', '{unit}'], ['法定时限', '{statutoryLimit}（{statutoryBasis}）'], ['承诺时限', '{promisedLimit}（{promisedBasis}）'], ['收费', '{fee} {feeBasis}'], ['咨询电话', '{consultationPhone}'], ['监督投诉', '{complaintPhone}'], ['办理窗口', '{windows}']),
  line('heading', '一、设定依据'), line('plain', '{#basis}'), line('body', '{no}. {text}'), line('plain', '{/basis}'),
  line('heading', '二、受理条件'), line('plain', '{#conditions}'), line('body', '{no}. {text}'), line('plain', '{/conditions}'),
  line('heading', '三、申请材料'), MATERIALS,
  line('heading', '四、办理流程'), line('plain', '{#flow}'), line('body', '{no}. {name}：{text}'), line('plain', '{/flow}'),
  line('heading', '五、办理结果'), line('body', '{result}，有效期：{validity}。'),
  line('heading', '六、救济途径'), line('body', '{remedies}'),
  line('plain', '第 {versionNo} 版，{effectiveFrom} 起施行；截至 {asOf}。'),
];

const NOTICE: readonly DraftBlock[] = [
  line('title', '一次性告知书'),
  line('plain', '申请人：______________________'),
  line('body', '您申请办理的“{name}”（{code}），需要符合下列条件、提交下列材料。请一次备齐；材料不齐或者不符合法定形式的，我们当场或者在五日内一次告知需要补正的全部内容。'),
  line('heading', '一、应当符合的条件'), line('plain', '{#conditions}'), line('body', '{no}. {text}'), line('plain', '{/conditions}'),
  line('heading', '二、应当提交的材料（共 {materialCount} 份）'),
  { head: true, widths: [700, 2900, 1400, 1500, 1800, 700], rows: [['序号', '材料', '何时需要', '份数', '签章', '已交'], ['{#materials}{no}', '{name}', '{necessity}', '原件{originals} 复印件{copies}', '{seal}', '□{/materials}']] },
  line('heading', '三、时限和费用'), line('body', '承诺时限{promisedLimit}，法定时限{statutoryLimit}。{fee}。'),
  line('heading', '四、联系方式'), line('body', '咨询电话：{consultationPhone}　监督投诉：{complaintPhone}'), line('body', '办理窗口：{windows}'),
  line('plain', '告知人：______________　申请人签收：______________　日期：____年__月__日'),
];

const BOOKLET: readonly DraftBlock[] = [
  line('title', '形式审查要点手册'), line('plain', '截至 {asOf}，共 {itemCount} 个事项'),
  line('heading', '目录'), { head: true, widths: [800, 1800, 5000, 1400], rows: [['序号', '编码', '事项', '要点'], ['{#items}{no}', '{code}', '{name}', '{pointCount} 条{/items}']] },
  line('plain', '{#items}'), line('heading', '{no}　{name}（{code}，第 {versionNo} 版）'), line('body', '承办：{unit}；承诺时限：{promisedLimit}'),
  line('plain', '{#materials}'), line('subheading', '材料 {no}　{name}'), line('plain', '{#groups}'), line('body', '{kind}要点'), POINTS('points'), line('plain', '{/groups}'), line('plain', '{/materials}'),
  line('plain', '{#groups}'), line('subheading', '事项整体：{kind}要点'), POINTS('points'), line('plain', '{/groups}'), line('plain', '{/items}'),
];

const THEME_HANDBOOK: readonly DraftBlock[] = [
  line('title', '{name}标准化手册'),
  fields(['主题编码', '{code}'], ['类别', '{kind}'], ['牵头科室', '{leadUnit}'], ['总承诺', '{promised}'], ['事项', '{itemCount} 项'], ['材料', '一套 {materialCount} 份（分别办理共 {materialTotal} 份）']),
  line('heading', '一、依据'), line('plain', '{#basis}'), line('body', '{no}. {text}'), line('plain', '{/basis}'),
  line('heading', '二、阶段和事项'), line('plain', '{#stages}'), line('subheading', '（{no}）{name}'), line('body', '牵头：{unit}。时限：{target}。'),
  { head: true, widths: [740, 2800, 1500, 1700, 1200, 1060], rows: [['序号', '事项', '承办', '何时要办', '承诺时限', '先办'], ['{#items}{no}', '{code} {name}{alternatives}', '{unit}', '{need}', '{promised}', '{after}{/items}']] }, line('plain', '{/stages}'),
  line('heading', '三、情形'), line('body', '窗口逐条询问，符合的，办对应的事项。'), { head: true, widths: [700, 4600, 3700], rows: [['序号', '情形', '要办的事项'], ['{#questions}{no}', '{text}', '{items}{/questions}']] },
  line('heading', '四、一张表格'), line('body', '申请人的名称、证件和联系方式在收件时填写；下列内容只填一次，各事项共用。'), { head: true, widths: [700, 3600, 2200, 2500], rows: [['序号', '填写内容', '填写方式', '用到的事项'], ['{#form}{no}', '{name}', '{filling}', '{items}{/form}']] },
  line('heading', '五、一套材料'), line('body', '同一材料只交一次。数据共享的不用提交。'), { head: true, widths: [740, 2600, 1860, 1200, 1300, 1300], rows: [['序号', '材料', '用到的事项', '何时需要', '份数', '来源'], ['{#materials}{no}', '{name}', '{items}', '{necessity}', '原件{originals} 复印件{copies}', '{source}{/materials}']] },
  line('plain', '第 {versionNo} 版，{effectiveFrom} 起施行；截至 {asOf}。'),
];

const DEFAULTS: Readonly<Record<DocumentTemplateKind, readonly DraftBlock[]>> = { guide: GUIDE, notice: NOTICE, booklet: BOOKLET, themeHandbook: THEME_HANDBOOK };

/** What a new template of this kind begins with: nobody starts from an empty page. */
export const defaultDocx = (kind: DocumentTemplateKind): { name: string; bytes: Buffer } => ({ name: `${DOCUMENT_TEMPLATE_KINDS[kind].zh}.docx`, bytes: buildDocx(DEFAULTS[kind]) });
