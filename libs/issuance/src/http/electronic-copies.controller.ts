import { Controller, Get, Header, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { By, Streams, Verb, type Actor } from '@onecounter/platform';
import { OpenElectronicCopy } from '../use-cases/open-electronic-copy';

@Controller('documents')
export class ElectronicCopiesController {
  constructor(private readonly copy: OpenElectronicCopy) {}

  /** 电子副本: a PDF whose hash is signed; no legal electronic seal. */
  @Get(':id/electronic-copy')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('readDocuments', ['notFound', 'copyNotOfThis', 'copyNotYet', 'copyKeyMissing', 'copyKeyRetired', 'renderingFailed', 'documentNotReady', 'storageFull'], 'openElectronicCopy')
  openElectronicCopy(@Param('id', ParseUUIDPipe) id: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.copy.run(id, actor);
  }
}
