import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Documents, FileStore, Sql, type Dossier, type DossierPiece } from '@onecounter/platform';
import { uploaded } from '../rules/contents';
import { folderOfHeading } from '../rules/agency-contents';
import { fileName, ordinal } from '../rules/package-layout';
import type { Made } from './keep-package';
import type { PackagedFile } from './manifest';

export interface GatheredFiles { readonly files: readonly PackagedFile[]; readonly made: readonly Made[] }

/** The pieces of a dossier as files of a package: what lies in the store stays there, what is made is made now. */
@Injectable()
export class DossierFiles {
  constructor(private readonly documents: Documents, private readonly store: FileStore, private readonly sql: Sql) {}

  /** @throws renderingFailed, archiveFileMissing */
  async of({ headings }: Dossier): Promise<GatheredFiles> {
    const [files, made]: [PackagedFile[], Made[]] = [[], []];
    for (const [at, { label, pieces }] of headings.entries()) {
      for (const [index, piece] of pieces.entries()) {
        const [folder, path] = [folderOfHeading(at, label), `${folderOfHeading(at, label)}/${ordinal(index)}-${fileName([piece.title, piece.number].filter(Boolean).join(' '))}.pdf`];
        if (piece.from === 'file') files.push(uploaded({ id: piece.fileId, hash: piece.hash, size_bytes: piece.sizeBytes, media_type: piece.mediaType, name: piece.name }, folder, index, piece.title));
        else if (piece.from === 'made') made.push({ path, title: piece.title, mediaType: 'application/pdf', bytes: await piece.make() });
        else files.push(await this.document(piece, path));
      }
    }
    return { files, made };
  }

  private async document({ documentId, title, number }: Extract<DossierPiece, { from: 'document' }>, path: string): Promise<PackagedFile> {
    const row = (await this.documents.find(documentId)) ?? refuse('archiveFileMissing', { names: [title] });
    // committed at once: nobody is to wait for the row while the next paper is rendered
    const hash = await this.sql.apart(() => this.documents.render(row));
    const found = (await this.store.open(hash)) ?? refuse('archiveFileMissing', { names: [title] });
    found.stream.destroy();
    return { path, title, sha256: hash, bytes: found.sizeBytes, mediaType: 'application/pdf', number, voided: row.state === 'voided' };
  }
}
