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

  /** Papers of the subject with their bytes, rendered now where nobody has opened them yet. @throws renderingFailed */
  async papers(kind: 'permitCase' | 'jointCase', id: number): Promise<Dossier['documents']> {
    const papers: (DocumentRow & { hash: string; bytes: number })[] = [];
    for (const row of await this.documents.listOf(kind, id)) {
      // committed at once: nobody is to wait for the row while the next paper is rendered
      const hash = await this.sql.apart(() => this.documents.render(row));
      papers.push({ ...row, hash, bytes: await this.sizeOf(hash, row.id) });
    }
    return papers;
  }

  /** What was handed in with it, and what it relies on that another case was given (one file for many items, an earlier one with consent). */
  uploads(kind: 'permitCase' | 'jointCase', id: number): Promise<UploadRow[]> {
    return this.sql.rows<UploadRow>(
      `select f.id, f.hash, f.size_bytes, f.media_type, f.name from platform.stored_file f
       where f.subject_kind = $1 and f.subject_id = $2 or $1 = 'permitCase' and f.id in (select l.file_id from casework.linked_file l where l.case_id = $2) order by f.machine_at, f.id`, [kind, id]);
  }

  opinions(caseId: number): Promise<OpinionRow[]> {
    return this.sql.rows<OpinionRow>('select step_seq, kind, text, consent_by from review.published_opinion where case_id = $1 order by step_seq', [caseId]);
  }

  steps(kind: 'permitCase' | 'jointCase', id: number): Promise<StepRow[]> {
    return this.timeline.stepsOf(kind, id);
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
    const [documents, uploads, opinions, steps, unit] = [await this.records.papers('permitCase', caseId), await this.records.uploads('permitCase', caseId), await this.records.opinions(caseId), await this.records.steps('permitCase', caseId), await this.units.byId(row.unit_id)];
    const names = await this.people.names([...new Set(steps.map((step) => step.by_person).filter((one) => one !== null))]);
    return { row, unitName: unit?.name ?? '', documents, uploads, opinions, steps, names };
  }
}
