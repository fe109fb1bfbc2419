import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { HandOverItem } from '../use-cases/items/hand-over-item';
import { MoveTransfer } from '../use-cases/items/move-transfer';
import { OpenItemFile } from '../use-cases/items/open-item-file';
import { ListTransfers, ShowTransfer } from '../use-cases/items/show-transfers';
import { CompleteTransferBody, CountCountyTransfersQuery, HandOverToCityBody, HandOverToCountyBody, ListCountyTransfersQuery } from './county-transfer.body';
import { CountyTransferPageView, CountyTransferView, CountyTransferCountsView } from './county-transfer.view';
import { AgencyNoteBody, AgencyWordsBody } from './request.body';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'transferOtherSide', 'idempotencyKeyReused'] as const;
const HAND_OVER = ['invalidInput', 'notFound', 'agencyItemUnknown', 'agencyItemWay', 'transferPlaceUnknown', 'agencyMaterialUnknown', 'idempotencyKeyReused'] as const;

/** 转办件: list, one, evidence, counts */
@Controller()
export class CountyTransferListsController {
  constructor(private readonly lists: ListTransfers, private readonly show: ShowTransfer, private readonly files: OpenItemFile) {}

  /** What is open by its day, then what has ended. */
  @Get('county-transfers')
  @Verb('readCountyTransfers', ['invalidInput'], 'listCountyTransfers')
  listCountyTransfers(@Query() query: ListCountyTransfersQuery, @By() actor: Actor): Promise<CountyTransferPageView> {
    return this.lists.list(query, actor);
  }

  @Get('county-transfer-counts')
  @Verb('readAgencyProjects', ['invalidInput'], 'countCountyTransfers')
  countCountyTransfers(@Query() query: CountCountyTransfersQuery, @By() actor: Actor): Promise<CountyTransferCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('county-transfers/:id')
  @Verb('readCountyTransfers', ['notFound'], 'showCountyTransfer')
  showCountyTransfer(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CountyTransferView> {
    return this.show.run(id, actor);
  }

  @Get('county-transfers/:id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readCountyTransfers', ['notFound'], 'openTransferFile')
  openTransferFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.ofTransfer(id, fileId, actor);
  }
}

/** 转办件: its steps */
@Controller('county-transfers')
export class CountyTransferStepsController {
  constructor(private readonly give: HandOverItem, private readonly move: MoveTransfer) {}

  @Post('hand-over-to-county')
  @Verb('handOverToCounty', HAND_OVER)
  handOverToCounty(@Body() body: HandOverToCountyBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.give.handOverToCounty(body, actor);
  }

  @Post('hand-over-to-city')
  @Verb('handOverToCity', HAND_OVER)
  handOverToCity(@Body() body: HandOverToCityBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.give.handOverToCity(body, actor);
  }

  @Post(':id/receive-county-transfer')
  @HttpCode(200)
  @Verb('receiveCountyTransfer', STEP)
  receiveCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: AgencyNoteBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.receiveCountyTransfer(id, body, actor);
  }

  @Post(':id/refuse-county-transfer')
  @HttpCode(200)
  @Verb('refuseCountyTransfer', STEP)
  refuseCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.refuseCountyTransfer(id, body, actor);
  }

  @Post(':id/complete-county-transfer')
  @HttpCode(200)
  @Verb('completeCountyTransfer', STEP)
  completeCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: CompleteTransferBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.completeCountyTransfer(id, body, actor);
  }

  @Post(':id/return-county-transfer')
  @HttpCode(200)
  @Verb('returnCountyTransfer', STEP)
  returnCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.returnCountyTransfer(id, body, actor);
  }

  @Post(':id/close-out-county-transfer')
  @HttpCode(200)
  @Verb('closeOutCountyTransfer', STEP)
  closeOutCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: AgencyNoteBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.closeOutCountyTransfer(id, body, actor);
  }

  @Post(':id/recall-county-transfer')
  @HttpCode(200)
  @Verb('recallCountyTransfer', STEP)
  recallCountyTransfer(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.recallCountyTransfer(id, body, actor);
  }
}
