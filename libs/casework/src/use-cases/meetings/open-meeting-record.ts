import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { AccessLog, Documents, Uploads, type Actor } from '@onecounter/platform';
import { Meetings } from '../../data/meetings';

/** Papers, files and photos of a meeting, for whoever sees the meeting. */
@Injectable()
export class OpenMeetingRecord {
  constructor(private readonly meetings: Meetings, private readonly documents: Documents, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws notFound, also while there is none */
  async paper(id: number, which: 'notice_id' | 'minutes_id', actor: Actor): Promise<StreamableFile> {
    const row = await this.meetings.get(id, actor);
    const document = row[which] === null ? undefined : await this.documents.find(row[which]);
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: attachment(`${DOCUMENT_KINDS[document.kind].zh} ${row.title}.pdf`) });
  }

  /** Told to the access log: what was said may name people. @throws notFound */
  async file(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.meetings.get(id, actor);
    const file = row.files.includes(fileId) ? await this.uploads.find(fileId) : undefined;
    if (!file) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'meeting', subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: attachment(file.name), length: Number(file.size_bytes) });
  }
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
