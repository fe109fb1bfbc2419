import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { addDays, weekdayOf, type PlainDate } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { SOON_DAYS } from '../clock/case-clock';
import { CaseMoment } from '../clock/case-moment';
import { CaseList, type CaseDays, type CaseFilter, type ListedCase } from '../data/case-list';
import { Cases } from '../data/cases';
import { presentRow } from '../http/present-case';
import type { CasePageView, CaseRowView } from '../http/case.view';

/** Inboxes and lists, within the actor's scope. */
@Injectable()
export class ListCases {
  constructor(private readonly list: CaseList, private readonly items: ItemVersions, private readonly moment: CaseMoment) {}

  async page(filter: CaseFilter, actor: Actor): Promise<CasePageView> {
    const days = await this.daysOf(actor);
    const { rows, next } = await this.list.page(actor, filter, days);
    const shown = await this.present(rows, actor);
    // the first page counts; the following ones do not count again
    const counted = filter.after ? { count: 0, countCapped: false } : !next ? { count: rows.length, countCapped: false } : await this.list.count(actor, filter, days);
    return { rows: shown, next, count: counted.count, countCapped: counted.countCapped };
  }

  /** A page that nobody counts: for sheets. */
  async rows(filter: CaseFilter, actor: Actor): Promise<{ rows: CaseRowView[]; next: string | null }> {
    const { rows, next } = await this.list.page(actor, filter, await this.daysOf(actor));
    return { rows: await this.present(rows, actor), next };
  }

  /** Today, until when a due date is 临期, the Sunday of this week: by the calendar of the actor's place. */
  async daysOf(actor: Actor): Promise<CaseDays> {
    const { today, calendar } = await this.moment.of(actor, actor.jurisdictionPath);
    return { today, soonUntil: calendar.addWorkingDays(today, SOON_DAYS).date, weekEnd: sundayOf(today) };
  }

  /** These cases, as far as they are within the actor's scope, newest first. */
  async ofIds(ids: readonly number[], actor: Actor): Promise<CaseRowView[]> {
    const { today } = await this.moment.of(actor, actor.jurisdictionPath);
    const { rows } = await this.list.page(actor, { view: 'all', ids, sort: 'newest', limit: Math.max(1, ids.length) }, { today, soonUntil: today, weekEnd: today });
    return this.present(rows, actor);
  }

  private async present(rows: readonly ListedCase[], actor: Actor): Promise<CaseRowView[]> {
    const [versions, moments] = [await eachOnce(rows.map((row) => row.item_version_id), (id) => this.items.byId(id)), await eachOnce(rows.map((row) => row.jurisdiction_path), (path) => this.moment.of(actor, path))];
    return rows.map((row) => presentRow(row, versions.get(row.item_version_id) ?? refuse('notFound'), moments.get(row.jurisdiction_path) ?? refuse('notFound')));
  }
}

/** 编号直达: number typed or scanned. */
@Injectable()
export class FindCase {
  constructor(private readonly cases: Cases, private readonly list: ListCases) {}

  async run(number: string, actor: Actor): Promise<CaseRowView> {
    const found = await this.cases.findByNumber(number.trim().toUpperCase(), actor);
    if (!found) refuse('notFound', {}, 'number');
    const page = await this.list.page({ view: 'all', id: found.id }, actor);
    return page.rows[0] ?? refuse('notFound', {}, 'number');
  }
}

async function eachOnce<Key, Value>(keys: readonly Key[], find: (key: Key) => Promise<Value>): Promise<Map<Key, Value>> {
  return new Map(await Promise.all([...new Set(keys)].map(async (key) => [key, await find(key)] as const)));
}

const sundayOf = (today: PlainDate): PlainDate => addDays(today, (7 - weekdayOf(today)) % 7);
