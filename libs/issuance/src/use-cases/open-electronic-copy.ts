import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { Documents, documentNumber, FileStore, type Actor } from '@onecounter/platform';
import { judgeCopy } from '../rules/electronic-copy';
import { MakeElectronicCopy } from './make-electronic-copy';

/** At the window and in the office: the copy of a delivered document, made now if nobody made it yet. */
@Injectable()
export class OpenElectronicCopy {
  constructor(private readonly cases: Cases, private readonly documents: Documents, private readonly make: MakeElectronicCopy, private readonly store: FileStore) {}

  async run(documentId: string, actor: Actor): Promise<StreamableFile> {
    const paper = await this.documents.find(documentId);
    if (!paper || paper.subject_kind !== 'permitCase') return refuse('notFound');
    const row = await this.cases.getInFull(paper.subject_id, actor);
    judgeCopy(paper, row);
    const copy = await this.make.of(paper);
    const found = (await this.store.open(copy.file_hash)) ?? refuse('documentNotReady', { seconds: 2 });
    const name = `电子副本 ${DOCUMENT_KINDS[paper.kind].zh} ${documentNumber(paper.mark, paper.year, paper.serial) ?? row.number}.pdf`;
    return new StreamableFile(found.stream, { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, length: found.sizeBytes });
  }
}
