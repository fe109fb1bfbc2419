// A database and a data folder of its own for each spec file, copied from the template. The docblock `@no-db` asks for neither.
const { cpSync, mkdtempSync, rmSync } = require('node:fs');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const pg = require('pg');

let made = 0;
const DATABASES = ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_VERIFIER_URL'];

async function asAdmin(server, statement) {
  const client = new pg.Client({ connectionString: server.admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function onDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

module.exports = class PgEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.wantsDatabase = !('no-db' in (context.docblockPragmas ?? {}));
    // a file that holds several specs asks for a database before each of them (spec-groups.mjs)
    this.global.specDatabase = { make: () => this.makeDatabase(), drop: () => this.dropDatabase() };
  }

  async setup() {
    await super.setup();
    if (this.wantsDatabase) await this.makeDatabase();
  }

  async makeDatabase() {
    const server = JSON.parse(process.env.ONECOUNTER_TEST_SERVER);
    if (!server.prepared) throw new Error('There is no prepared template database: run `npm run build` first (or mark a pure spec with @no-db).');
    const name = `spec_${process.env.JEST_WORKER_ID}_${process.pid}_${made++}`;
    await asAdmin(server, `create database ${name} template ${server.template}`);
    const dataDir = mkdtempSync(path.join(server.scratch, 'data-'));
    this.own = { server, name, dataDir };
    cpSync(server.templateData, dataDir, { recursive: true });
    const urls = { DATABASE_URL: server.admin, ...server.prepared };
    const env = { ...server.prepared, DATA_DIR: dataDir, ONECOUNTER_CLOCK: 'movable', ONECOUNTER_REQUESTS_PER_TEN_SECONDS: '0' };
    for (const key of DATABASES) if (urls[key]) env[key] = onDatabase(urls[key], name);
    this.enter(env);
  }

  /** The spec sees a copy of process.env; a child process that it spawns inherits the worker's own: both get the settings. */
  enter(env) {
    this.before = Object.fromEntries(Object.keys(env).map((key) => [key, process.env[key]]));
    Object.assign(process.env, env);
    Object.assign(this.global.process.env, env);
  }

  async dropDatabase() {
    for (const [key, value] of Object.entries(this.before ?? {})) {
      for (const env of [process.env, this.global.process.env]) {
        if (value === undefined) delete env[key];
        else env[key] = value;
      }
    }
    if (this.own) {
      await asAdmin(this.own.server, `drop database if exists ${this.own.name} with (force)`);
      rmSync(this.own.dataDir, { recursive: true, force: true });
    }
    this.own = this.before = undefined;
  }

  async teardown() {
    await this.dropDatabase();
    await super.teardown();
  }
};
