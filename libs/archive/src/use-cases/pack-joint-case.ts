import { Injectable } from '@nestjs/common';
import { JOINT_CASE } from '@onecounter/contracts';
import { LegalClock } from '@onecounter/platform';
import { JointDossiers, type JointDossier } from '../data/joint-dossiers';
import { json, packaged, PackageKeeper, type KeptPackage, type Made } from '../package/keep-package';
import { TRACE_PATH, type PackagedFile } from '../package/manifest';
import { chainOf } from '../rules/contents';
import { jointIndexPage } from '../rules/index-page';
import { filesOfPart, jointFactsOf, jointPapersOf, jointStepsOf, missingOf, notesOf, outsideOf, partsOf, rowsOfParts } from '../rules/joint-contents';
import { JOINT_FOLDERS } from '../rules/package-layout';

/** Puts the file of a joint case together (DA/T 85-2019): cover and contents, its own papers, the archive of each case in the order of the theme, notes, trace. */
@Injectable()
export class PackJointCase {
  constructor(private readonly dossiers: JointDossiers, private readonly keeper: PackageKeeper, private readonly legal: LegalClock) {}

  /** @param edition 1 for the first package. @param parts archives of its cases, in the order of the theme. @throws renderingFailed, archiveFileMissing */
  async run(jointId: number, edition: number, parts: readonly { readonly caseId: number; readonly edition: number; readonly manifestHash: string }[]): Promise<KeptPackage> {
    const dossier = await this.dossiers.of(jointId, parts);
    const { joint, steps } = dossier;
    const made = madeFor(dossier);
    const own = inOrder([...made.map(packaged), ...jointPapersOf(dossier)]);
    const before = own.filter(({ path }) => path < JOINT_FOLDERS.cases);
    const after = own.filter(({ path }) => path > JOINT_FOLDERS.cases);
    const head = {
      edition, caseNumber: joint.number, itemCode: joint.theme_code, itemName: joint.theme_name, applicantName: joint.applicant_name, unitName: dossier.leadName, outcome: JOINT_CASE.statuses[joint.status].zh,
      receivedAt: joint.received_at.toISOString(), archivedAt: this.legal.now().toISOString(), archivedOn: this.legal.today(), steps: steps.length, head: steps.at(-1)?.hash.toString('hex') ?? '',
    };
    const page = { manifest: head, facts: jointFactsOf(dossier), files: own, steps: jointStepsOf(dossier), opinions: notesOf(dossier), parts: rowsOfParts(dossier), missing: missingOf(dossier) };
    const index: Made = { path: 'index.html', title: '封面和卷内目录', mediaType: 'text/html', bytes: Buffer.from(jointIndexPage(page)) };
    return this.keeper.keep({ ...head, files: [packaged(index), ...before, ...dossier.parts.flatMap(filesOfPart), ...after], parts: partsOf(dossier) }, [index, ...made]);
  }
}

function madeFor(dossier: JointDossier): Made[] {
  const [notes, made] = [notesOf(dossier), (path: string, title: string, value: object): Made => ({ path, title, mediaType: 'application/json', bytes: json(value) })];
  return [
    made(`${JOINT_FOLDERS.facts}/基本信息.json`, '基本信息', Object.fromEntries(jointFactsOf(dossier))),
    ...(dossier.joint.outside.length > 0 ? [made(`${JOINT_FOLDERS.outside}/外部门事项.json`, '外部门事项', outsideOf(dossier))] : []),
    ...(notes.length > 0 ? [made(`${JOINT_FOLDERS.notes}/批注和理由.json`, '批注和理由', notes)] : []),
    made(TRACE_PATH, '留痕', chainOf(dossier.steps)),
  ];
}

const inOrder = (files: readonly PackagedFile[]): PackagedFile[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
