import { Injectable } from '@nestjs/common';
import type { PersonStatus, RoleName } from '@onecounter/contracts';
import { LegalClock, Sql, type WriteStatement } from '@onecounter/platform';

/** A post held or to be held; `validTo` is the first day on which it is over. */
export interface Post {
  readonly id: number;
  readonly role: RoleName;
  readonly unitId: number;
  readonly unitName: string;
  readonly windowId: number | null;
  readonly windowNumber: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface SectionInCharge { readonly postId: number; readonly unitId: number; readonly unitName: string; readonly validFrom: string; readonly validTo: string | null }
export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly status: PersonStatus;
  readonly version: number;
  readonly residentIdMasked: string | null;
  readonly login: string | null;
  readonly mustChange: boolean | null;
  readonly changedAt: Date | null;
  readonly secondFactor: boolean;
}
export interface PersonLine { readonly id: number; readonly name: string; readonly status: PersonStatus; readonly login: string | null; readonly posts: readonly { role: RoleName; unitName: string }[] }
export interface PeopleAsked { readonly words: string; readonly unitId: number | null; readonly status: PersonStatus | null; readonly after: number; readonly limit: number }

/** A person is within a jurisdiction by any post ever held there; who holds none yet is within every one. */
const WITHIN = (jurisdiction: string): string => `(not exists (select 1 from organisation.post_holding h where h.person_id = p.id)
  or exists (select 1 from organisation.post_holding h join organisation.unit u on u.id = h.unit_id where h.person_id = p.id and u.jurisdiction_path like ${jurisdiction}))`;

/** People, their posts and sections, for those who administer them. */
@Injectable()
export class PersonRows {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  find(id: number, jurisdictionPath: string): Promise<PersonRow | undefined> {
    return this.sql.row<PersonRow>(
      `select p.id, p.name, p.status, p.version, p.resident_id_masked "residentIdMasked", a.login, a.must_change "mustChange", a.changed_at "changedAt", exists (select 1 from organisation.second_factor f where f.person_id = p.id and f.confirmed_at is not null) "secondFactor"
       from organisation.person p left join organisation.account a on a.person_id = p.id where p.id = $1 and ${WITHIN('$2')}`,
      [id, `${jurisdictionPath}%`],
    );
  }

  /** By id, after one; found by pieces of the name or the beginning of the login. */
  list(asked: PeopleAsked, jurisdictionPath: string): Promise<PersonLine[]> {
    return this.sql.rows<PersonLine>(
      `select p.id, p.name, p.status, a.login, coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'unitName', u.name) order by h.id) from organisation.post_holding h join organisation.unit u on u.id = h.unit_id
           where h.person_id = p.id and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2)), '[]') posts
       from organisation.person p left join organisation.account a on a.person_id = p.id
       where p.id > $3 and ${WITHIN('$1')} and ($4 = '' or (p.grams @> platform.bigrams($4) and position(lower($4) in lower(p.name)) > 0) or starts_with(a.login, lower($4)))
         and ($5::bigint is null or exists (select 1 from organisation.post_holding h where h.person_id = p.id and h.unit_id = $5 and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2)))
         and ($6::text is null or p.status = $6) order by p.id limit $7`,
      [`${jurisdictionPath}%`, this.legal.today(), asked.after, asked.words, asked.unitId, asked.status, asked.limit],
    );
  }

  /** All posts of the person, the latest first. */
  posts(personId: number): Promise<Post[]> {
    return this.sql.rows<Post>(`${POST} where h.person_id = $1 order by h.valid_from desc, h.id desc`, [personId]);
  }

  /** Who is in post in the unit on the day, or later. */
  postsOfUnit(unitId: number, day: string): Promise<(Post & { personId: number; personName: string })[]> {
    return this.sql.rows(`${POST} where h.unit_id = $1 and (h.valid_to is null or h.valid_to > $2) order by h.role, p.name, h.id`, [unitId, day]);
  }

  sections(personId: number): Promise<SectionInCharge[]> {
    return this.sql.rows<SectionInCharge>(
      `select c.post_id "postId", c.unit_id "unitId", u.name "unitName", c.valid_from "validFrom", c.valid_to "validTo" from organisation.section_in_charge c
       join organisation.post_holding h on h.id = c.post_id join organisation.unit u on u.id = c.unit_id where h.person_id = $1 order by c.valid_from desc, u.id`,
      [personId],
    );
  }

  /** Whose resident ID it is; null when nobody's. */
  async nameByResidentId(lookup: Buffer): Promise<string | null> {
    return (await this.sql.row<{ name: string }>('select name from organisation.person where resident_id_lookup = $1', [lookup]))?.name ?? null;
  }

  async isOpenWindow(windowId: number, unitId: number): Promise<boolean> {
    return (await this.sql.row(`select 1 from organisation.service_window where id = $1 and unit_id = $2 and status = 'open'`, [windowId, unitId])) !== undefined;
  }

  async nextPostId(): Promise<number> {
    return (await this.sql.row<{ id: number }>(`select nextval(pg_get_serial_sequence('organisation.post_holding', 'id')) id`))?.id ?? 0;
  }
}

const POST = `select h.id, h.role, h.unit_id "unitId", u.name "unitName", h.window_id "windowId", w.number "windowNumber", h.valid_from "validFrom", h.valid_to "validTo", h.person_id "personId", p.name "personName"
  from organisation.post_holding h join organisation.unit u on u.id = h.unit_id join organisation.person p on p.id = h.person_id left join organisation.service_window w on w.id = h.window_id`;

export interface PostToWrite { readonly id: number; readonly role: RoleName; readonly unitId: number; readonly windowId: number | null; readonly from: string; readonly to: string | null }

export function writePost(statement: WriteStatement, { id, role, unitId, windowId, from, to }: PostToWrite): void {
  const values = [statement.param(id, 'bigint'), statement.param(unitId, 'bigint'), statement.param(role), statement.param(windowId, 'bigint'), statement.param(from, 'date'), statement.param(to, 'date')];
  statement.part('ph', `insert into organisation.post_holding (id, person_id, unit_id, role, window_id, valid_from, valid_to) select ${values[0]}, s.id, ${values[1]}, ${values[2]}, ${values[3]}, ${values[4]}, ${values[5]} from s`);
}

/** The post is over from the day on, and with it the charge of sections. */
export function writePostEnd(statement: WriteStatement, postId: number, on: string): void {
  const [id, day] = [statement.param(postId, 'bigint'), statement.param(on, 'date')];
  statement.part('pe', `update organisation.post_holding h set valid_to = ${day} from s where h.id = ${id} and h.person_id = s.id`);
  statement.part('se', `update organisation.section_in_charge c set valid_to = greatest(c.valid_from, ${day}) from s where c.post_id = ${id} and (c.valid_to is null or c.valid_to > ${day})`);
}

/** From the day on these sections and no others. */
export function writeSections(statement: WriteStatement, postId: number, sectionIds: readonly number[], from: string, to: string | null): void {
  const [id, units, day, end] = [statement.param(postId, 'bigint'), statement.param(sectionIds, 'bigint[]'), statement.param(from, 'date'), statement.param(to, 'date')];
  statement.part('sc', `update organisation.section_in_charge c set valid_to = greatest(c.valid_from, ${day}) from s where c.post_id = ${id} and (c.valid_to is null or c.valid_to > ${day})`);
  statement.part('sn', `insert into organisation.section_in_charge (post_id, unit_id, valid_from, valid_to) select ${id}, unnest(${units}), ${day}, ${end} from s`);
}
