import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { AccessLog, documentNumber, Documents, Uploads, type Actor, type DocumentRow } from '@onecounter/platform';
import { Cases } from '../data/cases';
import { JointCases } from '../data/joint-cases';
import { RESULTS } from '../rules/results';

/** Papers and files open only to whoever may see the case they belong to; an upload not yet bound, only to its uploader. */
@Injectable()
export class OpenRecord {
  constructor(private readonly cases: Cases, private readonly documents: Documents, private readonly uploads: Uploads, private readonly log: AccessLog, private readonly joints: JointCases) {}

  async document(id: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.documents.find(id);
    if (!row) refuse('notFound');
    const number = await this.numberOf(row, actor);
    const stream = await this.documents.open(row);
    const name = `${DOCUMENT_KINDS[row.kind].zh} ${documentNumber(row.mark, row.year, row.serial) ?? number}.pdf`;
    return new StreamableFile(stream, { type: 'application/pdf', disposition: attachment(name) });
  }

  /** @throws notFound for whoever may see neither the case, nor one that the paper became a material of */
  private async numberOf(row: DocumentRow, actor: Actor): Promise<string> {
    if (row.subject_kind === 'jointCase') return (await this.joints.get(row.subject_id, actor)).number;
    if (row.subject_kind !== 'permitCase') refuse('notFound');
    if (RESULTS.includes(row.kind) && (await this.cases.isMaterialWithin(row.subject_id, actor))) return '';
    return (await this.cases.getInFull(row.subject_id, actor)).number;
  }

  async file(id: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.uploads.find(id);
    if (!row) refuse('notFound');
    if (row.subject_kind === 'permitCase' && row.subject_id !== null) {
      const subjectId = await this.cases.withFile(id, row.subject_id, actor);
      await this.log.write(actor, { action: 'openFile', subjectKind: 'permitCase', subjectId, detail: { fileId: id } });
    } else if (row.subject_kind === 'jointCase' && row.subject_id !== null) await this.openEvidence(id, row.subject_id, actor);
    else if (row.uploaded_by !== actor.personId) refuse('notFound');
    return new StreamableFile(await this.uploads.open(row), { type: row.media_type, disposition: attachment(row.name), length: Number(row.size_bytes) });
  }

  /** What proves an outside item: for whoever sees the joint case, or a case of which it became a material. */
  private async openEvidence(id: string, jointId: number, actor: Actor): Promise<void> {
    if (!(await this.joints.mayRead(jointId, actor))) await this.cases.withFile(id, 0, actor);
    await this.log.write(actor, { action: 'openFile', subjectKind: 'jointCase', subjectId: jointId, detail: { fileId: id } });
  }
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
