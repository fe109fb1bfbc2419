import { Injectable } from '@nestjs/common';
import { recordWords, sealWords } from '@onecounter/casework';
import { refuse, type AgencyArchiveVerb } from '@onecounter/contracts';
import { DossierSources, Trace, type Actor, type Dossier, type WriteStatement } from '@onecounter/platform';
import { agencyArchivedOnce, AgencyArchives, recordAgencyPackage, type AgencyArchiveRow } from '../data/agency-archives';
import { AGENCY_ARCHIVE_SUBJECT } from '../data/archive-subjects';
import type { AgencyArchiveStepView } from '../http/agency-archive.view';
import { digestOf, explained, gapsIn, type GapReason } from '../rules/agency-contents';
import { PackAgencyProject } from './pack-agency-project';

export interface ArchiveSaid { readonly version: number; readonly missing: readonly GapReason[] }

/** 代办项目归档 (一事一档): one package of a closed project. What lacks needs a reason, which stays in it; what comes later makes a new edition (AGY-8). */
@Injectable()
export class ArchiveAgencyProject {
  constructor(private readonly sources: DossierSources, private readonly archives: AgencyArchives, private readonly pack: PackAgencyProject, private readonly trace: Trace) {}

  /** @param said version of the project. @throws notFound, agencyNotClosed, archiveUpToDate, changedMeanwhile, agencyArchiveMissing, agencyArchiveReasonUnknown, renderingFailed, archiveFileMissing */
  async first(projectId: number, said: ArchiveSaid, actor: Actor): Promise<AgencyArchiveStepView> {
    const dossier = await this.closed(projectId, actor);
    if (await this.archives.ofProject(projectId)) refuse('archiveUpToDate');
    if (dossier.version !== said.version) refuse('changedMeanwhile', { byName: '别人', version: dossier.version });
    return this.take('archiveAgencyProject', dossier, null, said, actor).catch(agencyArchivedOnce);
  }

  /** After something was handed in or done: a new edition; the earlier one stays. @param said version of the archive. @throws the same */
  async renew(projectId: number, said: ArchiveSaid, actor: Actor): Promise<AgencyArchiveStepView> {
    const dossier = await this.closed(projectId, actor);
    const archive = (await this.archives.ofProject(projectId)) ?? refuse('notFound');
    if (archive.version !== said.version) refuse('changedMeanwhile', { byName: '别人', version: archive.version });
    if (archive.contents_digest === digestOf(dossier)) refuse('archiveUpToDate');
    return this.take('renewAgencyArchive', dossier, archive, said, actor);
  }

  private async closed(projectId: number, actor: Actor): Promise<Dossier> {
    const dossier = await this.sources.of('agencyProject').open(projectId, actor);
    if (!dossier.ended) refuse('agencyNotClosed', { statusLabel: dossier.statusLabel });
    if (!(await this.archives.claim(projectId))) refuse('changedMeanwhile', { byName: '别人' });
    return dossier;
  }

  private async take(verb: AgencyArchiveVerb, dossier: Dossier, archive: AgencyArchiveRow | null, said: ArchiveSaid, actor: Actor): Promise<AgencyArchiveStepView> {
    const gaps = explained(gapsIn(dossier), said.missing);
    const packed = await this.pack.run(dossier, (archive?.version ?? 0) + 1, gaps);
    const { manifest, manifestHash, sizeBytes } = packed;
    const words = gaps.length === 0 ? null : sealWords(gaps.map(({ title, reason }) => `${title}：${reason}`).join('\n'));
    const own = {
      project_version: dossier.version, number: dossier.number, project_name: dossier.name, owner_name: dossier.ownerName, jurisdiction_path: dossier.jurisdictionPath, contents_digest: digestOf(dossier), archived_on: manifest.archivedOn, manifest_file_hash: manifestHash,
      files: manifest.files.length, size_bytes: sizeBytes, gaps: gaps.length,
    };
    const step = {
      kind: AGENCY_ARCHIVE_SUBJECT, verb, actor, facts: { projectId: dossier.subjectId, projectVersion: dossier.version, projectHead: manifest.head, manifestDigest: manifestHash, files: own.files, missing: gaps.map(({ code }) => code), ...(words ? { wordsDigest: words.digest } : {}) },
      with: (w: WriteStatement) => { recordAgencyPackage(w, packed, gaps); if (words) recordWords(w, 'agencyArchive', words); },
    };
    const taken = archive ? await this.trace.takeStep(archive, { ...step, set: own }) : await this.trace.beginSubject(await this.trace.nextId(AGENCY_ARCHIVE_SUBJECT), { ...step, set: { ...own, project_id: dossier.subjectId } });
    return { projectId: dossier.subjectId, version: taken.seq, status: taken.status, files: own.files, sizeBytes, missing: gaps.length };
  }
}
