import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CatalogueFinds } from '@onecounter/catalogue';
import type { Actor } from '@onecounter/platform';
import { CaseFinds, type Words } from '../data/case-finds';
import { groupOf, presentApplicantHit, presentCaseHit, presentItemHit, presentPointHit } from '../http/present-search';
import { SEARCH_KINDS, type SearchKind, type SearchQuery } from '../http/search.body';
import type { SearchGroupView, SearchView } from '../http/search.view';
import { grams, searchedWords } from '../rules/case-text';

const PAGE = 20;
const OF_CASES: readonly SearchKind[] = ['permitCase', 'applicant'];
interface Question extends Words { readonly after: readonly [number, string] | null; readonly limit: number }

/** 全局搜索: what people type, over everything within reach (USR-5). */
@Injectable()
export class SearchEverywhere {
  constructor(private readonly cases: CaseFinds, private readonly catalogue: CatalogueFinds) {}

  /** A post that may not read cases finds items and points only. */
  async run(query: SearchQuery, actor: Actor): Promise<SearchView> {
    const asked = SEARCH_KINDS.filter((kind) => query.kinds === undefined || query.kinds.split(',').includes(kind));
    if (query.after !== undefined && asked.length !== 1) refuse('malformedRequest', {}, 'after');
    const words = searchedWords(query.text);
    const question = { words, whole: words.join(' '), grams: [...new Set(words.flatMap(grams))], after: cursorIn(query.after), limit: query.limit ?? PAGE };
    const seen = asked.filter((kind) => !OF_CASES.includes(kind) || actor.permissions.has('readCases'));
    return { groups: await Promise.all(seen.map((kind) => this.groupOf(kind, question, actor))) };
  }

  private async groupOf(kind: SearchKind, question: Question, actor: Actor): Promise<SearchGroupView> {
    const { words, limit } = question;
    switch (kind) {
      case 'permitCase': return groupOf(kind, await this.cases.cases(actor, question, pageOfIds(question)), limit, (row) => presentCaseHit(row, words));
      case 'applicant': return groupOf(kind, await this.cases.applicants(actor, question, pageOfIds(question)), limit, (row) => presentApplicantHit(row, words));
      case 'serviceItem': return groupOf(kind, await this.catalogue.items(question), limit, presentItemHit);
      case 'reviewPoint': return groupOf(kind, await this.catalogue.points(question), limit, presentPointHit);
    }
  }
}

function cursorIn(after: string | undefined): readonly [number, string] | null {
  return after === undefined ? null : [Number(after.slice(0, 1)), after.slice(2)];
}

/** @throws malformedRequest for a cursor of another kind */
function pageOfIds({ after, limit }: Question): { after: readonly [number, number] | null; limit: number } {
  if (after && !/^\d{1,15}$/.test(after[1])) refuse('malformedRequest', {}, 'after');
  return { after: after && [after[0], Number(after[1])], limit };
}
