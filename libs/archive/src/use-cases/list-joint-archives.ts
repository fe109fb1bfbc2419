import { Injectable } from '@nestjs/common';
import { JointCases } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { JointArchives, type ListedJointArchive } from '../data/joint-archives';
import { WaitingJoints } from '../data/waiting-joints';
import type { ListArchivesQuery } from '../http/archive.body';
import type { JointArchivePageView, JointArchiveRowView, JointArchiveView } from '../http/joint-archive.view';
import { ARCHIVE_STATES } from './list-archives';

/** 联办档案目录, of what one's section leads. */
@Injectable()
export class ListJointArchives {
  constructor(private readonly archives: JointArchives, private readonly waiting: WaitingJoints, private readonly joints: JointCases) {}

  async page(query: ListArchivesQuery, actor: Actor): Promise<JointArchivePageView> {
    const limit = query.limit ?? 50;
    const rows = await this.archives.page(actor, { ...query, limit });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.cursor ?? null) : null };
  }

  /** @throws notFound */
  async ofJointCase(jointId: number, actor: Actor): Promise<JointArchiveView> {
    const joint = await this.joints.get(jointId, actor);
    const [archive, waiting] = [await this.archives.ofJointCase(jointId), await this.waiting.ofJointCase(jointId)];
    const state = joint.running ? 'unfinished' : !archive ? 'waiting' : (await this.archives.standsAsArchived(jointId)) ? 'archived' : 'outdated';
    return {
      state, stateLabel: ARCHIVE_STATES[state], version: archive?.version ?? null, archivedOn: archive?.archived_on ?? null, files: archive?.files ?? null, sizeBytes: archive ? Number(archive.size_bytes) : null,
      dueOn: waiting?.due_on ?? null, failure: waiting?.failure ?? null, leads: actor.reach !== 'section' || actor.unitId === joint.lead_unit_id,
    };
  }
}

function present(row: ListedJointArchive): JointArchiveRowView {
  return {
    jointCaseId: row.joint_case_id, number: row.number, themeCode: row.theme_code, themeName: row.theme_name, applicantName: row.applicant_name, cases: row.cases, endedOn: row.ended_on,
    dueOn: row.due_on, failure: row.failure, archivedOn: row.archived_on, edition: row.edition, files: row.files, sizeBytes: row.size_bytes === null ? null : Number(row.size_bytes),
  };
}
