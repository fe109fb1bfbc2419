import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { PRINTER } from '@onecounter/contracts';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { PreviewCertificateTemplate } from '../use-cases/preview-certificate-template';
import { PrinterSteps } from './printer-steps';
import { AdjustPrinterBody, RegisterPrinterBody, RetirePrinterBody, TestSheetQuery } from './stock.body';
import { StockAnswers } from './stock-answers';
import { PrinterView, PrinterWithStepsView } from './stock.view';
import { SubjectStory } from './subject-story';
import { SubjectStepTakenView } from './template.view';

/** 打印机：登记、偏移校正、测试页。 */
@Controller('printers')
export class PrintersController {
  constructor(private readonly answers: StockAnswers, private readonly story: SubjectStory, private readonly steps: PrinterSteps, private readonly previews: PreviewCertificateTemplate) {}

  @Get()
  @Verb('readCertificateStock', [], 'listPrinters')
  listPrinters(@By() actor: Actor): Promise<PrinterView[]> {
    return this.answers.allPrinters(actor);
  }

  @Get(':id')
  @Verb('readCertificateStock', ['notFound'], 'showPrinter')
  async showPrinter(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PrinterWithStepsView> {
    return { ...(await this.answers.printer(id, actor)), ...(await this.story.of(PRINTER, id)) };
  }

  @Post('register-printer')
  @Verb('registerPrinter', ['invalidInput'])
  registerPrinter(@By() actor: Actor, @Body() body: RegisterPrinterBody): Promise<SubjectStepTakenView> {
    return this.steps.register(actor, body);
  }

  @Post(':id/adjust-printer')
  @HttpCode(200)
  @Verb('adjustPrinter', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  adjustPrinter(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: AdjustPrinterBody): Promise<SubjectStepTakenView> {
    return this.steps.adjust(actor, id, body);
  }

  @Post(':id/retire-printer')
  @HttpCode(200)
  @Verb('retirePrinter', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  retirePrinter(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RetirePrinterBody): Promise<SubjectStepTakenView> {
    return this.steps.retire(actor, id, body.version);
  }

  /** 测试页: crosses with rulers and the template's sample, moved by the printer's offset; on plain paper. */
  @Get(':id/test-sheet')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('readCertificateStock', ['notFound', 'invalidInput', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing', 'renderingFailed'], 'printTestSheet')
  printTestSheet(@Param('id', SubjectId) id: number, @Query() query: TestSheetQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.previews.ofPrinter(id, query.template, actor);
  }
}
