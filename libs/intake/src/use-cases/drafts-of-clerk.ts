import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { Drafts, type DraftRow } from '../data/drafts';
import type { DoneView, DraftView } from '../http/reception.view';

@Injectable()
export class DraftsOfClerk {
  constructor(private readonly drafts: Drafts) {}

  async list(actor: Actor): Promise<DraftView[]> {
    return (await this.drafts.mine(actor)).map(present);
  }

  async keep(id: string, input: { version: number; title: string; body: object }, actor: Actor): Promise<DraftView> {
    return present(await this.drafts.keep(id, input.title, input.body, input.version, actor));
  }

  async remove(id: string, actor: Actor): Promise<DoneView> {
    await this.drafts.remove(id, actor);
    return { done: true };
  }
}

/** The page of a joint reception says so in what it keeps; what says nothing is a single one. */
const kindOf = (body: object): DraftView['kind'] => ((body as { readonly kind?: unknown }).kind === 'jointReception' ? 'jointReception' : 'reception');
const present = (row: DraftRow): DraftView => ({ id: row.id, kind: kindOf(row.body), title: row.title, version: row.version, body: row.body as Record<string, unknown>, updatedAt: row.updated_at.toISOString() });
