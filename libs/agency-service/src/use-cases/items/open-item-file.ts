import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { AgencyProjects } from '../../data/agency-projects';
import { CountyTransfers } from '../../data/county-transfers';

/** Evidence of a transfer and papers of a project, for whoever sees the one or the other; each opening is logged. */
@Injectable()
export class OpenItemFile {
  constructor(private readonly transfers: CountyTransfers, private readonly projects: AgencyProjects, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws notFound */
  async ofTransfer(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.transfers.get(id, actor);
    return this.open('countyTransfer', id, fileId, actor);
  }

  /** @throws notFound */
  async ofProject(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.projects.get(id, actor);
    return this.open('agencyProject', id, fileId, actor);
  }

  private async open(subjectKind: 'countyTransfer' | 'agencyProject', id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const file = await this.uploads.find(fileId);
    if (file?.subject_kind !== subjectKind || Number(file.subject_id) !== id) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind, subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}
