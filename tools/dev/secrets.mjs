// Secrets that a clone makes for itself: DATA_DIR/secrets.json, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret of that name, made (24 random bytes as hex) when there is none yet. Other keys of the file are kept.
 *
 * @param {string} dataDir
 * @param {string} key
 */
export function secretOf(dataDir, key) {
  const file = path.join(dataDir, 'secrets.json');
  const secrets = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (typeof secrets[key] === 'string' && secrets[key] !== '') return secrets[key];
  secrets[key] = randomBytes(24).toString('hex');
  makeDataDir(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets[key];
}

/** Others may pass through (PostgreSQL runs as another user when we are root) but not look round. */
export function makeDataDir(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
}
