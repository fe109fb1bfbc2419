import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { LookAtPapers } from '../use-cases/papers/look-at-papers';
import { MovePapers } from '../use-cases/papers/move-papers';
import { ShowPaperSlips } from '../use-cases/papers/show-paper-slips';
import { CancelPaperSlipBody, DrawUpPaperSlipBody, ListPaperSlipsQuery, PapersAtDeskQuery, ReceivePapersBody, ReceivePapersWithDifferenceBody, ReportLostPapersBody, ReturnPapersBody, ScanPaperSlipQuery, SettlePaperDifferenceBody, UnreturnedPapersQuery } from './paper.body';
import { CasePapersView, DeskPapersView, PaperSlipPageView, PaperSlipTakenView, PaperSlipView, UnreturnedPageView } from './paper.view';

const MOVE_FAULTS = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'paperSlipNotYours', 'paperWayWrong'] as const;
const BIRTH_FAULTS = ['invalidInput', 'notFound', 'idempotencyKeyReused', 'paperNothingChosen', 'paperNameRequired', 'paperNotAtDesk'] as const;

/** 材料交接 */
@Controller('paper-slips')
export class PaperSlipsController {
  constructor(private readonly show: ShowPaperSlips, private readonly move: MovePapers) {}

  @Get()
  @Verb('readPaperSlips', ['invalidInput'], 'listPaperSlips')
  listPaperSlips(@Query() query: ListPaperSlipsQuery, @By() actor: Actor): Promise<PaperSlipPageView> {
    return this.show.list(query, actor);
  }

  /** What the scanner read. */
  @Get('find')
  @Verb('readPaperSlips', ['invalidInput', 'paperSlipUnknown', 'paperSlipNotYours'], 'scanPaperSlip')
  scanPaperSlip(@Query() { code }: ScanPaperSlipQuery, @By() actor: Actor): Promise<PaperSlipView> {
    return this.show.scan(code, actor);
  }

  @Get(':id')
  @Verb('readPaperSlips', ['notFound'], 'showPaperSlip')
  showPaperSlip(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PaperSlipView> {
    return this.show.one(id, actor);
  }

  @Get(':id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readPaperSlips', ['notFound', 'renderingFailed', 'documentNotReady'], 'printPaperSlip')
  printPaperSlip(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.pdf(id, actor);
  }

  @Post('draw-up-paper-slip')
  @Verb('drawUpPaperSlip', [...BIRTH_FAULTS, 'paperWayWrong', 'paperSlipMixed'])
  drawUpPaperSlip(@Body() body: DrawUpPaperSlipBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.drawUp.run(body, actor);
  }

  @Post('report-lost-papers')
  @Verb('reportLostPapers', BIRTH_FAULTS)
  reportLostPapers(@Body() body: ReportLostPapersBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.lost.run(body, actor);
  }

  @Post(':id/hand-over-papers')
  @HttpCode(200)
  @Verb('handOverPapers', MOVE_FAULTS)
  handOverPapers(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.ends.handOver.run(id, body.version, actor);
  }

  @Post(':id/receive-papers')
  @HttpCode(200)
  @Verb('receivePapers', [...MOVE_FAULTS, 'paperTakerIsGiver', 'papersUncounted', 'papersDiffer', 'paperCountTooHigh'])
  receivePapers(@Param('id', SubjectId) id: number, @Body() body: ReceivePapersBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.taking.whole.run(id, body, actor);
  }

  @Post(':id/receive-papers-with-difference')
  @HttpCode(200)
  @Verb('receivePapersWithDifference', [...MOVE_FAULTS, 'paperTakerIsGiver', 'papersUncounted', 'papersAgree', 'paperCountTooHigh'])
  receivePapersWithDifference(@Param('id', SubjectId) id: number, @Body() body: ReceivePapersWithDifferenceBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.taking.differing.run(id, body, actor);
  }

  @Post(':id/settle-paper-difference')
  @HttpCode(200)
  @Verb('settlePaperDifference', [...MOVE_FAULTS, 'papersUncounted'])
  settlePaperDifference(@Param('id', SubjectId) id: number, @Body() body: SettlePaperDifferenceBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.taking.settling.run(id, body, actor);
  }

  @Post(':id/return-papers')
  @HttpCode(200)
  @Verb('returnPapers', MOVE_FAULTS)
  returnPapers(@Param('id', SubjectId) id: number, @Body() body: ReturnPapersBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.ends.giveBack.run(id, body, actor);
  }

  @Post(':id/cancel-paper-slip')
  @HttpCode(200)
  @Verb('cancelPaperSlip', MOVE_FAULTS)
  cancelPaperSlip(@Param('id', SubjectId) id: number, @Body() body: CancelPaperSlipBody, @By() actor: Actor): Promise<PaperSlipTakenView> {
    return this.move.ends.cancel.run(id, body, actor);
  }
}

/** 纸件在谁手里 */
@Controller()
export class PapersController {
  constructor(private readonly papers: LookAtPapers) {}

  @Get('cases/:id/papers')
  @Verb('readCases', ['notFound'], 'showCasePapers')
  showCasePapers(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CasePapersView> {
    return this.papers.ofCase(id, actor);
  }

  @Get('papers/at-desk')
  @Verb('drawUpPaperSlip', ['invalidInput'], 'listPapersAtDesk')
  listPapersAtDesk(@Query() { search }: PapersAtDeskQuery, @By() actor: Actor): Promise<DeskPapersView> {
    return this.papers.atDesk(search, actor);
  }

  /** 未还原件, the oldest first. */
  @Get('papers/unreturned')
  @Verb('readPaperSlips', ['invalidInput'], 'listUnreturnedPapers')
  listUnreturnedPapers(@Query() query: UnreturnedPapersQuery, @By() actor: Actor): Promise<UnreturnedPageView> {
    return this.papers.unreturned(query, actor);
  }
}
