import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepNetworks } from '../use-cases/look-ups/keep-networks';
import { RecordLookUp } from '../use-cases/look-ups/record-look-up';
import { ShowLookUps } from '../use-cases/look-ups/show-look-ups';
import { EndNetworkAccountBody, ListLookUpsQuery, RecordLookUpBody, RecordNetworkAccountBody, RegisterOutsideNetworkBody } from './look-up.body';
import { LookUpPageView, LookUpTakenView, NetworkTakenView, OutsideNetworkView } from './look-up.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 外网和账号 */
@Controller('outside-networks')
export class OutsideNetworksController {
  constructor(private readonly networks: KeepNetworks) {}

  @Get()
  @Verb('readOutsideNetworks', [], 'listOutsideNetworks')
  listOutsideNetworks(@By() actor: Actor): Promise<OutsideNetworkView[]> {
    return this.networks.list(actor);
  }

  @Post('register-outside-network')
  @Verb('registerOutsideNetwork', ['invalidInput', 'networkCodeTaken', 'idempotencyKeyReused'])
  registerOutsideNetwork(@Body() body: RegisterOutsideNetworkBody, @By() actor: Actor): Promise<NetworkTakenView> {
    return this.networks.registerOutsideNetwork(body, actor);
  }

  @Post(':id/record-network-account')
  @HttpCode(200)
  @Verb('recordNetworkAccount', [...STEP, 'networkAccountTaken'])
  recordNetworkAccount(@Param('id', SubjectId) id: number, @Body() body: RecordNetworkAccountBody, @By() actor: Actor): Promise<NetworkTakenView> {
    return this.networks.recordNetworkAccount(id, body, actor);
  }

  @Post(':id/end-network-account')
  @HttpCode(200)
  @Verb('endNetworkAccount', STEP)
  endNetworkAccount(@Param('id', SubjectId) id: number, @Body() body: EndNetworkAccountBody, @By() actor: Actor): Promise<NetworkTakenView> {
    return this.networks.endNetworkAccount(id, body, actor);
  }

  @Post(':id/retire-outside-network')
  @HttpCode(200)
  @Verb('retireOutsideNetwork', STEP)
  retireOutsideNetwork(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<NetworkTakenView> {
    return this.networks.retireOutsideNetwork(id, body.version, actor);
  }
}

/** 外网查询 */
@Controller('look-ups')
export class LookUpsController {
  constructor(private readonly record: RecordLookUp, private readonly show: ShowLookUps) {}

  @Get()
  @Verb('readLookUps', ['invalidInput'], 'listLookUps')
  listLookUps(@Query() query: ListLookUpsQuery, @By() actor: Actor): Promise<LookUpPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id/screenshot')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readLookUps', ['notFound'], 'openScreenshot')
  openScreenshot(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.screenshot(id, actor);
  }

  @Post('record-look-up')
  @Verb('recordLookUp', ['invalidInput', 'notFound', 'itemNotPublished', 'materialUnknown', 'lookUpSubjectMissing', 'lookUpNotAsked', 'networkUnknown', 'lookUpNoteRequired', 'screenshotNotPicture', 'idempotencyKeyReused'])
  recordLookUp(@Body() body: RecordLookUpBody, @By() actor: Actor): Promise<LookUpTakenView> {
    return this.record.run(body, actor);
  }
}
