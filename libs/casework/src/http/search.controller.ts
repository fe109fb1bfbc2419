import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { By, OwnTransaction, Verb, type Actor } from '@onecounter/platform';
import { SearchEverywhere } from '../use-cases/search-everywhere';
import { SearchPersonalNumber } from '../use-cases/search-personal-number';
import { SearchPersonalNumberBody, SearchQuery } from './search.body';
import { SearchView } from './search.view';

/** 全局搜索 */
@Controller('search')
export class SearchController {
  constructor(private readonly everywhere: SearchEverywhere, private readonly byNumber: SearchPersonalNumber) {}

  /** Cases and applicants within one's reach for posts that read cases, items and points in use for all. Resident IDs and telephones are not looked for here: an address is written down in many places. */
  @Get()
  @Verb('readItems', ['invalidInput', 'malformedRequest'], 'searchEverywhere')
  search(@Query() query: SearchQuery, @By() actor: Actor): Promise<SearchView> {
    return this.everywhere.run(query, actor);
  }

  // its own transaction: neither number nor answer may be kept for repeated requests
  @Post('personal-number')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('searchPersonalNumber', ['invalidInput', 'personalNumberInvalid'])
  searchPersonalNumber(@Body() body: SearchPersonalNumberBody, @By() actor: Actor): Promise<SearchView> {
    return this.byNumber.run(body.text, actor);
  }
}
