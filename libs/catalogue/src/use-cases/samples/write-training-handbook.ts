import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_TEMPLATE_KINDS, type SheetBlock, type SheetParagraph } from '@onecounter/contracts';
import { Documents, Uploads } from '@onecounter/platform';
import { DocumentTemplates } from '../../data/document-templates';
import { Samples, type SampleRow } from '../../data/samples';
import { presentMarks } from '../../http/samples/present-sample';
import { SampleSheets } from '../../http/samples/sample-answers';
import { fillDocx } from '../../rules/docx/fill-docx';
import { readDocx } from '../../rules/docx/read-docx';
import { sheetOfDocx } from '../../rules/docx/sheet-of-docx';
import { DocumentValues, printedDay } from '../document-values';
import { attachedAs, refuseDrawing } from '../generate-document';
import { TemplateContent } from '../template-content';

const TITLE = '培训手册';
const [HEAD, BODY] = [16, 11];
const line = (text: string, size: number, newPage = false): SheetParagraph => ({ kind: 'paragraph', runs: [{ text, bold: size === HEAD, size }], align: 'left', before: size === HEAD ? 10 : 0, after: 4, indent: 0, firstLine: 0, newPage });
/** Pictographs are in no printing face; everything else that is missing is told by name. */
const printed = (text: string): string => text.replace(/\p{Extended_Pictographic}\u{fe0f}?/gu, '');

/** What the templates in use say of an item, as it is drawn. */
@Injectable()
export class HandbookTexts {
  constructor(private readonly templates: DocumentTemplates, private readonly content: TemplateContent, private readonly values: DocumentValues) {}

  /** How it goes (办事指南), then what is looked at (要点手册). @throws documentTemplateMissing, itemNotInUseOn */
  async of(code: string): Promise<{ blocks: SheetBlock[]; name: string; day: string; unitName: string }> {
    const blocks: SheetBlock[] = [];
    const { day, unitName, values } = await this.values.of('guide', [code], null);
    for (const kind of ['guide', 'booklet'] as const) {
      const template = await this.templates.inUse(kind, DOCUMENT_TEMPLATE_KINDS[kind].zh);
      const said = kind === 'guide' ? values : (await this.values.of(kind, [code], null)).values;
      const [first, ...rest] = sheetOfDocx(await readDocx(fillDocx(await this.content.parts(template.file_hash), said))).blocks;
      if (first) blocks.push(first.kind === 'paragraph' ? { ...first, newPage: true } : first, ...rest);
    }
    return { blocks, name: typeof values.name === 'string' ? values.name : code, day, unitName };
  }
}

/** The pages of samples in force, each with its numbers, and what they say. */
@Injectable()
export class HandbookSamples {
  constructor(private readonly samples: Samples, private readonly sheets: SampleSheets, private readonly uploads: Uploads) {}

  async of(code: string): Promise<SheetBlock[]> {
    const rows = await this.samples.list({ item: code, status: 'published', before: null, limit: 60 }, 'none');
    const blocks: SheetBlock[] = [];
    for (const row of rows.sort((one, other) => one.material_code.localeCompare(other.material_code))) blocks.push(...(await this.blocksOf(row)));
    return blocks;
  }

  private async blocksOf(row: SampleRow): Promise<SheetBlock[]> {
    const item = await this.sheets.itemOf(row);
    const name = (item.inUse ?? item.drawnFor).materials.find(({ code }) => code === row.material_code)?.name ?? '';
    const marks = presentMarks(row, item).map((mark, at) => ({ ...mark, no: at + 1 }));
    const blocks: SheetBlock[] = [];
    for (const [at, { fileId, width, height }] of row.pages.entries()) {
      const file = await this.uploads.find(fileId);
      if (!file) continue;
      const bytes = Buffer.concat(await (await this.uploads.open(file)).toArray() as Buffer[]);
      const here = marks.filter(({ page }) => page === at + 1);
      blocks.push(line(`图解范本：${name}（第 ${row.edition ?? 0} 版，第 ${at + 1} / ${row.pages.length} 页）`, HEAD, true));
      blocks.push({ kind: 'picture', data: `data:image/png;base64,${bytes.toString('base64')}`, width, height, marks: here.map(({ no, x, y }) => ({ no, x, y })) });
      blocks.push(...here.map(({ no, text, pointText, pointGone }) => line(`${no}．${printed(text)}（要点：${pointText}${pointGone ? '，现在没有了' : ''}）`, BODY)));
    }
    return blocks;
  }
}

/** 培训手册 of up to ten items: how each goes, its materials with their points, its illustrated samples with their marks. */
@Injectable()
export class WriteTrainingHandbook {
  constructor(private readonly texts: HandbookTexts, private readonly samples: HandbookSamples, private readonly documents: Documents) {}

  /** @throws documentTemplateMissing, itemNotInUseOn, glyphMissing, renderingFailed */
  async run(codes: readonly string[]): Promise<StreamableFile> {
    const [blocks, names] = [[] as SheetBlock[], [] as string[]];
    const head = { dated: '', unit: '' };
    for (const code of codes) {
      const { blocks: texts, name, day, unitName } = await this.texts.of(code);
      names.push(name);
      [head.dated, head.unit] = [printedDay(day), unitName];
      blocks.push(...texts, ...(await this.samples.of(code)));
    }
    const title = `${names.length === 1 ? (names[0] ?? '') : ''}${TITLE}`;
    const contents = [line(title, HEAD), ...names.map((name, at) => line(`${at + 1}．${name}`, BODY)), line(`截至${head.dated}`, BODY)];
    const pdf = await this.documents.draw({ layout: 'sheet', title, unit: head.unit, dated: head.dated, across: false, blocks: [...contents, ...blocks] }).catch(refuseDrawing);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: attachedAs(`${title}.pdf`) });
  }
}
