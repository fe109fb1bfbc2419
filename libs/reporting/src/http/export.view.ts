import { EXPORT_LISTS, EXPORT_STATES, type ExportFormat, type ExportListName, type ExportState } from '@onecounter/contracts';
import type { ExportJob } from '../data/export-jobs';

/** 一份导出 */
export class ExportView {
  id: number;
  list: string;
  listLabel: string;
  format: ExportFormat;
  fileName: string;
  state: ExportState;
  stateLabel: string;
  /** Legal time, as all here. */
  askedAt: string;
  finishedAt: string | null;
  /** The file is removed then. */
  expiresAt: string | null;
  rowsDone: number;
  /** Null while nobody has counted. */
  rowsTotal: number | null;
  sizeBytes: number | null;
  /** Why it failed, in words. */
  failure: string | null;
}

export function exportView(job: ExportJob): ExportView {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id: job.id, list: job.list, listLabel: EXPORT_LISTS[job.list as ExportListName].zh, format: job.format, fileName: job.file_name, state: job.state, stateLabel: EXPORT_STATES[job.state],
    askedAt: job.asked_at.toISOString(), finishedAt: iso(job.finished_at), expiresAt: iso(job.expires_at), rowsDone: job.rows_done, rowsTotal: job.rows_total, sizeBytes: job.size_bytes, failure: job.failure,
  };
}
