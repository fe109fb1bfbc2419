import { Injectable } from '@nestjs/common';
import { anywhere } from '@onecounter/casework';
import { PUBLISHED_FIELD_NAMES, PUBLISHED_FIELDS, refuse, shownField } from '@onecounter/contracts';
import { halfWidth } from '@onecounter/kernel';
import { LegalClock } from '@onecounter/platform';
import { PublicGrants, type PublicGrant } from '../data/public-grants';
import type { PublicGrantsQuery } from '../http/grants.body';
import type { PublicGrantPageView, PublicGrantRowView, PublicGrantView } from '../http/grants.view';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Blank is not asked for; codes and numbers as they are printed, however they were typed. */
const exactly = (typed: string | undefined): string | null => (typed?.trim() ? halfWidth(typed).toUpperCase() : null);

/** 许可公示查询: found by who, what, number and day. */
@Injectable()
export class SearchGrants {
  constructor(private readonly grants: PublicGrants, private readonly legal: LegalClock) {}

  async list({ holder, code, item, document, from, to, after, limit }: PublicGrantsQuery): Promise<PublicGrantPageView> {
    const [on = '', id = ''] = after?.split('.') ?? [];
    const found = await this.grants.list({
      holder: anywhere(holder), code: exactly(code), item: anywhere(item), itemCode: exactly(item), document: document?.trim() || null, from: from ?? null, to: to ?? null, after: after === undefined ? null : { on, id }, limit: limit + 1,
    });
    const [shown, last] = [found.slice(0, limit), found[limit - 1]];
    return { rows: shown.map(rowOf), next: found.length > limit && last ? `${last.published_on}.${last.public_id}` : null };
  }

  /** @throws notFound */
  async show(id: string): Promise<PublicGrantView> {
    const found = (ID.test(id) ? await this.grants.find(id) : undefined) ?? refuse('notFound');
    const today = this.legal.today();
    const fields = PUBLISHED_FIELD_NAMES.map((name) => ({ label: PUBLISHED_FIELDS[name].zh, text: shownField(found.content, name, today) }));
    return { ...rowOf(found), fields, verificationToken: found.verification_token };
  }
}

function rowOf({ public_id: id, content, decided_on: decidedOn, published_on: publishedOn, corrected_on: correctedOn }: PublicGrant): PublicGrantRowView {
  return { id, holderName: content.holderName, documentNumber: content.documentNumber, content: content.content, decidedOn, publishedOn, correctedOn, organ: content.organ };
}
