import { Injectable } from '@nestjs/common';
import { JOINT_ARCHIVE_STEPS, JOINT_CASE, refuse, type JointArchiveVerb } from '@onecounter/contracts';
import { JointCases, type JointCaseInFull } from '@onecounter/casework';
import { SYSTEM_ACTOR, Trace, type Actor, type WriteStatement } from '@onecounter/platform';
import { JOINT_ARCHIVE_SUBJECT } from '../data/archive-subjects';
import { jointArchivedOnce, JointArchives, recordJointPackage, type JointArchiveRow } from '../data/joint-archives';
import type { JointArchiveStepView } from '../http/joint-archive.view';
import { ArchiveCase } from './archive-case';
import { PackJointCase } from './pack-joint-case';

/** The package of a joint case, made of the archives of its cases; those that have none as they stand are archived first, by the system. */
@Injectable()
export class JointPackages {
  constructor(private readonly archives: JointArchives, private readonly cases: ArchiveCase, private readonly pack: PackJointCase) {}

  async make(jointId: number, edition: number) {
    for (const { case_id: caseId, case_version: version, edition: known, archived_version: archived } of await this.archives.partsOf(jointId)) {
      if (known === null) await this.cases.first(caseId, SYSTEM_ACTOR);
      else if (archived !== version) await this.cases.renew(caseId, known, SYSTEM_ACTOR);
    }
    const parts = (await this.archives.partsOf(jointId)).map((part) => ({ caseId: part.case_id, edition: part.edition ?? 0, manifestHash: part.manifest_file_hash ?? '' }));
    return { parts, packed: await this.pack.run(jointId, edition, parts) };
  }
}

/** 联办归档: one package for the whole, once all has ended. Only the lead section has it, for it holds the papers of every section (REV-12). */
@Injectable()
export class ArchiveJointCase {
  constructor(private readonly joints: JointCases, private readonly archives: JointArchives, private readonly packages: JointPackages, private readonly trace: Trace) {}

  /** @throws notFound, notPermitted for a section that does not lead, caseNotFinished, archiveUpToDate, changedMeanwhile, renderingFailed, archiveFileMissing */
  async first(jointId: number, actor: Actor): Promise<JointArchiveStepView> {
    const joint = await this.closed(jointId, 'archiveJointCase', actor);
    if (await this.archives.ofJointCase(jointId)) refuse('archiveUpToDate');
    return this.take('archiveJointCase', joint, null, actor).catch(jointArchivedOnce);
  }

  /** After one of its cases, or what runs outside, was touched again: a new edition; the earlier one stays. @throws changedMeanwhile, archiveUpToDate and the others */
  async renew(jointId: number, version: number, actor: Actor): Promise<JointArchiveStepView> {
    const joint = await this.closed(jointId, 'renewJointArchive', actor);
    const archive = (await this.archives.ofJointCase(jointId)) ?? refuse('notFound');
    if (archive.version !== version) refuse('changedMeanwhile', { byName: '别人', version: archive.version });
    if (await this.archives.standsAsArchived(jointId)) refuse('archiveUpToDate');
    return this.take('renewJointArchive', joint, archive, actor);
  }

  private async closed(jointId: number, verb: JointArchiveVerb, actor: Actor): Promise<JointCaseInFull> {
    const joint = await this.joints.get(jointId, actor);
    requireLead(joint, JOINT_ARCHIVE_STEPS[verb].zh, verb, actor);
    if (joint.running) refuse('caseNotFinished', { status: joint.status, statusLabel: JOINT_CASE.statuses[joint.status].zh });
    if (!(await this.archives.claim(jointId))) refuse('changedMeanwhile', { byName: '别人' });
    return joint;
  }

  private async take(verb: JointArchiveVerb, joint: JointCaseInFull, archive: JointArchiveRow | null, actor: Actor): Promise<JointArchiveStepView> {
    const { parts, packed } = await this.packages.make(joint.id, (archive?.version ?? 0) + 1);
    const { manifest, manifestHash, sizeBytes } = packed;
    const own = { joint_version: joint.version, archived_on: manifest.archivedOn, manifest_file_hash: manifestHash, files: manifest.files.length, size_bytes: sizeBytes };
    const step = {
      kind: JOINT_ARCHIVE_SUBJECT, verb, actor, facts: { jointCaseId: joint.id, jointVersion: joint.version, jointHead: manifest.head, manifestDigest: manifestHash, files: own.files, parts },
      with: (w: WriteStatement) => recordJointPackage(w, packed, joint.id, parts),
    };
    const taken = archive ? await this.trace.takeStep(archive, { ...step, set: own }) : await this.trace.beginSubject(await this.trace.nextId(JOINT_ARCHIVE_SUBJECT), { ...step, set: { ...own, joint_case_id: joint.id } });
    return { jointCaseId: joint.id, version: taken.seq, status: taken.status, files: own.files, sizeBytes };
  }
}

/** @throws notPermitted for a section that takes part and does not lead */
export function requireLead(joint: JointCaseInFull, verbLabel: string, verb: string, actor: Actor): void {
  if (actor.reach === 'section' && actor.unitId !== joint.lead_unit_id) refuse('notPermitted', { verb, verbLabel });
}
