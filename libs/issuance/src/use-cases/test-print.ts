import { randomUUID } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { CASE_STATUSES, refuse, type DocumentContent } from '@onecounter/contracts';
import { Cases, Letterhead } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { DocumentRenderer, LegalClock, MissingGlyphError, type Actor } from '@onecounter/platform';
import { certificateOf } from './certificate-of';

@Injectable()
export class TestSheet {
  constructor(private readonly renderer: DocumentRenderer, private readonly legal: LegalClock) {}

  today() {
    return this.legal.today();
  }

  /** @throws glyphMissing, renderingFailed */
  render(content: DocumentContent): Promise<Buffer> {
    const marked = content.layout === 'certificate' ? { ...content, number: '（测试）', testPrint: true } : content;
    return this.renderer.render(marked).catch((error: Error) => (error instanceof MissingGlyphError ? refuse('glyphMissing', { glyph: error.glyph }) : refuse('renderingFailed', { why: error.message })));
  }
}

/** 测试打印: how the entries lie on the blank; a watermark makes it worthless, nothing is numbered or kept. */
@Injectable()
export class TestPrint {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly letterhead: Letterhead, private readonly sheet: TestSheet) {}

  async run(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.cases.getInFull(id, actor);
    if (row.status !== 'granted') refuse('stepNotAllowed', { verb: 'printCertificate', verbLabel: '测试打印', status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    const item = await this.items.byId(row.item_version_id);
    const { paper } = certificateOf(row, item, this.sheet.today(), '测试', this.letterhead.verifyUrl('test-print'));
    const { content } = await this.letterhead.document(randomUUID(), row.unit_id, paper);
    return new StreamableFile(await this.sheet.render(content), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`测试打印 ${row.number}.pdf`)}` });
  }
}
