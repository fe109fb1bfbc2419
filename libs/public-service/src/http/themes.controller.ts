import { Controller, Get, Header, Param, Query, UseGuards, UseInterceptors } from '@nestjs/common';
import type { PreparedDocument } from '@onecounter/catalogue';
import { AtMost, Public, PublicRate, Streams } from '@onecounter/platform';
import { DownloadGuide } from '../use-cases/download-guide';
import { PublicThemes } from '../use-cases/public-themes';
import { GuideFileQuery } from './guides.body';
import { PublicThemesQuery } from './themes.body';
import { PublicThemeRowView, PublicThemeView } from './themes.view';
import { Unchanged } from './unchanged.interceptor';

/** 一件事、一个项目 for everybody (CAT-8): what is done in which order, and what to bring once. */
@Controller('public/themes')
@UseGuards(PublicRate)
@UseInterceptors(Unchanged)
export class PublicThemesController {
  constructor(private readonly themes: PublicThemes, private readonly files: DownloadGuide) {}

  @Get()
  @AtMost(120)
  @Public('listPublicThemes', '一件事、一个项目目录', ['invalidInput', 'tooManyRequests'])
  listPublicThemes(@Query() query: PublicThemesQuery): Promise<PublicThemeRowView[]> {
    return this.themes.list(query.search);
  }

  @Get(':code')
  @AtMost(120)
  @Public('showPublicTheme', '一件事、一个项目', ['notFound', 'tooManyRequests'])
  showPublicTheme(@Param('code') code: string): Promise<PublicThemeView> {
    return this.themes.show(code);
  }

  @Get(':code/file')
  @Header('X-Content-Type-Options', 'nosniff')
  @Streams('application/octet-stream')
  @Public('downloadThemeHandbook', '下载标准化手册', ['notFound', 'invalidInput', 'documentTemplateMissing', 'glyphMissing', 'renderingFailed', 'tooManyRequests'])
  downloadThemeHandbook(@Param('code') code: string, @Query() { format }: GuideFileQuery): Promise<PreparedDocument> {
    return this.files.run(code, format, 'themeHandbook');
  }
}
