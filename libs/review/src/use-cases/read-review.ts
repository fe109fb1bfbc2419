import { Injectable } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { People } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { OPINION_KINDS, Opinions } from '../data/opinions';
import type { OpinionView, SubstantivePointView } from '../http/review.view';
import { pointsToTick } from '../rules/substantive-points';

/** What was written on a case, and what is to be looked at. */
@Injectable()
export class ReadReview {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly opinions: Opinions, private readonly people: People) {}

  async opinionsOf(id: number, actor: Actor): Promise<OpinionView[]> {
    await this.cases.getInFull(id, actor);
    const rows = await this.opinions.of(id);
    const names = await this.people.names(rows.map((row) => row.by_person).filter((one) => one !== null));
    return rows.map((row) => ({
      seq: row.step_seq, kind: row.kind, kindLabel: OPINION_KINDS[row.kind], text: row.text, points: row.ticked, consentBy: row.consent_by,
      byName: row.by_person === null ? '系统' : (names.get(row.by_person) ?? ''), at: row.legal_at.toISOString(),
    }));
  }

  /** `ticked` as the last review left it, so that whoever decides sees what was looked at. */
  async pointsOf(id: number, actor: Actor): Promise<SubstantivePointView[]> {
    const row = await this.cases.getInFull(id, actor);
    const [item, opinions] = await Promise.all([this.items.byId(row.item_version_id), this.opinions.of(id)]);
    const last = (kind: string) => opinions.findLast((opinion) => opinion.kind === kind)?.ticked;
    const ticked = last('review') ?? last('decision') ?? []; // 即办件: whoever decides ticks
    return pointsToTick(item.definition, row.materials).map((point) => ({ ...point, ticked: ticked.includes(point.code) }));
  }
}
