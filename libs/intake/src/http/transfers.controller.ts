import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { DrawUpTransfer } from '../use-cases/transfers/draw-up-transfer';
import { EnterTransfer } from '../use-cases/transfers/enter-transfer';
import { SendBackTransfer } from '../use-cases/transfers/send-back-transfer';
import { ListTransfers, ShowTransfer, ShowTransferData } from '../use-cases/transfers/show-transfers';
import { SignTransfer } from '../use-cases/transfers/sign-transfer';
import { CorrectTransferBody, CountTransfersQuery, DrawUpTransferBody, EnterTransferBody, ListTransfersQuery, ShowTransferDataBody, TransferWordsBody } from './transfer.body';
import { TransferCountsView, TransferDataView, TransferPageView, TransferView } from './transfer.view';

const FORM = ['invalidInput', 'transferPartyMissing', 'transferNotFinished', 'transferKnown', 'itemNotPublished', 'transferItemElsewhere', 'networkUnknown', 'creditCodeInvalid', 'residentIdInvalid', 'phoneInvalid', 'nameInvalid', 'glyphMissing', 'idempotencyKeyReused'] as const;
const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 专网转交表: lists, counts, one, its page */
@Controller()
export class TransferListsController {
  constructor(private readonly lists: ListTransfers, private readonly show: ShowTransfer, private readonly data: ShowTransferData) {}

  /** What is to be entered, the oldest first; what is to be corrected or signed; what has ended. */
  @Get('network-transfers')
  @Verb('readTransfers', ['invalidInput'], 'listTransfers')
  listTransfers(@Query() query: ListTransfersQuery, @By() actor: Actor): Promise<TransferPageView> {
    return this.lists.list(query, actor);
  }

  /** By month of the form and section. */
  @Get('network-transfer-counts')
  @Verb('readTransfers', ['invalidInput', 'periodReversed'], 'countTransfers')
  countTransfers(@Query() query: CountTransfersQuery, @By() actor: Actor): Promise<TransferCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('network-transfers/:id')
  @Verb('readTransfers', ['notFound'], 'showTransfer')
  showTransfer(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TransferView> {
    return this.show.run(id, actor);
  }

  @Get('network-transfers/:id/pdf')
  @Streams('application/pdf')
  @Verb('readTransfers', ['notFound', 'renderingFailed', 'documentNotReady'], 'openTransferPage')
  openTransferPage(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.pdf(id, actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post('network-transfers/:id/show-transfer-data')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showTransferData', ['invalidInput', 'notFound'])
  showTransferData(@Param('id', SubjectId) id: number, @Body() body: ShowTransferDataBody, @By() actor: Actor): Promise<TransferDataView> {
    return this.data.run(id, body.reason, actor);
  }
}

/** 专网转交表: its steps */
@Controller('network-transfers')
export class TransferStepsController {
  constructor(private readonly draw: DrawUpTransfer, private readonly sign: SignTransfer, private readonly enter: EnterTransfer, private readonly back: SendBackTransfer) {}

  @Post('draw-up-transfer')
  @Verb('drawUpTransfer', FORM)
  drawUpTransfer(@Body() body: DrawUpTransferBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.drawUpTransfer(body, actor);
  }

  @Post(':id/correct-transfer')
  @HttpCode(200)
  @Verb('correctTransfer', [...FORM, 'notFound', 'changedMeanwhile', 'stepNotAllowed'])
  correctTransfer(@Param('id', SubjectId) id: number, @Body() body: CorrectTransferBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.correctTransfer(id, body, actor);
  }

  @Post(':id/sign-transfer')
  @HttpCode(200)
  @Verb('signTransfer', [...STEP, 'transferNotYours'])
  signTransfer(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.sign.run(id, body.version, actor);
  }

  @Post(':id/enter-transfer')
  @HttpCode(200)
  @Verb('enterTransfer', [...STEP, 'transferSignerEnters', 'transferCaseUnknown', 'transferCaseDiffers', 'transferCaseTaken', 'transferMaterialsOpen'])
  enterTransfer(@Param('id', SubjectId) id: number, @Body() body: EnterTransferBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.enter.run(id, body, actor);
  }

  @Post(':id/return-transfer')
  @HttpCode(200)
  @Verb('returnTransfer', STEP)
  returnTransfer(@Param('id', SubjectId) id: number, @Body() body: TransferWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.back.returnTransfer(id, body, actor);
  }

  @Post(':id/withdraw-transfer')
  @HttpCode(200)
  @Verb('withdrawTransfer', STEP)
  withdrawTransfer(@Param('id', SubjectId) id: number, @Body() body: TransferWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.back.withdrawTransfer(id, body, actor);
  }
}
