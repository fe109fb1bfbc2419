import { Controller, Get, Header, Param, Query, UseGuards, UseInterceptors } from '@nestjs/common';
import type { PreparedDocument } from '@onecounter/catalogue';
import { AtMost, Public, PublicRate, Streams } from '@onecounter/platform';
import { DownloadGuide } from '../use-cases/download-guide';
import { ListGuides } from '../use-cases/list-guides';
import { ShowGuide } from '../use-cases/show-guide';
import { GuideFileQuery, GuidesQuery } from './guides.body';
import { GuidesView, GuideView } from './guides.view';
import { Unchanged } from './unchanged.interceptor';

/** 办事指南 for everybody (行政许可法 30, CAT-7): no session, nothing to guess. */
@Controller('public/guides')
@UseGuards(PublicRate)
@UseInterceptors(Unchanged)
export class PublicGuidesController {
  constructor(private readonly list: ListGuides, private readonly guide: ShowGuide, private readonly files: DownloadGuide) {}

  @Get()
  @AtMost(120)
  @Public('listGuides', '办事指南目录', ['invalidInput', 'tooManyRequests'])
  listGuides(@Query() query: GuidesQuery): Promise<GuidesView> {
    return this.list.run(query);
  }

  @Get(':code')
  @AtMost(120)
  @Public('showGuide', '办事指南', ['notFound', 'tooManyRequests'])
  showGuide(@Param('code') code: string): Promise<GuideView> {
    return this.guide.run(code);
  }

  @Get(':code/file')
  @Header('X-Content-Type-Options', 'nosniff')
  @Streams('application/octet-stream')
  @Public('downloadGuide', '下载办事指南', ['notFound', 'invalidInput', 'documentTemplateMissing', 'glyphMissing', 'renderingFailed', 'tooManyRequests'])
  downloadGuide(@Param('code') code: string, @Query() { format }: GuideFileQuery): Promise<PreparedDocument> {
    return this.files.run(code, format);
  }
}
