import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '../http/actor';

/** One paper of a dossier: a file that was handed in, a document that the system named, or what is made of what the system knows when it is wanted. */
export type DossierPiece = { readonly title: string; /** 文号 */ readonly number: string | null; /** Legal date, if it has one. */ readonly on: string | null } & (
  | { readonly from: 'file'; readonly fileId: string; readonly hash: string; readonly sizeBytes: number; readonly mediaType: string; readonly name: string }
  | { readonly from: 'document'; readonly documentId: string }
  | { readonly from: 'made'; readonly make: () => Promise<Buffer> }
);
/** What should be there and is not; `who` could supply it. Its code names it within the dossier. */
export interface DossierGap { readonly code: string; readonly title: string; readonly who: string }
export interface DossierHeading {
  readonly code: string; readonly label: string; readonly pieces: readonly DossierPiece[]; readonly gaps: readonly DossierGap[];
  /** Why nothing is here and nothing lacks; null otherwise. */
  readonly none: string | null;
}
/** All that belongs to one subject, as it stands now, under the headings of its archive. */
export interface Dossier {
  readonly subjectId: number; readonly version: number; readonly number: string; readonly name: string; readonly ownerName: string; readonly unitName: string; readonly jurisdictionPath: string;
  readonly statusLabel: string;
  /** Whether it may be archived. */
  readonly ended: boolean;
  readonly beganOn: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly headings: readonly DossierHeading[];
}

/** What a module knows of a subject whose archive is packed elsewhere. Its module provides it; the archive finds it here and knows no module. */
export abstract class DossierSource {
  abstract readonly subjectKind: string;
  /** Within the scope of whoever asks. @throws notFound */
  abstract open(id: number, actor: Actor): Promise<Dossier>;
}

/** All sources of this process, found at boot; two of one kind stop the boot. */
@Injectable()
export class DossierSources implements OnApplicationBootstrap {
  private readonly byKind = new Map<string, DossierSource>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (!(instance instanceof DossierSource) || this.byKind.get(instance.subjectKind) === instance) continue;
      if (this.byKind.has(instance.subjectKind)) throw new Error(`Two sources tell of ${instance.subjectKind}`);
      this.byKind.set(instance.subjectKind, instance);
    }
  }

  /** @throws Error when no module of this process tells of the kind */
  of(subjectKind: string): DossierSource {
    const source = this.byKind.get(subjectKind);
    if (!source) throw new Error(`Nobody tells of ${subjectKind}`);
    return source;
  }
}
