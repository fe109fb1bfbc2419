import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, refuse, type ArchiveVerb } from '@onecounter/contracts';
import { Cases, type CaseInFull } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { archivedOnce, Archives, recordPackage, type ArchiveRow } from '../data/archives';
import { CASE_ARCHIVE_SUBJECT } from '../data/archive-subjects';
import type { ArchiveStepView } from '../http/archive.view';
import { PackCase } from './pack-case';

/** 归档: packs what is finished and says so in the trace. The case itself does not move: nothing of it is opened again. */
@Injectable()
export class ArchiveCase {
  constructor(private readonly cases: Cases, private readonly archives: Archives, private readonly pack: PackCase, private readonly trace: Trace) {}

  /** @throws notFound, caseNotFinished, archiveUpToDate, changedMeanwhile, renderingFailed, archiveFileMissing */
  async first(caseId: number, actor: Actor): Promise<ArchiveStepView> {
    const row = await this.finished(caseId, actor);
    if (await this.archives.ofCase(caseId)) refuse('archiveUpToDate');
    return this.take('archiveCase', row, null, actor).catch(archivedOnce);
  }

  /** After steps that a finished case may still take: a new edition; the earlier one stays. @throws changedMeanwhile, archiveUpToDate and the others */
  async renew(caseId: number, version: number, actor: Actor): Promise<ArchiveStepView> {
    const row = await this.finished(caseId, actor);
    const archive = (await this.archives.ofCase(caseId)) ?? refuse('notFound');
    if (archive.version !== version) refuse('changedMeanwhile', { byName: '别人', version: archive.version });
    if (archive.case_version === row.version) refuse('archiveUpToDate');
    return this.take('renewArchive', row, archive, actor);
  }

  private async finished(caseId: number, actor: Actor): Promise<CaseInFull> {
    const row = await this.cases.getInFull(caseId, actor);
    if (row.running) refuse('caseNotFinished', { status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    if (!(await this.archives.claim(caseId))) refuse('changedMeanwhile', { byName: '别人' });
    return row;
  }

  private async take(verb: ArchiveVerb, row: CaseInFull, archive: ArchiveRow | null, actor: Actor): Promise<ArchiveStepView> {
    const packed = await this.pack.run(row.id, (archive?.version ?? 0) + 1);
    const { manifest, manifestHash, sizeBytes } = packed;
    const own = { case_version: row.version, archived_on: manifest.archivedOn, manifest_file_hash: manifestHash, files: manifest.files.length, size_bytes: sizeBytes };
    const step = {
      kind: CASE_ARCHIVE_SUBJECT, verb, actor, facts: { caseId: row.id, caseVersion: row.version, caseHead: manifest.head, manifestDigest: manifestHash, files: own.files },
      with: (w: Parameters<typeof recordPackage>[0]) => recordPackage(w, packed, row.id),
    };
    const taken = archive ? await this.trace.takeStep(archive, { ...step, set: own }) : await this.trace.beginSubject(await this.trace.nextId(CASE_ARCHIVE_SUBJECT), { ...step, set: { ...own, case_id: row.id } });
    return { caseId: row.id, version: taken.seq, status: taken.status, files: own.files, sizeBytes };
  }
}
