import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';
import { buildDocx, type DraftBlock } from '../rules/docx/build-docx';

const rows = (...lines: string[][]): DraftBlock => ({ rows: lines, widths: [2200, 2350, 2200, 2350], head: false });
const pairs = (...lines: [string, string][]): DraftBlock => ({ rows: lines, widths: [2200, 6900], head: false });
const text = (style: 'title' | 'heading' | 'body' | 'plain', said: string): DraftBlock => ({ style, text: said });
const SIGNED = '申请人（签字或盖章）：__________________　　　　年　　月　　日';

const ENTRUSTED: readonly DraftBlock[] = [
  rows(['委托人', '', '证件号码', ''], ['受托人', '', '证件号码', ''], ['联系电话', '', '与委托人关系', '']),
  text('heading', '委托权限'), text('body', '□ 提交申请材料　□ 更正可以当场更正的错误　□ 签收文书　□ 领取证件　□ 其他：____________________'),
  text('heading', '委托期限'), text('body', '自　　年　　月　　日至　　年　　月　　日。'), text('plain', '委托人（签字或盖章）：__________________　受托人（签字）：__________________'), text('plain', '受托人身份证件复印件粘贴处'),
];
const promised = (name: string): readonly DraftBlock[] => [
  rows(['承诺人', '', '统一社会信用代码或证件号码', ''], ['法定代表人', '', '联系电话', '']),
  text('body', `承诺人已经知晓“${name}”的全部要求，并作出以下承诺：`), text('body', '一、所填写和提交的内容真实、准确、完整。'), text('body', '二、已经达到告知的条件和标准。'), text('body', '三、违反承诺的，依法承担责任，并接受撤销决定。'), text('plain', SIGNED),
];
const applied = ({ name, conditions }: ItemDefinition): readonly DraftBlock[] => [
  text('heading', '一、申请人'), rows(['名称或姓名', '', '统一社会信用代码或证件号码', ''], ['法定代表人', '', '联系人', ''], ['联系电话', '', '电子邮箱', '']),
  text('heading', '二、申请事项'), pairs(['事项', name], ['地址', ''], ['内容', ''], ['申请期限', '']),
  ...(conditions.length > 0 ? [text('heading', '三、受理条件自查'), { rows: [['条件', '是否符合'], ...conditions.map((one) => [one, '□ 是　□ 否'])], widths: [7000, 2100], head: true }] : []),
  text('heading', conditions.length > 0 ? '四、声明' : '三、声明'), text('body', '所填写的内容和提交的材料真实、合法、有效，愿意对其真实性负责。'), text('plain', SIGNED),
];

/** A blank for a material of the catalogue that the bureau has a form of its own for: drawn here, not anybody's official form. */
export function blankOf(item: ItemDefinition, { name }: MaterialDefinition): Buffer {
  const body = /委托|授权/.test(name) ? ENTRUSTED : /承诺|声明/.test(name) ? promised(name) : applied(item);
  return buildDocx([text('title', name), text('plain', '（示例表格，填写前请看填写样例）'), ...body]);
}
