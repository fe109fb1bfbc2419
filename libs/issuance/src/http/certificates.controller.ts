import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { PrintCertificate } from '../use-cases/print-certificate';
import { SpoilCertificate } from '../use-cases/spoil-certificate';
import { TestPrint } from '../use-cases/test-print';
import { PrintCertificateBody, SpoilCertificateBody } from './issuance.body';
import { STEP_FAULTS } from './step-faults';
import { NextBlankQuery } from './stock.body';
import { StockAnswers } from './stock-answers';
import { NextBlankView } from './stock.view';

@Controller('cases')
export class CertificatesController {
  constructor(private readonly print: PrintCertificate, private readonly spoil: SpoilCertificate, private readonly test: TestPrint, private readonly stock: StockAnswers) {}

  /** The blank that is proposed, the template in use, and the printers of the section. */
  @Get(':id/next-blank')
  @Verb('printCertificate', ['notFound', 'invalidInput'], 'proposeNextBlank')
  proposeNextBlank(@Param('id', SubjectId) id: number, @Query() query: NextBlankQuery, @By() actor: Actor): Promise<NextBlankView> {
    return this.stock.nextBlank(id, query.printerId ?? null, actor);
  }

  @Post(':id/print-certificate')
  @HttpCode(200)
  @Verb('printCertificate', [...STEP_FAULTS, 'stockNumberUsed', 'stockNumberNotReceived', 'stockNumberAccounted', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing'])
  printCertificate(@Param('id', SubjectId) id: number, @Body() body: PrintCertificateBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.print.run(id, body, actor);
  }

  @Post(':id/spoil-certificate')
  @HttpCode(200)
  @Verb('spoilCertificate', [...STEP_FAULTS, 'opinionRequired'])
  spoilCertificate(@Param('id', SubjectId) id: number, @Body() body: SpoilCertificateBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.spoil.run(id, body, actor);
  }

  /** The entries on the blank, watermarked; rendered at once, kept nowhere. */
  @Get(':id/test-print')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('printCertificate', ['notFound', 'invalidInput', 'stepNotAllowed', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing', 'renderingFailed'], 'testPrint')
  testPrint(@Param('id', SubjectId) id: number, @Query() query: NextBlankQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.test.run(id, query.printerId ?? null, actor);
  }
}
