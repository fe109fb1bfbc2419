import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { chineseDay, Letterhead } from '@onecounter/casework';
import { DocumentRenderer, Documents, FileStore, LegalClock, stampCopy, type DocumentRow } from '@onecounter/platform';
import { CopyKeys } from '../data/copy-keys';
import { ElectronicCopies, type CopyRow } from '../data/electronic-copies';
import { copyStrip } from '../rules/electronic-copy';

/** The bytes of a copy: the document as it was made, with the strip at its foot. */
@Injectable()
export class CopyPress {
  constructor(private readonly documents: Documents, private readonly renderer: DocumentRenderer, private readonly letterhead: Letterhead, private readonly legal: LegalClock) {}

  async print(paper: DocumentRow, id: string): Promise<Buffer> {
    const document = await buffer(await this.documents.open(paper));
    const strip = copyStrip({ id, organ: await this.letterhead.organOf(paper.unit_id), on: chineseDay(this.legal.today()), verifyUrl: this.letterhead.verifyFileUrl() });
    return stampCopy(document, await this.renderer.render(strip), id);
  }
}

/** 电子副本: made once of each delivered document, its hash signed, its bytes kept. */
@Injectable()
export class MakeElectronicCopy {
  constructor(private readonly press: CopyPress, private readonly keys: CopyKeys, private readonly copies: ElectronicCopies, private readonly store: FileStore) {}

  async of(paper: DocumentRow): Promise<CopyRow> {
    const known = await this.copies.of(paper.id);
    if (known) return known;
    const id = randomUUID();
    const bytes = await this.press.print(paper, id);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const signature = await this.keys.sign(fileHash);
    await this.store.put(bytes);
    return (await this.copies.keep({ id, documentId: paper.id, caseId: paper.subject_id, fileHash, sizeBytes: bytes.length, ...signature })) ?? refuse('notFound');
  }
}
