import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { linkHash, type ChainedStep } from '@onecounter/kernel/chain';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MANIFEST_PATH, signatureHolds, TRACE_PATH, type ArchiveManifest, type PackagedFile } from './manifest';

export interface PackageFinding { readonly code: 'unreadable' | 'manifestMissing' | 'manifestAltered' | 'fileMissing' | 'fileAltered' | 'fileAdded' | 'traceBroken'; readonly path: string; readonly words: string }
export interface PackageVerdict { readonly manifest: ArchiveManifest | null; readonly findings: readonly PackageFinding[] }
const LARGEST_TEXT = 64 * 1024 * 1024;

/** Proves a package with nothing but itself. @param trusted PEM of the bureau's key; without it only what is inside is compared with itself */
export async function verifyPackage(file: string, trusted: string | null): Promise<PackageVerdict> {
  try {
    return await withZip(file, (zip, entries) => examine(zip, entries, trusted));
  } catch (error) {
    return { manifest: null, findings: [{ code: 'unreadable', path: file, words: `${file} cannot be read as a zip: ${(error as Error).message}` }] };
  }
}

async function withZip<T>(file: string, work: (zip: ZipFile, entries: readonly Entry[]) => Promise<T>): Promise<T> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return await work(zip, entries);
  } finally {
    zip.close();
  }
}

async function examine(zip: ZipFile, entries: readonly Entry[], trusted: string | null): Promise<PackageVerdict> {
  const own = entries.find((entry) => entry.fileName === MANIFEST_PATH);
  if (!own) return { manifest: null, findings: [{ code: 'manifestMissing', path: MANIFEST_PATH, words: `${MANIFEST_PATH} is missing: nothing says what belongs to the package` }] };
  const manifest = parsed((await bytesOf(zip, own)).toString('utf8'));
  if (!manifest) return { manifest, findings: [{ code: 'manifestAltered', path: MANIFEST_PATH, words: `${MANIFEST_PATH} is no manifest of an archive` }] };
  const findings: PackageFinding[] = holds(manifest, trusted)
    ? [] : [{ code: 'manifestAltered', path: MANIFEST_PATH, words: trusted ? `${MANIFEST_PATH} was changed, or signed with another key than the one given` : `${MANIFEST_PATH} was changed: its signature does not fit` }];
  const expected = new Map(manifest.files.map((one) => [one.path, one]));
  const seen = new Set<string>([MANIFEST_PATH]);
  for (const entry of entries.filter((one) => one !== own)) {
    const path = entry.fileName;
    const file = expected.get(path);
    if (!file || seen.has(path)) findings.push({ code: 'fileAdded', path, words: `${path} does not belong to the package` });
    else if ((await hashOf(await zip.openReadStreamPromise(entry))) !== file.sha256) findings.push({ code: 'fileAltered', path, words: `${path} is not what was archived` });
    seen.add(path);
  }
  for (const path of expected.keys()) if (!seen.has(path)) findings.push({ code: 'fileMissing', path, words: `${path} is missing` });
  findings.push(...await examineTraceAt(zip, entries, TRACE_PATH, manifest));
  for (const { folder } of manifest.parts ?? []) findings.push(...await examinePart(zip, entries, folder, expected));
  return { manifest, findings };
}

/**
 * The archive of a case within that of its joint case: everything its own manifest lists lies there, and its trace holds. That manifest may be
 * older than the bureau's present key: what vouches for it is the signed hash in the outer one, so that it is proved against the key it brings.
 */
async function examinePart(zip: ZipFile, entries: readonly Entry[], folder: string, expected: ReadonlyMap<string, PackagedFile>): Promise<PackageFinding[]> {
  const path = `${folder}/${MANIFEST_PATH}`;
  const entry = entries.find((one) => one.fileName === path);
  if (!entry) return expected.has(path) ? [] : [{ code: 'manifestMissing', path, words: `${path} is missing: nothing says what belongs to this case` }];
  const manifest = parsed((await bytesOf(zip, entry)).toString('utf8'));
  if (!manifest || !holds(manifest, null)) return [{ code: 'manifestAltered', path, words: `${path} was changed: its signature does not fit` }];
  const lacking = manifest.files.map((file) => ({ file, at: `${folder}/${file.path}` })).filter(({ file, at }) => expected.get(at)?.sha256 !== file.sha256);
  return [
    ...lacking.map(({ at }): PackageFinding => ({ code: 'fileMissing', path: at, words: `${at} belongs to the case, and the joint package does not list it so` })),
    ...await examineTraceAt(zip, entries, `${folder}/${TRACE_PATH}`, manifest),
  ];
}

async function examineTraceAt(zip: ZipFile, entries: readonly Entry[], path: string, manifest: ArchiveManifest): Promise<PackageFinding[]> {
  const trace = entries.find((entry) => entry.fileName === path);
  return trace ? examineTrace((await bytesOf(zip, trace)).toString('utf8'), manifest, path) : [];
}

/** Hashes the chain of the case again, from its first step to the head that the manifest names. */
function examineTrace(text: string, manifest: ArchiveManifest, path: string): PackageFinding[] {
  const broken = (words: string): PackageFinding[] => [{ code: 'traceBroken', path, words }];
  let prev: Buffer | null = null;
  try {
    const steps = JSON.parse(text) as (ChainedStep & { hash: string })[];
    for (const [index, { hash, ...step }] of steps.entries()) {
      prev = linkHash(prev, step);
      if (step.seq !== index + 1 || prev.toString('hex') !== hash) return broken(`step ${step.seq} is not what was hashed when it was taken`);
    }
    if (steps.length !== manifest.steps || prev?.toString('hex') !== manifest.head) return broken(`the trace ends elsewhere than ${MANIFEST_PATH} says`);
    return [];
  } catch {
    return broken('the trace cannot be read');
  }
}

function holds(manifest: ArchiveManifest, trusted: string | null): boolean {
  try {
    return signatureHolds(manifest, trusted);
  } catch {
    return false;
  }
}

function parsed(text: string): ArchiveManifest | null {
  try {
    const manifest = JSON.parse(text) as ArchiveManifest;
    return manifest.format === 'onecounter-archive' && manifest.formatVersion === 1 && Array.isArray(manifest.files) ? manifest : null;
  } catch {
    return null;
  }
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > LARGEST_TEXT) throw new Error(`${entry.fileName} is larger than any such file`);
  return buffer(await zip.openReadStreamPromise(entry));
}
