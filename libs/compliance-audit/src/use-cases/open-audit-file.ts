import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { AuditFiles } from '../data/audit-files';
import { AwardMonths } from '../data/award-months';
import { CheckFindings } from '../data/check-findings';
import { SealRegisters } from '../data/seal-registers';

/** A file as a download, told to the access log. */
@Injectable()
export class AuditFileDesk {
  constructor(readonly files: AuditFiles, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @param known ids that belong to the subject. @throws notFound */
  async open(fileId: string, known: readonly string[], subject: { readonly kind: string; readonly id: number }, actor: Actor): Promise<StreamableFile> {
    const file = (known.includes(fileId) ? await this.uploads.find(fileId) : undefined) ?? refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: subject.kind, subjectId: subject.id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}

/** 附件、扫描页: opened by whoever sees what they belong to. */
@Injectable()
export class OpenAuditFile {
  constructor(private readonly desk: AuditFileDesk, private readonly findings: CheckFindings, private readonly months: AwardMonths, private readonly registers: SealRegisters) {}

  /** Also the scanned page of the line that it is about. @throws notFound */
  async ofFinding(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.findings.get(id, actor);
    const pages = row.register_entry_id === null ? [] : await this.desk.files.pagesOfLine(row.register_entry_id);
    const known = [...(await this.desk.files.ofFinding(id)).map((file) => file.id), ...pages.map((page) => page.fileId)];
    return this.desk.open(fileId, known, { kind: 'finding', id }, actor);
  }

  /** @throws notFound */
  async ofAppeal(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.months.lineOfAppeal(id, actor);
    return this.desk.open(fileId, (await this.desk.files.ofAppeal(id)).map((file) => file.id), { kind: 'awardAppeal', id }, actor);
  }

  /** @throws notFound */
  async ofRegister(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.registers.get(id, actor);
    return this.desk.open(fileId, (await this.desk.files.pages(id)).map((page) => page.fileId), { kind: 'sealRegister', id }, actor);
  }
}
