import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';
import { publicKeyOf } from '@onecounter/platform';

export interface PackagedFile {
  /** Path in the package; folders as in package-layout.ts. */
  readonly path: string;
  readonly title: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** 文号, if it has one. */
  readonly number: string | null;
  /** Voided documents stay in the file, and say so. */
  readonly voided: boolean;
}

/** The archive of a case that lies whole in the package of its joint case, with a manifest of its own. */
export interface PackagedPart { readonly folder: string; readonly caseNumber: string; readonly edition: number }

/** 目录.json: what belongs to the package, signed. Dates are legal dates of Asia/Shanghai, instants ISO 8601 UTC. */
export interface ArchiveManifest {
  readonly format: 'onecounter-archive';
  readonly formatVersion: 1;
  /** 1 for the first package of a case or a joint case. */
  readonly edition: number;
  /** Of a joint case its number; item code and name are those of its theme. */
  readonly caseNumber: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly applicantName: string;
  readonly unitName: string;
  /** 办结情形, e.g. 已送达. */
  readonly outcome: string;
  readonly receivedAt: string;
  readonly archivedAt: string;
  readonly archivedOn: string;
  /** Number of steps of the case that the package tells, and the hash of the last one. */
  readonly steps: number;
  readonly head: string;
  readonly files: readonly PackagedFile[];
  /** Of a joint case: the archives of its cases, in the order of the theme. */
  readonly parts?: readonly PackagedPart[];
  /** PEM of the key that signed it; the bureau publishes the same. */
  readonly publicKey: string;
  readonly signature: string;
}

export const MANIFEST_PATH = '目录.json';
export const TRACE_PATH = '6-办理过程/留痕.json';

export function signArchive(body: Omit<ArchiveManifest, 'signature' | 'publicKey'>, signingKey: string): ArchiveManifest {
  const whole = { ...body, publicKey: publicKeyOf(signingKey) };
  const key = createPrivateKey(Buffer.from(signingKey, 'base64').toString('utf8'));
  return { ...whole, signature: sign(null, Buffer.from(canonicalJson(whole)), key).toString('base64') };
}

/** @param trusted PEM known from elsewhere; without it the manifest is proved against the key that it brings itself */
export function signatureHolds(manifest: ArchiveManifest, trusted: string | null): boolean {
  const { signature, ...body } = manifest;
  return verify(null, Buffer.from(canonicalJson(body)), createPublicKey(trusted ?? manifest.publicKey), Buffer.from(signature, 'base64'));
}

export const manifestBytes = (manifest: ArchiveManifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
