import type { Element } from '@xmldom/xmldom';
import { unusable, type DocxParts } from './read-docx';
import { childrenOf, parseWordXml } from './word-xml';

/** Parts that a plain document may have. */
const PARTS = [
  /^\[Content_Types\]\.xml$/, /^_rels\/\.rels$/, /^docProps\/(app|core|custom)\.xml$/, /^customXml\//,
  /^word\/(document|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes|stylesWithEffects|commentsIds|people)\.xml$/, /^word\/theme\/theme\d*\.xml$/, /^word\/_rels\/[\w.]+\.rels$/, /^word\/(header|footer)\d*\.xml$/,
];
const DANGEROUS: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|vbaData/i, '宏'], [/(^|\/)(embeddings|activeX)\//i, '嵌入的对象（OLE）'], [/(^|\/)media\//i, '图片'], [/(^|\/)charts\//i, '图表'], [/(^|\/)comments/i, '批注'],
];

/** What stands in the text, besides the property elements, which say only how it looks. */
const TEXT = new Set(['w:document', 'w:body', 'w:p', 'w:r', 'w:t', 'w:tab', 'w:br', 'w:cr', 'w:tbl', 'w:tr', 'w:tc', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:noBreakHyphen', 'w:softHyphen', 'w:smartTag']);
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:tblGrid', 'w:sectPr']);
/** Properties that change what is read, not only how it looks. */
const PROPERTIES_REFUSED: Readonly<Record<string, string>> = {
  'w:numPr': '自动编号（请用 {no} 写序号）', 'w:framePr': '图文框', 'w:vanish': '隐藏文字', 'w:textDirection': '竖排', 'w:tblpPr': '环绕表格', 'w:pPrChange': '修订', 'w:rPrChange': '修订',
};
const NAMES: Readonly<Record<string, string>> = {
  'w:drawing': '图片或图形', 'w:pict': '图片或图形', 'mc:AlternateContent': '图形或文本框', 'w:object': '嵌入的对象（OLE）', 'w:ins': '修订', 'w:del': '修订', 'w:moveFrom': '修订', 'w:moveTo': '修订', 'w:sdt': '内容控件', 'w:hyperlink': '超链接',
  'w:fldSimple': '域', 'w:fldChar': '域', 'w:instrText': '域', 'w:footnoteReference': '脚注', 'w:endnoteReference': '尾注', 'w:commentReference': '批注', 'w:commentRangeStart': '批注', 'w:sym': '符号字体', 'm:oMath': '公式', 'm:oMathPara': '公式', 'w:altChunk': '嵌入的文件', 'w:ruby': '拼音指南',
};

/** Whatever the PDF could not show or would be dangerous is refused here by name, never dropped on the way. @throws documentTemplateUnusable */
export function requirePlain(parts: DocxParts): void {
  for (const part of parts.keys()) {
    const danger = DANGEROUS.find(([pattern]) => pattern.test(part));
    if (danger) unusable(`有${danger[1]}（${part}）`);
    if (!PARTS.some((pattern) => pattern.test(part))) unusable(`有不能用的部件 ${part}`);
  }
  if (/macroEnabled|vbaProject/i.test(textOf(parts, '[Content_Types].xml'))) unusable('是带宏的文件（.docm），请另存为 .docx');
  for (const part of parts.keys()) if (part.endsWith('.rels')) requireInside(parts, part);
  for (const part of parts.keys()) if (/^word\/(header|footer)\d*\.xml$/.test(part)) requireOnlyPageNumber(parts, part);
  requireKnown(parseWordXml(parts.get('word/document.xml') ?? Buffer.alloc(0), 'word/document.xml'));
}

const textOf = (parts: DocxParts, part: string): string => (parts.get(part) ?? Buffer.alloc(0)).toString('utf8');

function requireInside(parts: DocxParts, part: string): void {
  const outside = childrenOf(parseWordXml(parts.get(part) ?? Buffer.alloc(0), part)).find((one) => one.getAttribute('TargetMode')?.toLowerCase() === 'external');
  if (outside) unusable(`有外部链接 ${String(outside.getAttribute('Target')).slice(0, 80)}（${part}）`);
}

/** The PDF numbers its pages by itself: headers and footers with anything else would be lost. */
function requireOnlyPageNumber(parts: DocxParts, part: string): void {
  const root = parseWordXml(parts.get(part) ?? Buffer.alloc(0), part);
  const instructions = [...root.getElementsByTagName('w:instrText')].map(({ textContent }) => textContent ?? '').concat([...root.getElementsByTagName('w:fldSimple')].map((field) => field.getAttribute('w:instr') ?? ''));
  const command = instructions.find((one) => !/^\s*(PAGE|NUMPAGES)\b/.test(one) && one.trim() !== '');
  if (command) unusable(`${part} 里有域 ${command.trim().slice(0, 40)}`);
  const words = [...root.getElementsByTagName('w:t')].map(({ textContent }) => textContent ?? '').join('').replace(/[\s\d第共页/，,.—–-]/g, '');
  if (words !== '') unusable(`页眉页脚只能有页码，写着“${words.slice(0, 20)}”（${part}）`);
}

function requireKnown(element: Element): void {
  for (const child of childrenOf(element)) {
    const { nodeName } = child;
    if (PROPERTIES.has(nodeName)) requireProperties(child);
    else if (nodeName === 'w:tbl' && element.nodeName === 'w:tc') unusable('表格里套着表格');
    else if (TEXT.has(nodeName)) requireKnown(child);
    else unusable(`正文里有${NAMES[nodeName] ?? '不能用的元素'} ${nodeName}${instructionOf(child)}`);
  }
}

/** Which command a field gives: DDE, INCLUDETEXT. */
function instructionOf(element: Element): string {
  if (!element.nodeName.startsWith('w:fld') && element.nodeName !== 'w:instrText') return '';
  const run = element.parentNode?.parentNode as Element | null;
  const command = element.getAttribute('w:instr') ?? (run ? [...run.getElementsByTagName('w:instrText')].map(({ textContent }) => textContent ?? '').join('') : '');
  return command.trim() === '' ? '' : `：${command.trim().slice(0, 60)}`;
}

function requireProperties(properties: Element): void {
  for (const child of childrenOf(properties)) {
    const { nodeName } = child;
    if (nodeName === 'w:sectPr' && properties.nodeName === 'w:pPr') unusable('有分节，一个模板只能有一节');
    if (nodeName === 'w:cols' && Number(child.getAttribute('w:num') ?? 1) > 1) unusable('有分栏');
    const said = PROPERTIES_REFUSED[nodeName];
    if (said && !(nodeName === 'w:numPr' && child.getElementsByTagName('w:numId')[0]?.getAttribute('w:val') === '0')) unusable(`正文里有${said} ${nodeName}`);
    if (childrenOf(child).length > 0 && nodeName !== 'w:sectPr') requireProperties(child);
  }
}
