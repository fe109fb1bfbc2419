import { json } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions, ThemeVersions } from '@onecounter/catalogue';
import { JointCases, WordsOfSteps, type JointCaseInFull, type SaidWords } from '@onecounter/casework';
import { People, Units } from '@onecounter/organisation';
import { FileStore, Sql, type StepRow } from '@onecounter/platform';
import type { ArchiveManifest } from '../package/manifest';
import { CaseRecords, type Dossier, type UploadRow } from './dossiers';

/** The archive of one of its cases, as it lies in the store. */
export interface PartInHand { readonly caseId: number; readonly edition: number; readonly manifestHash: string; readonly manifestBytes: number; readonly manifest: ArchiveManifest }
/** Material of which there is no electronic file. */
export interface PaperOnly { readonly number: string; readonly name: string }
/** All that belongs to a joint case, as it stands now. */
export interface JointDossier {
  readonly joint: JointCaseInFull;
  readonly leadName: string;
  /** Answers given with yes, and items that were left out, in words. */
  readonly answers: readonly string[];
  readonly left: readonly string[];
  readonly documents: Dossier['documents'];
  readonly uploads: readonly UploadRow[];
  readonly notes: readonly SaidWords[];
  readonly steps: readonly StepRow[];
  readonly names: ReadonlyMap<number, string>;
  readonly parts: readonly PartInHand[];
  readonly paperOnly: readonly PaperOnly[];
}

/** What the theme asked, and what was left out of it. */
@Injectable()
export class JointAnswersInWords {
  constructor(private readonly themes: ThemeVersions, private readonly items: ItemVersions) {}

  async of({ theme_version_id: themeId, answers }: JointCaseInFull): Promise<Pick<JointDossier, 'answers' | 'left'>> {
    const { definition } = await this.themes.byId(themeId);
    const asked = new Map(definition.questions.map(({ code, text }) => [code, text]));
    const left: string[] = [];
    for (const code of answers.left) {
      const question = definition.items.find(({ item }) => item === code)?.question ?? null;
      left.push(`${code} ${(await this.items.findPublished(code))?.definition.name ?? ''}（${question ? `不${asked.get(question) ?? question}` : '没有加办'}）`);
    }
    return { answers: answers.yes.map((code) => asked.get(code) ?? code), left };
  }
}

/** The archives of its cases, opened from the store. */
@Injectable()
export class PartsInHand {
  constructor(private readonly store: FileStore, private readonly sql: Sql) {}

  /** @throws archiveFileMissing */
  async open(part: { readonly caseId: number; readonly edition: number; readonly manifestHash: string }): Promise<PartInHand> {
    const found = (await this.store.open(part.manifestHash)) ?? refuse('archiveFileMissing', { names: [part.manifestHash] });
    return { ...part, manifestBytes: found.sizeBytes, manifest: (await json(found.stream)) as ArchiveManifest };
  }

  paperOnly(jointId: number): Promise<PaperOnly[]> {
    return this.sql.rows<PaperOnly>(
      `select c.number, x.name from casework.joint_member m join casework.permit_case c on c.id = m.case_id join casework.case_material x on x.case_id = c.id
       where m.joint_case_id = $1 and cardinality(x.files) = 0 order by m.position, x.position`, [jointId]);
  }
}

/** Who and where, by name. */
@Injectable()
export class ArchiveNames {
  constructor(private readonly people: People, private readonly units: Units) {}

  async unit(id: number): Promise<string> {
    return (await this.units.byId(id))?.name ?? '';
  }

  peopleOf(steps: readonly StepRow[]): Promise<Map<number, string>> {
    return this.people.names([...new Set(steps.map((step) => step.by_person).filter((one) => one !== null))]);
  }
}

@Injectable()
export class JointDossiers {
  constructor(
    private readonly joints: JointCases, private readonly records: CaseRecords, private readonly inWords: JointAnswersInWords, private readonly parts: PartsInHand,
    private readonly names: ArchiveNames, private readonly words: WordsOfSteps,
  ) {}

  /** @param parts archives of its cases in the order of the theme @throws notFound, renderingFailed, archiveFileMissing */
  async of(jointId: number, parts: readonly { readonly caseId: number; readonly edition: number; readonly manifestHash: string }[]): Promise<JointDossier> {
    const joint = await this.joints.getForSystem(jointId);
    const [documents, uploads, steps] = [await this.records.papers('jointCase', jointId), await this.records.uploads('jointCase', jointId), await this.records.steps('jointCase', jointId)];
    const opened: PartInHand[] = [];
    for (const part of parts) opened.push(await this.parts.open(part));
    return {
      joint, leadName: await this.names.unit(joint.lead_unit_id), ...(await this.inWords.of(joint)), documents, uploads, steps, names: await this.names.peopleOf(steps),
      notes: (await this.words.said('jointCase', jointId)).reverse(), parts: opened, paperOnly: await this.parts.paperOnly(jointId),
    };
  }
}
