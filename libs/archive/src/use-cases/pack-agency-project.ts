import { Injectable } from '@nestjs/common';
import { Timeline, type Dossier } from '@onecounter/platform';
import { PackingDay } from '../data/packing-day';
import { DossierFiles } from '../package/dossier-files';
import { json, packaged, PackageKeeper, type KeptPackage, type Made } from '../package/keep-package';
import { TRACE_PATH } from '../package/manifest';
import { agencyIndexPage } from '../rules/agency-index-page';
import { agencyStepsOf, type ExplainedGap } from '../rules/agency-contents';
import { chainOf } from '../rules/contents';

/** Puts the file of a commissioned project together under the headings of document 004: what it lacks stands in its contents, with the reason. */
@Injectable()
export class PackAgencyProject {
  constructor(private readonly files: DossierFiles, private readonly timeline: Timeline, private readonly keeper: PackageKeeper, private readonly around: PackingDay) {}

  /** @param edition 1 for the first package. @throws renderingFailed, archiveFileMissing */
  async run(dossier: Dossier, edition: number, gaps: readonly ExplainedGap[]): Promise<KeptPackage> {
    const steps = await this.timeline.stepsOf('agencyProject', dossier.subjectId);
    const gathered = await this.files.of(dossier);
    const trace: Made = { path: TRACE_PATH, title: '留痕', mediaType: 'application/json', bytes: json(chainOf(steps)) };
    const files = [...gathered.made.map(packaged), ...gathered.files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const head = {
      edition, caseNumber: dossier.number, itemCode: '', itemName: dossier.name, applicantName: dossier.ownerName, unitName: dossier.unitName, outcome: dossier.statusLabel, receivedAt: (steps[0]?.legal_at ?? this.around.now()).toISOString(),
      archivedAt: this.around.now().toISOString(), archivedOn: this.around.today(), steps: steps.length, head: steps.at(-1)?.hash.toString('hex') ?? '',
    };
    const page = agencyIndexPage({ manifest: head, facts: dossier.facts, headings: dossier.headings.map(({ label, none }) => ({ label, none })), files, gaps, steps: agencyStepsOf(steps, await this.around.names(steps)) });
    const index: Made = { path: 'index.html', title: '封面和卷内目录', mediaType: 'text/html', bytes: Buffer.from(page) };
    return this.keeper.keep({ ...head, files: [packaged(index), ...files, packaged(trace)] }, [index, ...gathered.made, trace]);
  }
}
