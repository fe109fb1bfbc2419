import { Injectable } from '@nestjs/common';
import type { ApiClientStatus, ClientScope } from '@onecounter/contracts';
import { Sql, type SubjectState, type WriteStatement } from '@onecounter/platform';
import type { MintedKey } from '../secrets/api-keys';

export interface KeyRow { readonly shown: string; readonly issuedAt: string; readonly endsAt: string; readonly usedAt: string | null; readonly usedFrom: string | null; readonly refusedAt: string | null; readonly refusedWhy: string | null; readonly refusedFrom: string | null }
export interface ApiClientRow {
  readonly id: number; readonly name: string; readonly unitId: number; readonly unitName: string; readonly sandbox: boolean; readonly scopes: readonly ClientScope[]; readonly ranges: readonly string[]; readonly perMinute: number;
  readonly status: ApiClientStatus; readonly version: number;
  /** The newest first, those that ended within a month too. */
  readonly keys: readonly KeyRow[];
}
/** A key and the client it belongs to, as the guard must know them. */
export interface KeyHolder {
  readonly keyId: number; readonly endsAt: Date; readonly clientId: number; readonly name: string; readonly sandbox: boolean; readonly scopes: readonly ClientScope[]; readonly ranges: readonly string[]; readonly perMinute: number;
  readonly status: ApiClientStatus; readonly unitId: number; readonly unitName: string; readonly unitPath: string; readonly jurisdictionPath: string;
}
export interface KeyLife { readonly minted: MintedKey; readonly issuedAt: Date; readonly endsAt: Date }

const CLIENT = `select c.id, c.name, c.unit_id "unitId", u.name "unitName", c.sandbox, c.scopes, c.ranges, c.per_minute "perMinute", c.status, c.version,
  coalesce((select json_agg(json_build_object('shown', k.shown, 'issuedAt', k.issued_at, 'endsAt', k.ends_at, 'usedAt', k.used_at, 'usedFrom', k.used_from, 'refusedAt', k.refused_at, 'refusedWhy', k.refused_why, 'refusedFrom', k.refused_from) order by k.id desc)
    from organisation.api_key k where k.client_id = c.id and k.ends_at > $1::timestamptz - interval '30 days'), '[]') keys
  from organisation.api_client c join organisation.unit u on u.id = c.unit_id`;

const LAST_END = '(select max(k.ends_at) from organisation.api_key k where k.client_id = c.id)';

/** 接口账号 and their keys. */
@Injectable()
export class ApiClients {
  constructor(private readonly sql: Sql) {}

  /** In the jurisdiction, those in use first. @param now machine time */
  list(jurisdictionPath: string, now: Date): Promise<ApiClientRow[]> {
    return this.sql.rows<ApiClientRow>(`${CLIENT} where u.jurisdiction_path like $2 order by (c.status = 'revoked'), u.name, c.name, c.id`, [now, `${jurisdictionPath}%`]);
  }

  find(id: number, now: Date): Promise<ApiClientRow | undefined> {
    return this.sql.row<ApiClientRow>(`${CLIENT} where c.id = $2`, [now, id]);
  }

  /** Those whose last key ends until then, of which nobody was warned; locked, so that two runs warn once. */
  lockEnding(now: Date, until: Date): Promise<(SubjectState & { readonly endsAt: Date })[]> {
    return this.sql.rows<SubjectState & { readonly endsAt: Date }>(
      `select c.id, c.status, c.version, c.head, ${LAST_END} "endsAt" from organisation.api_client c
       where c.status <> 'revoked' and ${LAST_END} > $1 and ${LAST_END} <= $2 and c.warned_for is distinct from ${LAST_END} order by c.id for update skip locked`, [now, until]);
  }

  async isNameTaken(unitId: number, name: string, besideId: number | null): Promise<boolean> {
    return (await this.sql.row(`select 1 from organisation.api_client where unit_id = $1 and name = $2 and status <> 'revoked' and id is distinct from $3`, [unitId, name, besideId])) !== undefined;
  }

  /** By the digest of the key, whatever its client's state. */
  holderOf(digest: Buffer): Promise<KeyHolder | undefined> {
    return this.sql.row<KeyHolder>(
      `select k.id "keyId", k.ends_at "endsAt", c.id "clientId", c.name, c.sandbox, c.scopes, c.ranges, c.per_minute "perMinute", c.status, u.id "unitId", u.name "unitName", u.path "unitPath", u.jurisdiction_path "jurisdictionPath"
       from organisation.api_key k join organisation.api_client c on c.id = k.client_id join organisation.unit u on u.id = c.unit_id where k.digest = $1`, [digest]);
  }

  async noteUse(keyId: number, address: string, now: Date): Promise<void> {
    await this.sql.rows('update organisation.api_key set used_at = $2, used_from = $3 where id = $1', [keyId, now, address]);
  }

  async noteRefusal(keyId: number, why: string, address: string, now: Date): Promise<void> {
    await this.sql.rows('update organisation.api_key set refused_at = $2, refused_why = $3, refused_from = $4 where id = $1', [keyId, now, why, address]);
  }
}

/** The key of the client that takes the step. */
export function recordKey(w: WriteStatement, { minted, issuedAt, endsAt }: KeyLife): void {
  w.part('nk', `insert into organisation.api_key (client_id, digest, shown, issued_at, ends_at)
    select s.id, ${w.param(minted.digest, 'bytea')}, ${w.param(minted.shown)}, ${w.param(issuedAt, 'timestamptz')}, ${w.param(endsAt, 'timestamptz')} from s`);
}

/** The keys that were end by then at the latest. */
export function endKeys(w: WriteStatement, by: Date): void {
  w.part('ek', `update organisation.api_key k set ends_at = ${w.param(by, 'timestamptz')} from s where k.client_id = s.id and k.ends_at > ${w.param(by, 'timestamptz')}`);
}
