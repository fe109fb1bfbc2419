import { Injectable, StreamableFile } from '@nestjs/common';
import { EXPORT_STATES, refuse, type ExportFormat } from '@onecounter/contracts';
import { AccessLog, FileStore, type Actor } from '@onecounter/platform';
import { AskForExport } from './ask-for-export';

const TYPES: Readonly<Record<ExportFormat, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** 下载: one's own only, each time a line in the access log. */
@Injectable()
export class FetchExport {
  constructor(private readonly exports: AskForExport, private readonly store: FileStore, private readonly log: AccessLog) {}

  /** @throws notFound, exportNotReady while it is made, once it has expired, and when it failed */
  async run(id: number, actor: Actor): Promise<StreamableFile> {
    const job = await this.exports.own(id, actor);
    const bytes = job.state === 'done' && job.file_hash ? await this.store.open(job.file_hash) : null;
    if (!bytes) refuse('exportNotReady', { state: job.state, stateLabel: job.state === 'done' ? '的文件不在了' : EXPORT_STATES[job.state] });
    await this.log.write(actor, { action: 'downloadExport', subjectKind: 'export', subjectId: job.id, detail: { list: job.list, format: job.format, rows: job.rows_done } });
    return new StreamableFile(bytes.stream, { type: TYPES[job.format], length: bytes.sizeBytes, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(job.file_name)}` });
  }
}
