import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CASE_STATUSES } from '@onecounter/contracts';
import { FileStore, LegalClock, Settings } from '@onecounter/platform';
import { Dossiers, type Dossier } from '../data/dossiers';
import { manifestBytes, signArchive, TRACE_PATH, type ArchiveManifest, type PackagedFile } from '../package/manifest';
import { chainOf, factsOf, opinionsOf, papersOf, stepsOf, uploadsOf } from '../rules/contents';
import { indexPage } from '../rules/index-page';
import { FOLDERS } from '../rules/package-layout';

export interface PackedCase {
  readonly manifest: ArchiveManifest;
  readonly manifestHash: string;
  /** What was made for the package, and lies in the store for it alone. */
  readonly made: readonly { readonly path: string; readonly hash: string }[];
  readonly sizeBytes: number;
}
interface Made { readonly path: string; readonly title: string; readonly mediaType: string; readonly bytes: Buffer }

/** Puts a case's file together: everything into the store, and a signed list of it, from which the package comes out the same at any time (ADR 12). */
@Injectable()
export class PackCase {
  constructor(private readonly dossiers: Dossiers, private readonly store: FileStore, private readonly settings: Settings, private readonly legal: LegalClock) {}

  /** @param edition 1 for the first package. @throws renderingFailed, archiveFileMissing */
  async run(caseId: number, edition: number): Promise<PackedCase> {
    const dossier = await this.dossiers.of(caseId);
    const { row, steps } = dossier;
    const facts: Made = { path: `${FOLDERS.facts}/基本信息.json`, title: '基本信息', mediaType: 'application/json', bytes: json(Object.fromEntries(factsOf(dossier))) };
    const trace: Made = { path: TRACE_PATH, title: '留痕', mediaType: 'application/json', bytes: json(chainOf(steps)) };
    const opinions = opinionsOf(dossier);
    const made = [facts, ...(opinions.length > 0 ? [{ path: `${FOLDERS.review}/意见.json`, title: '审查与决定意见', mediaType: 'application/json', bytes: json(opinions) }] : []), trace];
    const files = inOrder([...made.map(packaged), ...papersOf(dossier), ...uploadsOf(dossier)]);
    const head = {
      edition, caseNumber: row.number, itemCode: row.item_code, itemName: row.item_name, applicantName: row.applicant_name, unitName: dossier.unitName, outcome: CASE_STATUSES[row.status].zh,
      receivedAt: row.received_at.toISOString(), archivedAt: this.legal.now().toISOString(), archivedOn: this.legal.today(), steps: steps.length, head: steps.at(-1)?.hash.toString('hex') ?? '',
    };
    const index: Made = { path: 'index.html', title: '卷内目录', mediaType: 'text/html', bytes: Buffer.from(indexPage({ manifest: head, facts: factsOf(dossier), files, steps: stepsOf(dossier), opinions })) };
    return this.keep(signArchive({ format: 'onecounter-archive', formatVersion: 1, ...head, files: [packaged(index), ...files] }, this.settings.signingKey), [index, ...made]);
  }

  private async keep(manifest: ArchiveManifest, made: readonly Made[]): Promise<PackedCase> {
    const kept: { path: string; hash: string }[] = [];
    for (const { path, bytes } of made) kept.push({ path, hash: await this.store.put(bytes) });
    const manifestHash = await this.store.put(manifestBytes(manifest));
    return { manifest, manifestHash, made: kept, sizeBytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0) };
  }
}

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const packaged = ({ path, title, mediaType, bytes }: Made): PackagedFile => ({ path, title, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, mediaType, number: null, voided: false });
const inOrder = (files: readonly PackagedFile[]): PackagedFile[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
export type { Dossier };
