import { Injectable } from '@nestjs/common';
import type { Permission } from '@onecounter/contracts';
import { LegalClock, Sql, type WriteStatement } from '@onecounter/platform';

/** A role as a subject, with what it may do now. */
export interface RoleRow {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly movedAt: Date | null;
  readonly permissions: readonly Permission[];
}

/** What posts may do (organisation.role_grant), for those who keep it. */
@Injectable()
export class RoleRows {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  all(): Promise<RoleRow[]> {
    return this.sql.rows<RoleRow>(`${ROLE} order by r.id`);
  }

  find(id: number): Promise<RoleRow | undefined> {
    return this.sql.row<RoleRow>(`${ROLE} where r.id = $1`, [id]);
  }

  /** Pairs of roles that one person holds at a time, today or on days to come. */
  heldTogether(): Promise<{ role: string; other: string }[]> {
    return this.sql.rows(
      `select distinct a.role, b.role other from organisation.post_holding a join organisation.post_holding b on b.person_id = a.person_id and b.role <> a.role
       where coalesce(a.valid_to, 'infinity') > greatest(b.valid_from, $1::date) and coalesce(b.valid_to, 'infinity') > greatest(a.valid_from, $1::date)`,
      [this.legal.today()],
    );
  }

  /** Roles that the person holds today or will hold. */
  async heldBy(personId: number): Promise<string[]> {
    const rows = await this.sql.rows<{ role: string }>('select distinct role from organisation.post_holding where person_id = $1 and (valid_to is null or valid_to > $2)', [personId, this.legal.today()]);
    return rows.map(({ role }) => role);
  }

  /** Whether nothing lies outside the jurisdiction: what holds for everybody is changed from there only. */
  async coversEverything(jurisdictionPath: string): Promise<boolean> {
    return (await this.sql.row('select 1 from organisation.unit where not starts_with(jurisdiction_path, $1) limit 1', [jurisdictionPath])) === undefined;
  }
}

const ROLE = `select r.id, r.name, r.version, r.moved_at "movedAt",
  coalesce((select array_agg(g.permission order by g.permission) from organisation.role_grant g where g.role = r.name), '{}') permissions from organisation.role r`;

export function writeGrant(statement: WriteStatement, role: string, permission: Permission): void {
  const [name, given] = [statement.param(role), statement.param(permission)];
  statement.part('rg', `insert into organisation.role_grant (role, permission) select ${name}, ${given} from s`);
}

export function writeTaking(statement: WriteStatement, role: string, permission: Permission): void {
  const [name, taken] = [statement.param(role), statement.param(permission)];
  statement.part('rt', `delete from organisation.role_grant g using s where g.role = ${name} and g.permission = ${taken}`);
}
