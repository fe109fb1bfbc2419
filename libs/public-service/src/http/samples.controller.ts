import { Controller, Get, Header, Param, UseGuards, type StreamableFile } from '@nestjs/common';
import { PublicSamples, PublicSampleView } from '@onecounter/catalogue';
import { AtMost, Public, PublicRate, Streams, SubjectId } from '@onecounter/platform';

/** 图解范本 that are published, for everybody (CAT-5): nothing in them is anybody's personal data. */
@Controller('public')
@UseGuards(PublicRate)
export class PublicSamplesController {
  constructor(private readonly samples: PublicSamples) {}

  /** Of the materials that the item asks for now; none is an empty list. */
  @Get('guides/:code/samples')
  @AtMost(120)
  @Public('publishSamples', '图解范本', ['notFound', 'tooManyRequests'])
  publishSamples(@Param('code') code: string): Promise<PublicSampleView[]> {
    return this.samples.ofItem(code);
  }

  @Get('samples/:id/pages/:no')
  @AtMost(240)
  @Streams('image/png')
  @Header('X-Content-Type-Options', 'nosniff')
  @Public('openPublicSamplePage', '图解范本的一页', ['notFound', 'tooManyRequests'])
  openPublicSamplePage(@Param('id', SubjectId) id: number, @Param('no', SubjectId) no: number): Promise<StreamableFile> {
    return this.samples.page(id, no);
  }
}
