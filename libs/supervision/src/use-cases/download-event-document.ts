import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { AccessLog, documentNumber, Documents, type Actor } from '@onecounter/platform';
import { Feed } from '../data/feed';
import { clientOf, readerOf } from './read-feed';

/** 下载决定书: the paper whose number stands in the event, for a program that may see the event. Told to the access log: the paper names people in full. */
@Injectable()
export class DownloadEventDocument {
  constructor(private readonly feed: Feed, private readonly documents: Documents, private readonly log: AccessLog) {}

  /** @throws notFound, also for another department's event and for test events; renderingFailed, documentNotReady */
  async run(eventId: string, actor: Actor): Promise<StreamableFile> {
    const id = (await this.feed.decisionOf(eventId, readerOf(actor))) ?? refuse('notFound');
    const document = (await this.documents.find(id)) ?? refuse('notFound');
    await this.log.write(actor, { action: 'downloadEventDocument', subjectKind: document.subject_kind, subjectId: document.subject_id, detail: { client: clientOf(actor).id, eventId, document: id } });
    const name = `${DOCUMENT_KINDS[document.kind].zh} ${documentNumber(document.mark, document.year, document.serial) ?? ''}.pdf`;
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  }
}
