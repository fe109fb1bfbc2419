import type { DocumentContent, DocumentKind } from '@onecounter/contracts';
import type { WriteStatement } from '../database/write-statement';

/** A document that a step names. With a `mark` it takes the next gapless number of kind × year × issuing unit. */
export interface DocumentToName {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly mark: string | null;
  /** e.g. 鞍行审; with mark, year and serial it gives 鞍行审受〔2026〕12号. */
  readonly prefix: string;
  readonly year: number;
  readonly unitId: number;
  /** Frozen now, rendered after commit; without the number, which only the counter knows. */
  readonly content: DocumentContent;
}

/** Adds the counter and the document row to the step's statement, so that number and step stand or fall together. */
export function nameDocument(w: WriteStatement, subjectKind: string, document: DocumentToName, legalAt: Date, machineAt: Date, part = 'dc'): void {
  const { kind, mark, year, unitId } = document;
  if (mark) {
    w.part('dn', `insert into platform.document_counter (kind, year, unit_id, last)
      select ${w.param(kind, 'text')}, ${w.param(year, 'int')}, ${w.param(unitId, 'bigint')}, 1 from s
      on conflict (kind, year, unit_id) do update set last = document_counter.last + 1 returning last`);
  }
  w.part(part, `insert into platform.document (id, kind, year, unit_id, serial, mark, subject_kind, subject_id, step_seq, content, legal_at, machine_at)
    select ${w.param(document.id, 'uuid')}, ${w.param(kind)}, ${w.param(mark ? year : null, 'int')}, ${w.param(unitId, 'bigint')}, ${mark ? 'dn.last' : 'null::int'}, ${w.param(mark ? `${document.prefix}${mark}` : null)},
      ${w.param(subjectKind)}, s.id, s.version, ${w.param(JSON.stringify(document.content))}, ${w.param(legalAt)}, ${w.param(machineAt)} from s${mark ? ', dn' : ''}`);
}

/** 鞍行审受〔2026〕12号: hexagonal brackets, no leading zeros (GB/T 9704). */
export function documentNumber(mark: string | null, year: number | null, serial: number | null): string | null {
  return mark && year && serial ? `${mark}〔${year}〕${serial}号` : null;
}
