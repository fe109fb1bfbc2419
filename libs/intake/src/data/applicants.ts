import { Injectable } from '@nestjs/common';
import { isInUseNow } from '@onecounter/catalogue';
import { refuse } from '@onecounter/contracts';
import { maskPhone, maskResidentId } from '@onecounter/kernel';
import { LegalClock, PersonalData, Sql } from '@onecounter/platform';
import type { ApplicantSnapshot } from '@onecounter/casework';
import type { JudgedApplicant } from '../rules/judge-applicant';

export interface ApplicantRow {
  id: number; kind: 'enterprise' | 'person'; name: string; credit_code: string | null; resident_id_masked: string | null; legal_representative: string | null; phone_masked: string | null; phone_lookup: Buffer | null; address: string | null;
  attribute: 'local' | 'centralOrProvincial'; banned_until: string | null; ban_basis: string | null; ban_item_code: string | null;
}
/** What a reception asks in the same round trip: the ids of its case, and whether the item's version is still in use. */
interface Ids { case_id: number; serial: number; inUse: boolean }
export interface IdsOfMany { caseIds: number[]; serials: number[]; jointId: number; jointSerial: number; endedVersions: number[] }
export type KeptApplicant = ApplicantRow & Ids;
const COLUMNS = 'id, kind, name, credit_code, resident_id_masked, legal_representative, phone_masked, phone_lookup, address, attribute, banned_until, ban_basis, ban_item_code';

/** 申请人: one row each, found again by credit code or by the HMAC of the resident ID. */
@Injectable()
export class Applicants {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData, private readonly legal: LegalClock) {}

  findByCreditCode(code: string): Promise<ApplicantRow | undefined> {
    return this.sql.row<ApplicantRow>(`select ${COLUMNS} from casework.applicant where credit_code = $1`, [code]);
  }

  findByResidentId(residentId: string): Promise<ApplicantRow | undefined> {
    return this.sql.row<ApplicantRow>(`select ${COLUMNS} from casework.applicant where resident_id_lookup = $1`, [this.vault.lookup(residentId)]);
  }

  /** @throws notFound */
  async require(id: number): Promise<void> {
    if (!(await this.sql.row('select 1 from casework.applicant where id = $1', [id]))) refuse('notFound');
  }

  /**
   * The applicant's row, and what else the birth of a case asks in the same round trip. Who comes again with nothing new is only
   * read: a write would make everybody who applies for the same company wait for each other.
   */
  async keep(input: JudgedApplicant, itemVersionId: number): Promise<KeptApplicant> {
    const key = input.creditCode ?? this.vault.lookup(input.residentId ?? '');
    const [ids] = await this.sql.rows<Ids & Partial<ApplicantRow>>(
      `select nextval('casework.permit_case_id_seq') case_id, nextval('casework.case_serial') serial, ${isInUseNow('$2', '$3')} "inUse", a.* from (select 1) one
       left join (select ${COLUMNS} from casework.applicant where ${input.creditCode ? 'credit_code' : 'resident_id_lookup'} = $1) a on true`,
      [key, itemVersionId, this.legal.today()],
    );
    if (!ids) throw new Error('no ids');
    const { case_id, serial, inUse, ...known } = ids;
    return { ...(await this.renew(known, input)), case_id, serial, inUse };
  }

  /** Of whoever has no case yet: no number of a case is taken. */
  async know(input: JudgedApplicant): Promise<ApplicantRow> {
    const known = input.creditCode === null ? await this.findByResidentId(input.residentId ?? '') : await this.findByCreditCode(input.creditCode);
    return this.renew(known ?? {}, input);
  }

  /** The same for a joint case and the cases that are born with it, however many. */
  async keepForMany(input: JudgedApplicant, itemVersionIds: readonly number[]): Promise<ApplicantRow & IdsOfMany> {
    const { ids, known } = await this.idsOfMany(input.creditCode ? 'credit_code' : 'resident_id_lookup', input.creditCode ?? this.vault.lookup(input.residentId ?? ''), itemVersionIds);
    return { ...(await this.renew(known, input)), ...ids };
  }

  /** For further cases of an applicant whom one knows. */
  async idsForMany(applicantId: number, itemVersionIds: readonly number[]): Promise<ApplicantRow & IdsOfMany> {
    const { ids, known } = await this.idsOfMany('id', applicantId, itemVersionIds);
    return isWhole(known) ? { ...known, ...ids } : refuse('notFound');
  }

  private async idsOfMany(column: 'credit_code' | 'resident_id_lookup' | 'id', key: unknown, itemVersionIds: readonly number[]): Promise<{ ids: IdsOfMany; known: Partial<ApplicantRow> }> {
    const [row] = await this.sql.rows<IdsOfMany & Partial<ApplicantRow>>(
      `select array(select nextval('casework.permit_case_id_seq') from generate_series(1, cardinality($2::bigint[])))::bigint[] "caseIds", array(select nextval('casework.case_serial') from generate_series(1, cardinality($2::bigint[])))::int[] serials,
         nextval('casework.joint_case_id_seq') "jointId", nextval('casework.joint_case_serial') "jointSerial", array(select v.id from unnest($2::bigint[]) v(id) where not ${isInUseNow('v.id', '$3')}) "endedVersions", a.*
       from (select 1) one left join (select ${COLUMNS} from casework.applicant where ${column} = $1) a on true`,
      [key, itemVersionIds, this.legal.today()],
    );
    if (!row) throw new Error('no ids');
    const { caseIds, serials, jointId, jointSerial, endedVersions, ...known } = row;
    return { ids: { caseIds: caseIds.map(Number), serials, jointId: Number(jointId), jointSerial: Number(jointSerial), endedVersions: endedVersions.map(Number) }, known };
  }

  private async renew(known: Partial<ApplicantRow>, input: JudgedApplicant): Promise<ApplicantRow> {
    return isWhole(known) && sayTheSame(known, input, input.phone ? this.vault.lookup(input.phone) : null) ? known : this.write(input);
  }

  private async write(input: JudgedApplicant): Promise<ApplicantRow> {
    const conflict = input.creditCode ? '(credit_code) where credit_code is not null' : '(resident_id_lookup) where resident_id_lookup is not null';
    const { creditCode, residentId, phone } = input;
    const row = await this.sql.row<ApplicantRow>(
      `insert into casework.applicant (kind, name, credit_code, resident_id_sealed, resident_id_lookup, resident_id_masked, legal_representative, phone_sealed, phone_lookup, phone_masked, address, attribute, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict ${conflict} do update set name = excluded.name, legal_representative = coalesce(excluded.legal_representative, applicant.legal_representative),
         phone_sealed = coalesce(excluded.phone_sealed, applicant.phone_sealed), phone_lookup = coalesce(excluded.phone_lookup, applicant.phone_lookup), phone_masked = coalesce(excluded.phone_masked, applicant.phone_masked), address = coalesce(excluded.address, applicant.address), attribute = excluded.attribute
       returning ${COLUMNS}`,
      [input.kind, input.name, creditCode, residentId && this.vault.seal(residentId), residentId && this.vault.lookup(residentId), residentId && maskResidentId(residentId), input.legalRepresentative,
        phone && this.vault.seal(phone), phone && this.vault.lookup(phone), phone && maskPhone(phone), input.address, input.attribute, this.legal.now()],
    );
    if (!row) throw new Error('applicant not kept');
    return row;
  }
}

const isWhole = (known: Partial<ApplicantRow>): known is ApplicantRow => typeof known.id === 'number';

/** Whether the counter learned nothing new. */
function sayTheSame(known: ApplicantRow, input: JudgedApplicant, phoneLookup: Buffer | null): boolean {
  const same = (kept: string | null, said: string | null): boolean => said === null || said === kept;
  return known.name === input.name && known.attribute === input.attribute && same(known.legal_representative, input.legalRepresentative) && same(known.address, input.address)
    && (phoneLookup === null || (known.phone_lookup?.equals(phoneLookup) ?? false));
}

export function snapshotOf(row: ApplicantRow): ApplicantSnapshot {
  return {
    kind: row.kind, creditCode: row.credit_code, residentIdMasked: row.resident_id_masked, legalRepresentative: row.legal_representative, phoneMasked: row.phone_masked, address: row.address, attribute: row.attribute,
  };
}
