import { Injectable } from '@nestjs/common';
import { CASE_STATUSES } from '@onecounter/contracts';
import { LegalClock } from '@onecounter/platform';
import { Dossiers } from '../data/dossiers';
import { json, packaged, PackageKeeper, type KeptPackage, type Made } from '../package/keep-package';
import { TRACE_PATH, type PackagedFile } from '../package/manifest';
import { chainOf, factsOf, opinionsOf, papersOf, stepsOf, uploadsOf } from '../rules/contents';
import { indexPage } from '../rules/index-page';
import { FOLDERS } from '../rules/package-layout';

/** Puts a case's file together: everything into the store, and a signed list of it, from which the package comes out the same at any time (ADR 12). */
@Injectable()
export class PackCase {
  constructor(private readonly dossiers: Dossiers, private readonly keeper: PackageKeeper, private readonly legal: LegalClock) {}

  /** @param edition 1 for the first package. @throws renderingFailed, archiveFileMissing */
  async run(caseId: number, edition: number): Promise<KeptPackage> {
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
    return this.keeper.keep({ ...head, files: [packaged(index), ...files] }, [index, ...made]);
  }
}

const inOrder = (files: readonly PackagedFile[]): PackagedFile[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
