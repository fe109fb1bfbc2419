import { Injectable } from '@nestjs/common';
import { anywhere } from '@onecounter/casework';
import { DossierSources, type Actor, type DossierPiece } from '@onecounter/platform';
import { AgencyArchives, type AgencyArchiveRow } from '../data/agency-archives';
import type { ListAgencyArchivesQuery } from '../http/agency-archive.body';
import type { AgencyArchivePageView, AgencyArchiveRowView, AgencyArchiveView, ArchivePieceView } from '../http/agency-archive.view';
import { digestOf, gapsIn } from '../rules/agency-contents';
import { ARCHIVE_STATES } from './list-archives';

/** 代办档案: what is under each heading now, what lacks and why, and what was archived. */
@Injectable()
export class ShowAgencyArchive {
  constructor(private readonly sources: DossierSources, private readonly archives: AgencyArchives) {}

  /** @throws notFound */
  async run(projectId: number, actor: Actor): Promise<AgencyArchiveView> {
    const dossier = await this.sources.of('agencyProject').open(projectId, actor);
    const archive = await this.archives.ofProject(projectId);
    const explained = archive ? await this.archives.gaps(archive) : [];
    const state = !dossier.ended ? 'unfinished' : !archive ? 'waiting' : archive.contents_digest === digestOf(dossier) ? 'archived' : 'outdated';
    const reasons = new Map(explained.map(({ code, reason }) => [code, reason]));
    const may = (verb: string): boolean => actor.permissions.has(verb as never);
    return {
      projectId, projectVersion: dossier.version, number: dossier.number, name: dossier.name, ownerName: dossier.ownerName, statusLabel: dossier.statusLabel, state, stateLabel: ARCHIVE_STATES[state], version: archive?.version ?? null, archivedOn: archive?.archived_on ?? null, files: archive?.files ?? null,
      sizeBytes: archive ? Number(archive.size_bytes) : null, left: gapsIn(dossier).length,
      headings: dossier.headings.map(({ code, label, pieces, gaps, none }) => ({ code, label, none, pieces: pieces.map((piece, at) => presentPiece(piece, `${code}.${at}`)), missing: gaps.map((gap) => ({ ...gap, reason: reasons.get(gap.code) ?? null })) })),
      explained, downloads: archive && may('downloadAgencyArchive') ? (await this.archives.downloads(projectId)).map(({ at, by_name: byName, edition }) => ({ at: at.toISOString(), byName: byName ?? '', edition })) : [],
      mayArchive: dossier.ended && (archive ? state === 'outdated' && may('renewAgencyArchive') : may('archiveAgencyProject')), mayFile: dossier.statusLabel !== '已撤回委托' && may('fileAgencyRecord'), mayDownload: archive !== undefined && may('downloadAgencyArchive'),
    };
  }
}

/** 代办档案目录 */
@Injectable()
export class ListAgencyArchives {
  constructor(private readonly archives: AgencyArchives) {}

  async run({ missing, from, to, search, before, limit = 50 }: ListAgencyArchivesQuery, actor: Actor): Promise<AgencyArchivePageView> {
    const rows = await this.archives.page(actor, { gaps: missing === undefined ? null : missing === 'yes', from: from ?? null, to: to ?? null, search: anywhere(search), before: before ?? null, limit });
    return { rows: rows.map(presentRow), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }
}

const presentPiece = (piece: DossierPiece, code: string): ArchivePieceView => ({ code, title: piece.title, number: piece.number, on: piece.on, from: piece.from, name: piece.from === 'file' ? piece.name : null });
const presentRow = (row: AgencyArchiveRow): AgencyArchiveRowView => ({
  id: row.id, projectId: row.project_id, number: row.number, projectName: row.project_name, ownerName: row.owner_name, archivedOn: row.archived_on, edition: row.version, files: row.files, sizeBytes: Number(row.size_bytes), missing: row.gaps,
});
