import { Injectable, StreamableFile } from '@nestjs/common';
import { Refusal, refuse } from '@onecounter/contracts';
import { Letterhead, type CaseRow, type PaperToName } from '@onecounter/casework';
import { Documents, MissingGlyphError, Uploads, type Actor, type FileRow } from '@onecounter/platform';
import type { Deferrable } from '../../rules/deferral';
import { undertakingPaper } from '../../rules/deferral-papers';
import { headOf } from '../paper-head';

/** signed: drawn on the pad; scanned: the printed page, signed with a pen. */
export interface SignedUndertaking { readonly form: 'signed' | 'scanned'; readonly fileId: string }

/** 承诺书: printed to be signed, and what came back signed. */
@Injectable()
export class Undertakings {
  constructor(private readonly uploads: Uploads, private readonly letterhead: Letterhead, private readonly documents: Documents) {}

  /** The file, once it can serve. @throws undertakingRequired, undertakingUnusable */
  async judge(given: SignedUndertaking | undefined, actor: Actor): Promise<FileRow> {
    if (!given) refuse('undertakingRequired', {}, 'undertaking');
    const file = await this.uploads.find(given.fileId);
    const fits = given.form === 'signed' ? /^image\/png$/ : /^image\/|^application\/pdf$/;
    if (!file || file.uploaded_by !== actor.personId || file.subject_id !== null || !fits.test(file.media_type)) refuse('undertakingUnusable', {}, 'undertaking.fileId');
    return file;
  }

  bind(file: FileRow, actor: Actor, caseId: number): Promise<void> {
    return this.uploads.attach([file.id], actor, 'permitCase', caseId);
  }

  async paperOf(row: CaseRow, deferred: readonly Deferrable[], signatureHash: string | null) {
    return undertakingPaper(headOf(row), await this.letterhead.organOf(row.unit_id), deferred, signatureHash);
  }

  /** Drawn at once and kept nowhere: what counts is what comes back signed. @throws glyphMissing, renderingFailed */
  async print(row: CaseRow, deferred: readonly Deferrable[]): Promise<StreamableFile> {
    return this.draw(row, await this.paperOf(row, deferred, null), `容缺受理承诺书 ${row.number}`);
  }

  /** @throws glyphMissing, renderingFailed */
  async draw(row: Pick<CaseRow, 'unit_id'>, paper: PaperToName, name: string): Promise<StreamableFile> {
    const content = this.letterhead.content(paper, await this.letterhead.organOf(row.unit_id));
    const bytes = await this.documents.draw(content).catch((error: Error) => {
      if (error instanceof Refusal) throw error;
      return error instanceof MissingGlyphError ? refuse('glyphMissing', { glyph: error.glyph }) : refuse('renderingFailed', { why: error.message });
    });
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}` });
  }
}
