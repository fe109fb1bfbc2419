import { randomUUID } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { CASE_STATUSES, Refusal, refuse, type DocumentContent } from '@onecounter/contracts';
import { Cases, Letterhead, type PaperToName } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { Documents, MissingGlyphError, type Actor } from '@onecounter/platform';
import { ComposeCertificate } from './certificate-of';

/** Sheets that are drawn at once and kept nowhere. */
@Injectable()
export class TestSheet {
  constructor(private readonly letterhead: Letterhead, private readonly documents: Documents) {}

  /** A certificate of the unit that is not numbered. @throws glyphMissing, renderingFailed */
  async ofUnit(unitId: number, paper: PaperToName, name: string): Promise<StreamableFile> {
    const { content } = await this.letterhead.document(randomUUID(), unitId, paper);
    return this.render(content, name);
  }

  /** With a watermark. @throws glyphMissing, renderingFailed */
  async render(content: DocumentContent, name: string): Promise<StreamableFile> {
    const marked = content.layout === 'certificate' ? { ...content, number: content.number || '（测试）', testPrint: true } : content;
    const bytes = await this.documents.draw(marked).catch((error: Error) => {
      if (error instanceof Refusal) throw error;
      return error instanceof MissingGlyphError ? refuse('glyphMissing', { glyph: error.glyph }) : refuse('renderingFailed', { why: error.message });
    });
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}` });
  }
}

/** 测试打印: how the entries lie on the blank; a watermark makes it worthless, nothing is numbered or kept. */
@Injectable()
export class TestPrint {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly compose: ComposeCertificate, private readonly sheet: TestSheet) {}

  async run(id: number, printerId: number | null, actor: Actor): Promise<StreamableFile> {
    const row = await this.cases.getInFull(id, actor);
    if (row.status !== 'granted') refuse('stepNotAllowed', { verb: 'printCertificate', verbLabel: '测试打印', status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    const { paper } = await this.compose.of(row, await this.items.byId(row.item_version_id), { stockNumber: '测试', verifyUrl: this.compose.verifyUrl('test-print'), printerId, scope: null, test: true });
    return this.sheet.ofUnit(row.unit_id, paper, `测试打印 ${row.number}`);
  }
}
