import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsService } from 'nestjs-cls';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

type Queryable = Pick<pg.ClientBase, 'query'>;
type Row = Record<string, unknown>;
/**
 * Somewhere in a statement (`select … from ${SWIFTLY}`): the transaction that it belongs to does not wait for the disk when it commits. Only for what is found and done
 * again when a crash of the database server takes it (the last second at most, and never without what was committed after it). Never where a step is taken.
 */
export const SWIFTLY = `set_config('synchronous_commit', 'off', true)`;
const AFTER_COMMIT = Symbol('after commit');

/** Named statements (38 % faster than unnamed ones) on the transaction that is open, or on the pool. */
@Injectable()
export class Sql {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly cls: ClsService,
    private readonly dataSource: DataSource,
  ) {}

  async rows<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = await this.client();
    const result = await client.query<T & pg.QueryResultRow>({ name: this.nameOf(text), text, values: values as unknown[] });
    return result.rows;
  }

  async row<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(text, values))[0];
  }

  /** The manager of the open transaction, or the default one: TypeORM's way in. */
  get manager(): EntityManager {
    return this.host.tx;
  }

  /** All writing of `work` happens, or nothing. Joins a transaction that is already open. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.host.isTransactionActive() ? this.host.withTransaction(work) : this.open(work);
  }

  /** Does this once what is being written is committed, at once when no transaction is open; never when it is rolled back. Must not throw. */
  afterCommit(act: () => void): void {
    const acts = this.host.isTransactionActive() ? this.cls.get<(() => void)[] | undefined>(AFTER_COMMIT) : undefined;
    if (acts) acts.push(act);
    else act();
  }

  /** Readings that do not depend on each other: at the same time, each on a connection of its own; one after the other within a transaction, which has but one. */
  async together<T extends readonly unknown[]>(reads: { readonly [K in keyof T]: () => Promise<T[K]> }): Promise<T> {
    if (!this.host.isTransactionActive()) return (await Promise.all(reads.map((read) => read()))) as unknown as T;
    const found: unknown[] = [];
    for (const read of reads) found.push(await read());
    return found as unknown as T;
  }

  /** Outside the transaction that is open, on a connection of its own: for what must stay written although the work around it fails. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.host.withoutTransaction(work);
  }

  private async open<T>(work: () => Promise<T>): Promise<T> {
    const acts: (() => void)[] = [];
    const done = await this.cls.run(() => {
      this.cls.set(AFTER_COMMIT, acts);
      return this.host.withTransaction(work);
    });
    for (const act of acts) act();
    return done;
  }

  private async client(): Promise<Queryable> {
    const runner = this.host.tx.queryRunner;
    if (runner) return (await runner.connect()) as Queryable;
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  private nameOf(text: string): string {
    let name = this.names.get(text);
    if (!name) this.names.set(text, (name = `q${this.names.size}`));
    return name;
  }
}
