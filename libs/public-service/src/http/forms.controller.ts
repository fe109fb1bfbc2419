import { Controller, Get, Header, Param, UseGuards, type StreamableFile } from '@nestjs/common';
import { PublicForms, PublicFormView } from '@onecounter/catalogue';
import { Public, PublicRate, Streams, SubjectId } from '@onecounter/platform';

/** Blank forms and their samples, for everybody (CAT-6). */
@Controller('public/forms')
@UseGuards(PublicRate)
export class PublicFormsController {
  constructor(private readonly forms: PublicForms) {}

  @Get()
  @Public('publishForms', '表格下载', ['tooManyRequests'])
  publishForms(): Promise<PublicFormView[]> {
    return this.forms.list();
  }

  @Get(':id/file')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Public('downloadForm', '下载空白表格', ['notFound', 'tooManyRequests'])
  downloadForm(@Param('id', SubjectId) id: number): Promise<StreamableFile> {
    return this.forms.file(id);
  }

  @Get(':id/sample')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Public('downloadFormSample', '下载填写样例', ['notFound', 'tooManyRequests'])
  downloadFormSample(@Param('id', SubjectId) id: number): Promise<StreamableFile> {
    return this.forms.sample(id);
  }
}
