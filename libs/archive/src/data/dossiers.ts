import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Cases, type CaseInFull } from '@onecounter/casework';
import { People, Units } from '@onecounter/organisation';
import { Documents, FileStore, Sql, Timeline, type DocumentRow, type StepRow } from '@onecounter/platform';

export interface UploadRow { readonly id: string; readonly hash: string; readonly size_bytes: number; readonly media_type: string; readonly name: string }
export interface OpinionRow { readonly step_seq: number; readonly kind: string; readonly text: string; readonly consent_by: string | null }
/** All that belongs to a case, as it stands now. */
export interface Dossier {
  readonly row: CaseInFull;
  readonly unitName: string;
  readonly documents: readonly (DocumentRow & { readonly hash: string; readonly bytes: number })[];
  readonly uploads: readonly UploadRow[];
  readonly opinions: readonly OpinionRow[];
  readonly steps: readonly StepRow[];
  readonly names: ReadonlyMap<number, string>;
}

@Injectable()
export class CaseRecords {
  constructor(private readonly sql: Sql, private readonly documents: Documents, private readonly store: FileStore, private readonly timeline: Timeline) {}

  /** Papers of the case with their bytes, rendered now where nobody has opened them yet. @throws renderingFailed */
  async papers(caseId: number): Promise<Dossier['documents']> {
    const papers: (DocumentRow & { hash: string; bytes: number })[] = [];
    for (const row of await this.documents.listOf('permitCase', caseId)) {
      // committed at once: nobody is to wait for the row while the next paper is rendered
      const hash = await this.sql.apart(() => this.documents.render(row));
      papers.push({ ...row, hash, bytes: await this.sizeOf(hash, row.id) });
    }
    return papers;
  }

  uploads(caseId: number): Promise<UploadRow[]> {
    return this.sql.rows<UploadRow>(`select id, hash, size_bytes, media_type, name from platform.stored_file where subject_kind = 'permitCase' and subject_id = $1 order by machine_at, id`, [caseId]);
  }

  opinions(caseId: number): Promise<OpinionRow[]> {
    return this.sql.rows<OpinionRow>('select step_seq, kind, text, consent_by from review.published_opinion where case_id = $1 order by step_seq', [caseId]);
  }

  steps(caseId: number): Promise<StepRow[]> {
    return this.timeline.stepsOf('permitCase', caseId);
  }

  private async sizeOf(hash: string, name: string): Promise<number> {
    const found = await this.store.open(hash);
    if (!found) return refuse('archiveFileMissing', { names: [name] });
    found.stream.destroy();
    return found.sizeBytes;
  }
}

@Injectable()
export class Dossiers {
  constructor(private readonly cases: Cases, private readonly records: CaseRecords, private readonly people: People, private readonly units: Units) {}

  /** @throws notFound, renderingFailed, archiveFileMissing */
  async of(caseId: number): Promise<Dossier> {
    const row = await this.cases.getForSystem(caseId);
    const [documents, uploads, opinions, steps, unit] = [await this.records.papers(caseId), await this.records.uploads(caseId), await this.records.opinions(caseId), await this.records.steps(caseId), await this.units.byId(row.unit_id)];
    const names = await this.people.names([...new Set(steps.map((step) => step.by_person).filter((one) => one !== null))]);
    return { row, unitName: unit?.name ?? '', documents, uploads, opinions, steps, names };
  }
}
