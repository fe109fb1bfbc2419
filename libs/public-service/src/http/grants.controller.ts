import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';
import { AtMost, Public, PublicRate } from '@onecounter/platform';
import { SearchGrants } from '../use-cases/search-grants';
import { PublicGrantsQuery } from './grants.body';
import { PublicGrantPageView, PublicGrantView } from './grants.view';

/** 行政许可信息公示 for everybody (SUP-4): what is held or withdrawn is as if it did not exist. */
@Controller('public/grants')
@UseGuards(PublicRate)
export class PublicGrantsController {
  constructor(private readonly grants: SearchGrants) {}

  @Get()
  @AtMost(120)
  @Header('Cache-Control', 'no-store')
  @Public('listPublicGrants', '行政许可信息公示', ['invalidInput', 'tooManyRequests'])
  listPublicGrants(@Query() query: PublicGrantsQuery): Promise<PublicGrantPageView> {
    return this.grants.list(query);
  }

  @Get(':id')
  @AtMost(120)
  @Header('Cache-Control', 'no-store')
  @Public('showPublicGrant', '公示的一件许可', ['notFound', 'tooManyRequests'])
  showPublicGrant(@Param('id') id: string): Promise<PublicGrantView> {
    return this.grants.show(id);
  }
}
