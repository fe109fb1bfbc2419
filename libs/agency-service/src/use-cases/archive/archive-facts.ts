import { Injectable } from '@nestjs/common';
import { ArchiveParts, type ArchivedFileRow, type ArchivedMeetingRow, type ArchivedPaperRow } from '../../data/archive-parts';
import type { AgencyProjectRow } from '../../data/agency-projects';
import type { FiledRow, HandoverRow, ItemResultRow } from '../../data/item-results';
import { ProjectParts, type ProjectMaterialRow } from '../../data/project-parts';
import { WorkLog, type LogLineRow } from '../../data/work-log';
import type { ArchiveFacts } from '../../rules/archive/archive-gaps';
import { resultOf } from '../../rules/results/result-state';
import { HandoverLists } from '../results/sign-agency-handover';

/** All that is known of a project, read once for its archive. */
export interface ProjectInFull {
  readonly row: AgencyProjectRow; readonly materials: readonly ProjectMaterialRow[]; readonly results: readonly ItemResultRow[]; readonly handover: HandoverRow | null; readonly due: number; readonly filed: readonly FiledRow[];
  readonly lines: readonly LogLineRow[]; readonly papers: readonly ArchivedPaperRow[]; readonly files: readonly ArchivedFileRow[]; readonly meetings: readonly ArchivedMeetingRow[];
}

/** More than any project of years has; the archive is to hold the whole log. */
const MOST_LINES = 20_000;

@Injectable()
export class ReadProjectInFull {
  constructor(private readonly parts: ProjectParts, private readonly archive: ArchiveParts, private readonly log: WorkLog, private readonly lists: HandoverLists) {}

  async of(row: AgencyProjectRow): Promise<ProjectInFull> {
    const { id } = row;
    return {
      row, materials: await this.parts.materials(id), results: await this.lists.results.rows(id), handover: await this.lists.results.handover(id), due: (await this.lists.due(id)).length, filed: await this.lists.results.filed(id),
      lines: await this.log.lines(id, MOST_LINES), papers: await this.archive.papers(id), files: await this.archive.files(id), meetings: await this.archive.meetings(id),
    };
  }
}

const isPicture = ({ media_type: type }: Pick<ArchivedFileRow, 'media_type'>): boolean => type.startsWith('image/');
export const photosOf = (files: readonly ArchivedFileRow[], meetingId: number): ArchivedFileRow[] => files.filter((one) => one.use === 'meeting' && one.subject_id === meetingId && isPicture(one));

/** What the gaps are judged by. */
export const factsOf = ({ row, materials, results, handover, due, filed, lines, papers, files, meetings }: ProjectInFull): ArchiveFacts => ({
  agentName: row.agent_name, authorisation: row.mode === 'assistance' ? 'notNeeded' : row.authorisation_file === null ? 'lacking' : 'kept', materials: materials.map(({ no, name, taken_on: on }) => ({ no, name, taken: on !== null })),
  logLines: lines.filter(({ source, verb }) => source === 'project' && verb === 'recordAgencyLog').length, letters: papers.filter(({ kind }) => kind === 'agencyLetter').length, assistOrders: papers.filter(({ kind }) => kind === 'agencyAssistOrder').length, forms: files.length,
  meetings: meetings.map((one) => ({ id: one.id, title: one.title, starts_on: one.starts_on, unit_name: one.unit_name, notice: one.notice_id !== null, signed: one.signed, photos: photosOf(files, one.id).length, minutes: one.minutes_id !== null })),
  results: results.map((one) => ({ no: one.no, itemName: one.item_name, ...resultOf(one) })), due, handedOver: handover !== null, covered: filed.flatMap(({ covers }) => covers ?? []),
});
