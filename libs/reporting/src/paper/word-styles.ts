import { AlignmentType, BorderStyle, DocumentGridType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions, type ISectionPropertiesOptions } from 'docx';

const TWIPS = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS);
/** 版心 156 mm. */
export const TEXT_TWIPS = mm(156);
/** A4 by GB/T 9704-2012: 天头 37, 订口 28, 版心 156 × 225; 22 lines of 28 characters. The foot stands 7 mm below the type area. */
export const PAGE_TWIPS: NonNullable<ISectionPropertiesOptions['page']> = { size: { width: mm(210), height: mm(297) }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(24) } };
/** Character pitch of 15.79 points against 16 of the letters, in 1/4096 points. */
export const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -848 } as const;

const font = (eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } => ({ ascii: eastAsia, hAnsi: eastAsia, eastAsia });
/** As a bureau's Word has them; a reader without them shows its own. */
export const FONTS = { body: font('仿宋_GB2312'), sans: font('黑体'), brush: font('楷体_GB2312'), title: font('方正小标宋简体'), folio: font('宋体') };
const PITCH = { line: 578, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const FREE = { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 60 } as const;
const own = (id: string, name: string, size: number, rest: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> = {}): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph: { spacing: PITCH, ...rest.paragraph }, run: { size, ...rest.run } });
const centred = { alignment: AlignmentType.CENTER } as const;

/** Sizes in half points: 3号 32, 4号 28, 小4号 24. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONTS.body, size: 32, language: { value: 'zh-CN', eastAsia: 'zh-CN' } }, paragraph: { spacing: PITCH } },
    heading1: { run: { font: FONTS.sans, size: 32, bold: false, color: '000000' }, paragraph: { spacing: PITCH, indent: { firstLine: 640 }, keepNext: true, outlineLevel: 0 } },
    heading2: { run: { font: FONTS.brush, size: 32, bold: false, color: '000000' }, paragraph: { spacing: PITCH, indent: { firstLine: 640 }, keepNext: true, outlineLevel: 1 } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: FONTS.body, size: 32 }, paragraph: { spacing: PITCH, alignment: AlignmentType.BOTH } },
    own('EditorNote', '编者按', 32, { run: { font: FONTS.brush } }),
    own('Confidential', '内部资料', 32, { run: { font: FONTS.sans } }),
    own('Masthead', '报头', 66, { run: { font: FONTS.title, color: 'C8102E' }, paragraph: { ...centred, spacing: { line: 960, lineRule: LineRuleType.AT_LEAST } } }),
    own('IssueNumber', '期号', 32, { paragraph: centred }),
    own('IssueLine', '编发单位和日期', 32, { paragraph: { indent: { left: 320 }, spacing: { ...PITCH, after: 360 }, border: { bottom: { style: BorderStyle.SINGLE, size: 34, color: 'C8102E', space: 6 } } } }),
    own('Picture', '图', 32, { paragraph: { ...centred, spacing: FREE } }),
    own('Caption', '图题', 24, { run: { font: FONTS.sans }, paragraph: { ...centred, spacing: FREE } }),
    own('CellHead', '表头', 24, { run: { font: FONTS.sans }, paragraph: { ...centred, spacing: FREE } }),
    own('Cell', '表格', 24, { paragraph: { ...centred, spacing: FREE } }),
    own('Readers', '报送发', 28, { paragraph: { spacing: { ...FREE, before: 40, after: 40 }, indent: { left: 280, right: 280 } } }),
    own('Folio', '页码', 28, { run: { font: FONTS.folio }, paragraph: { spacing: FREE } }),
  ],
};
