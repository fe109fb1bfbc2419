import { Injectable } from '@nestjs/common';
import { FAULTS, faultText, refuse, Refusal, type DocumentContent, type DocumentKind, type SealImprint } from '@onecounter/contracts';
import type { Readable } from 'node:stream';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import { FileStore } from '../files/file-store';
import { documentNumber } from './name-document';
import { withPictures } from './pictures';
import { DocumentRenderer } from './render';

export interface DocumentRow {
  id: string; kind: DocumentKind; year: number | null; serial: number | null; mark: string | null; subject_kind: string; subject_id: number; step_seq: number;
  content: DocumentContent; second_seal: SealImprint | null; state: 'named' | 'rendered' | 'voided'; file_hash: string | null; failure: string | null; legal_at: Date; void_reason: string | null; unit_id: number;
}
const COLUMNS = 'id, kind, year, serial, mark, subject_kind, subject_id, step_seq, content, second_seal, state, file_hash, failure, legal_at, void_reason, unit_id';

/** 文书: named by a step, frozen, rendered after commit by the worker or at first opening, stored by hash, voided but never removed. */
@Injectable()
export class Documents {
  constructor(private readonly sql: Sql, private readonly store: FileStore, private readonly renderer: DocumentRenderer, private readonly clock: MachineClock) {}

  find(id: string): Promise<DocumentRow | undefined> {
    return this.sql.row<DocumentRow>(`select ${COLUMNS} from platform.document where id = $1`, [id]);
  }

  listOf(subjectKind: string, subjectId: number): Promise<DocumentRow[]> {
    return this.sql.rows<DocumentRow>(`select ${COLUMNS} from platform.document where subject_kind = $1 and subject_id = $2 order by step_seq, legal_at`, [subjectKind, subjectId]);
  }

  namedBy(subjectKind: string, subjectId: number, seq: number): Promise<DocumentRow[]> {
    return this.sql.rows<DocumentRow>(`select ${COLUMNS} from platform.document where subject_kind = $1 and subject_id = $2 and step_seq = $3 and file_hash is null`, [subjectKind, subjectId, seq]);
  }

  /** Renders what is not rendered yet; a second rendering gives the same bytes, so that a race changes nothing. @throws renderingFailed */
  async render(row: DocumentRow): Promise<string> {
    if (row.file_hash) return row.file_hash;
    const number = documentNumber(row.mark, row.year, row.serial);
    const content = { ...row.content, ...(number ? { number } : {}), ...(row.second_seal ? { secondSeal: row.second_seal } : {}) };
    try {
      const hash = await this.store.put(await this.draw(content));
      // only as what was read: a second seal that came meanwhile makes it another page
      await this.sql.rows(
        `update platform.document set state = case when state = 'named' then 'rendered' else state end, file_hash = $2, failure = null where id = $1 and (second_seal is null) = $3`,
        [row.id, hash, row.second_seal === null],
      );
      return hash;
    } catch (error) {
      const why = whyOf(error);
      // the listener's transaction is about to be rolled back: the failure is to be seen nevertheless
      await this.sql.apart(() => this.sql.rows('update platform.document set failure = $2, attempts = attempts + 1 where id = $1', [row.id, why]));
      return refuse('renderingFailed', { why });
    }
  }

  /** A page at once, kept nowhere: previews and test prints. @throws MissingGlyphError, Error when it cannot be drawn */
  async draw(content: DocumentContent): Promise<Buffer> {
    return this.renderer.render(await withPictures(content, this.store));
  }

  async open(row: DocumentRow): Promise<Readable> {
    const hash = await this.render(row);
    return (await this.store.open(hash))?.stream ?? refuse('documentNotReady', { seconds: 2 });
  }

  /** A spoilt document stays listed, with its reason. */
  async void(id: string, reason: string): Promise<void> {
    await this.sql.rows(`update platform.document set state = 'voided', voided_at = $2, void_reason = $3 where id = $1 and state <> 'voided'`, [id, this.clock.now(), reason]);
  }
}

/** One line for whoever looks at the document; the stack is nobody's business there. */
function whyOf(error: unknown): string {
  if (error instanceof Refusal) return faultText(FAULTS[error.code].zh, error.facts);
  return String((error as Error).message).split('\n', 1)[0]?.slice(0, 300) ?? '';
}
