import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, Documents, DossierSources, FileStore, type Actor, type DossierPiece } from '@onecounter/platform';
import { AgencyArchives } from '../data/agency-archives';
import { fileName } from '../rules/package-layout';
import { Packages } from './download-archive';

/** 下载代办档案: its papers show persons in clear, so each time is a line in the access log. */
@Injectable()
export class DownloadAgencyArchive {
  constructor(private readonly sources: DossierSources, private readonly archives: AgencyArchives, private readonly packages: Packages, private readonly log: AccessLog) {}

  /** @throws notFound, notArchivedYet, archiveFileMissing */
  async run(projectId: number, actor: Actor): Promise<StreamableFile> {
    const { number, name } = await this.sources.of('agencyProject').open(projectId, actor);
    const archive = (await this.archives.ofProject(projectId)) ?? refuse('notArchivedYet');
    const { manifest, stream } = await this.packages.open(archive.manifest_file_hash);
    await this.log.write(actor, { action: 'downloadArchive', subjectKind: 'agencyProject', subjectId: projectId, detail: { edition: manifest.edition } });
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(`${number} ${name}`)}.zip`)}` });
  }
}

/** The bytes of one piece, wherever they come from. */
@Injectable()
export class PieceBytes {
  constructor(private readonly documents: Documents, private readonly store: FileStore) {}

  /** @throws notFound, documentNotReady, renderingFailed */
  async open(piece: DossierPiece): Promise<Readable> {
    if (piece.from === 'file') return (await this.store.open(piece.hash))?.stream ?? refuse('notFound');
    if (piece.from === 'made') return Readable.from([await piece.make()]);
    return this.documents.open((await this.documents.find(piece.documentId)) ?? refuse('notFound'));
  }
}

/** One paper of the contents, as it lies in the system or is made now; each opening is logged. */
@Injectable()
export class OpenArchivePiece {
  constructor(private readonly sources: DossierSources, private readonly bytes: PieceBytes, private readonly log: AccessLog) {}

  /** @param code heading and place in it, e.g. minutes.0. @throws notFound, documentNotReady, renderingFailed */
  async run(projectId: number, code: string, actor: Actor): Promise<StreamableFile> {
    const { headings } = await this.sources.of('agencyProject').open(projectId, actor);
    const [heading = '', at = ''] = code.split('.');
    const piece = headings.find((one) => one.code === heading)?.pieces[Number(at)] ?? refuse('notFound');
    const stream = await this.bytes.open(piece);
    await this.log.write(actor, { action: 'openFile', subjectKind: 'agencyProject', subjectId: projectId, detail: { paper: heading, at: Number(at) } });
    const name = piece.from === 'file' ? piece.name : `${fileName(piece.title)}.pdf`;
    return new StreamableFile(stream, { type: piece.from === 'file' ? piece.mediaType : 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(name)}` });
  }
}
