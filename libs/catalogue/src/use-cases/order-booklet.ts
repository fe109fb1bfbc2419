import { Injectable, StreamableFile } from '@nestjs/common';
import { BOOKLET_STATES, DOCUMENT_TEMPLATE_KINDS, refuse } from '@onecounter/contracts';
import { FileStore, LegalClock, type Actor } from '@onecounter/platform';
import { Booklets, type BookletRow } from '../data/booklets';
import { DocumentTemplates } from '../data/document-templates';
import { ItemVersions } from '../data/item-versions';
import type { BookletView } from '../http/booklet.view';
import { attachedAs, MEDIA_TYPE, type DocumentAsked } from './generate-document';

const MOST_UNDER_WAY = 5;
const LISTED = 10;

/** What can be known at once is refused at once, not after minutes of work. */
@Injectable()
export class BookletOrders {
  constructor(private readonly versions: ItemVersions, private readonly templates: DocumentTemplates, private readonly legal: LegalClock) {}

  /** @throws itemNotInUseOn, documentTemplateMissing */
  async judge({ codes, on, format }: DocumentAsked) {
    const day = on ?? this.legal.today();
    for (const code of codes) if (!(await this.versions.inUseOn(code, day))) refuse('itemNotInUseOn', { code, on: day }, 'items');
    await this.templates.inUse('booklet', DOCUMENT_TEMPLATE_KINDS.booklet.zh);
    return { codes, on: day, format };
  }
}

/** 要点手册 of many items: asked for here, made by the worker, taken when it is done. One's own only. */
@Injectable()
export class OrderBooklet {
  constructor(private readonly booklets: Booklets, private readonly orders: BookletOrders, private readonly store: FileStore) {}

  /** @throws itemNotInUseOn, documentTemplateMissing, tooManyBooklets */
  async run(asked: DocumentAsked, { personId }: Actor): Promise<BookletView> {
    const order = await this.orders.judge(asked);
    const underWay = await this.booklets.unfinishedOf(personId);
    if (underWay >= MOST_UNDER_WAY) refuse('tooManyBooklets', { count: underWay });
    return this.shown(await this.booklets.order(personId, order), personId);
  }

  async list({ personId }: Actor): Promise<BookletView[]> {
    return (await this.booklets.ownList(personId, LISTED)).map(present);
  }

  /** @throws notFound, bookletFinished */
  async cancel(id: number, { personId }: Actor): Promise<BookletView> {
    await this.shown(id, personId);
    if (!(await this.booklets.cancel(id))) refuse('bookletFinished');
    return this.shown(id, personId);
  }

  /** @throws notFound, bookletNotMade */
  async open(id: number, { personId }: Actor): Promise<StreamableFile> {
    const { file_hash: hash, file_name: name, format } = (await this.booklets.own(id, personId)) ?? refuse('notFound');
    const { stream, sizeBytes } = (hash && (await this.store.open(hash))) || refuse('bookletNotMade');
    return new StreamableFile(stream, { type: MEDIA_TYPE[format], disposition: attachedAs(name ?? ''), length: sizeBytes });
  }

  private async shown(id: number, personId: number | null): Promise<BookletView> {
    return present((await this.booklets.own(id, personId)) ?? refuse('notFound'));
  }
}

function present(row: BookletRow): BookletView {
  return {
    id: row.id, itemCount: row.item_codes.length, on: row.on_day, format: row.format, state: row.state, stateLabel: BOOKLET_STATES[row.state].zh, percent: row.percent, failure: row.failure, fileName: row.file_name, sizeBytes: row.size_bytes,
    askedAt: row.asked_at.toISOString(),
  };
}
