import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import type { EarlierFile } from '../rules/match-reusable';

export interface FileOfEarlierCase extends EarlierFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly caseId: number;
  readonly caseNumber: string;
  readonly presentedOn: string;
  readonly itemName: string;
  readonly materialName: string;
}
type Row = FileOfEarlierCase & { readonly itemVersionId: number };

/** A file of another case that a case relies on. */
export interface LinkToEarlierFile { readonly material: string; readonly fileId: string; readonly sourceCaseId: number; readonly consentId: number }

export interface LinkOfMember extends LinkToEarlierFile { readonly caseId: number }

const MOST = 300;

/** What an applicant handed in before, within the actor's scope; and what of it a case relies on. */
@Injectable()
export class EarlierFiles {
  constructor(private readonly sql: Sql, private readonly versions: ItemVersions) {}

  /** Files of good materials, newest case first; at most 300. `exceptCase`: the running one. */
  async of(applicantId: number, exceptCase: number | null, actor: Actor): Promise<FileOfEarlierCase[]> {
    const scope = caseScope(actor, 4);
    const rows = await this.sql.rows<Row>(
      `select f.id "fileId", f.name, f.size_bytes "sizeBytes", f.media_type "mediaType", m.code "materialCode", m.name "materialName", c.id "caseId", c.number "caseNumber", c.presented_on "presentedOn", c.item_name "itemName", c.item_version_id "itemVersionId"
       from casework.permit_case c join casework.case_material m on m.case_id = c.id join platform.stored_file f on f.id = any(m.files)
       where c.applicant_id = $1 and c.id is distinct from $2::bigint and m.verdict = 'good' and f.subject_kind = 'permitCase' and f.subject_id = c.id and ${scope.where} order by c.id desc, m.position, f.machine_at limit $3`,
      [applicantId, exceptCase, MOST, ...scope.values],
    );
    return Promise.all(rows.map(async ({ itemVersionId, ...file }) => {
      const { definition } = await this.versions.byId(itemVersionId);
      return { ...file, sizeBytes: Number(file.sizeBytes), sharedKey: definition.materials.find(({ code }) => code === file.materialCode)?.sharedKey ?? null };
    }));
  }

  /** Which of these files were handed in with another case, and whether this one relies on them already. */
  foreignAmong(ids: readonly string[], caseId: number | null): Promise<{ id: string; name: string; linked: boolean }[]> {
    return this.sql.rows(
      `select f.id, f.name, exists (select 1 from casework.linked_file l where l.file_id = f.id and l.case_id = $2) linked
       from platform.stored_file f where f.id = any($1::uuid[]) and f.subject_kind = 'permitCase' and f.subject_id is distinct from $2::bigint`,
      [ids, caseId],
    );
  }
}

/** Adds to the step's statement what the case now relies on. */
export function recordLinks(w: WriteStatement, links: readonly LinkToEarlierFile[]): void {
  if (links.length === 0) return;
  w.part('lf', `insert into casework.linked_file (case_id, material_code, file_id, source_case_id, consent_id, step_seq)
    select s.id, x.material, x."fileId", x."sourceCaseId", x."consentId", s.version from s, jsonb_to_recordset(${w.param(JSON.stringify(links), 'jsonb')}) x(material text, "fileId" uuid, "sourceCaseId" bigint, "consentId" bigint) on conflict do nothing`);
}

/** Adds the same for all cases of the statement, each with its own. */
export function recordLinksOfMany(w: WriteStatement, links: readonly LinkOfMember[]): void {
  if (links.length === 0) return;
  w.part('lr', `insert into casework.linked_file (case_id, material_code, file_id, source_case_id, consent_id, step_seq)
    select s.id, x.material, x."fileId", x."sourceCaseId", x."consentId", s.version from jsonb_to_recordset(${w.param(JSON.stringify(links), 'jsonb')}) x("caseId" bigint, material text, "fileId" uuid, "sourceCaseId" bigint, "consentId" bigint) join s on s.id = x."caseId" on conflict do nothing`);
}
