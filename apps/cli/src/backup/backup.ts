import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessLog, checkpointFile, FileStore, LegalClock, lineHash, MachineClock, Settings } from '@onecounter/platform';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { fileColumnsOf, migrationsOf, partitionsOf, sequencesOf, tablesOf, type TableNote } from './catalogue';
import { CHECKPOINTS, FILE_LIST, fileEntry, keyMarks, MANIFEST, SECRETS, signManifest, type BackupManifest, type EntryDigest, type TableEntry, type UnsignedManifest } from './manifest';
import { Metered } from './metered';
import { Progress } from './progress';
import { sealSecrets } from './sealed-secrets';
import type { BackupSink } from './sink';

const FILES_AT_ONCE = 2_000;
type Part<K extends keyof UnsignedManifest> = Pick<UnsignedManifest, K>;

/**
 * One consistent picture of everything while gateways and workers go on: all rows are read in one snapshot; a file is stored before the row that names it,
 * so that each file of the snapshot can be copied afterwards; the checkpoint file is cut where the snapshot's mirror ends.
 */
export class Backup {
  constructor(private readonly app: INestApplicationContext, private readonly env: NodeJS.ProcessEnv, private readonly sink: BackupSink, private readonly progress: Progress) {}

  /** @param passphrase seals the keys into the backup; null leaves them out */
  async run(passphrase: string | null): Promise<BackupManifest> {
    const settings = this.app.get(Settings);
    const client = new pg.Client({ connectionString: this.env.DATABASE_URL, application_name: 'onecounter backup' });
    client.on('error', () => undefined); // the statement in hand fails with it
    await client.connect();
    try {
      await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; begin isolation level repeatable read read only`);
      const rows = await this.database(client);
      const files = await this.files(client);
      const checkpoints = await this.checkpoints(client, settings.checkpointDir);
      await client.query('commit');
      const manifest = signManifest({
        format: 'onecounter-backup', formatVersion: 1, ...rows, ...files, checkpoints, secrets: passphrase === null ? null : await this.secrets(settings, passphrase), keys: keyMarks(settings.signingKey, settings.dataKeys),
      }, settings.signingKey);
      await this.write(MANIFEST, Readable.from([`${JSON.stringify(manifest, null, 1)}\n`]));
      await this.app.get(AccessLog).write({ personId: null, post: 'system', unitId: null }, { action: 'backUp', detail: { withSecrets: passphrase !== null, lastCheckpoint: checkpoints.lastNo } });
      await this.sink.finish();
      return manifest;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async database(client: pg.Client): Promise<Part<'machineAt' | 'legalAt' | 'migrations' | 'partitions' | 'tables' | 'sequences'>> {
    const migrations = await migrationsOf(client); // the first reading makes the snapshot
    const [machineAt, legalAt] = [this.app.get(MachineClock).now().toISOString(), this.app.get(LegalClock).now().toISOString()];
    const tables: TableEntry[] = [];
    for (const note of await tablesOf(client)) tables.push(await this.table(client, note));
    return { machineAt, legalAt, migrations, partitions: await partitionsOf(client), tables, sequences: await sequencesOf(client) };
  }

  private async table(client: pg.Client, { table, columns }: TableNote): Promise<TableEntry> {
    const entry = `tables/${table}.copy`;
    const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${table}) to stdout`));
    const digest = await this.write(entry, stream);
    return { table, columns, rows: stream.rowCount, entry, ...digest };
  }

  /** Every file that a row of the snapshot names, once, and the list of them. */
  private async files(client: pg.Client): Promise<Part<'fileList' | 'damagedFiles'>> {
    const columns = await fileColumnsOf(client);
    const named = columns.map(({ table, column }) => `select ${column} hash from ${table} where ${column} is not null`).join(' union ');
    await client.query(`declare stored no scroll cursor for select hash from (${named}) x order by hash`);
    const [damagedFiles, list, count]: [string[], string[], { files: number; fileBytes: number }] = [[], [], { files: 0, fileBytes: 0 }];
    for (;;) {
      const { rows } = await client.query<{ hash: string }>(`fetch ${FILES_AT_ONCE} from stored`);
      for (const { hash } of rows) {
        const bytes = await this.file(hash);
        if (bytes === null) damagedFiles.push(hash);
        else {
          list.push(`${hash} ${bytes}\n`);
          count.files += 1;
          count.fileBytes += bytes;
        }
      }
      if (rows.length < FILES_AT_ONCE) break;
    }
    return { damagedFiles, fileList: { ...(await this.write(FILE_LIST, Readable.from(list.length > 0 ? list : ['']))), ...count } };
  }

  /** Its size, or null when the store no longer gives what the hash promises. What it gives instead is kept, too: better than nothing. */
  private async file(hash: string): Promise<number | null> {
    const found = await this.app.get(FileStore).open(hash);
    if (!found) return null;
    const digest = await this.write(fileEntry(hash), found.stream);
    return digest.sha256 === hash ? digest.bytes : null;
  }

  /** The checkpoint file up to the last line that the snapshot mirrors: later lines speak of steps that are not in this backup. */
  private async checkpoints(client: pg.Client, dir: string): Promise<BackupManifest['checkpoints']> {
    const { rows } = await client.query<{ no: number; line_hash: Buffer }>('select no, line_hash from platform.checkpoint order by no desc limit 1');
    const last = rows[0];
    const digest = await this.write(CHECKPOINTS, Readable.from(last ? linesUpTo(checkpointFile(dir), last.line_hash.toString('hex')) : ['']));
    return { ...digest, lastNo: last?.no ?? 0 };
  }

  private secrets(settings: Settings, passphrase: string): Promise<EntryDigest> {
    const { dataKeys, signingKey, tokenSecret } = settings;
    return this.write(SECRETS, Readable.from([sealSecrets({ dataKeys, signingKey, tokenSecret }, passphrase)]));
  }

  private async write(entry: string, bytes: Readable): Promise<EntryDigest> {
    const meter = new Metered();
    const piped = pipeline(bytes, meter);
    piped.catch(() => undefined); // told below
    await Promise.all([this.sink.add(entry, meter), piped]);
    this.progress.tell(entry, meter.bytes);
    return meter.digest;
  }
}

async function* linesUpTo(file: string, lastHash: string): AsyncGenerator<string> {
  if (!existsSync(file)) return;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    yield `${line}\n`;
    if (lineHash(line) === lastHash) return;
  }
}
