import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, UseGuards, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { AtMost, By, Public, PublicRate, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepRecipients } from '../use-cases/distribution/keep-recipients';
import { MoveCopy } from '../use-cases/distribution/move-copy';
import { MoveWebEdition } from '../use-cases/distribution/move-web-edition';
import { OpenEdition, PrintLabels } from '../use-cases/distribution/open-edition';
import { ResendCopy } from '../use-cases/distribution/resend-copy';
import { PublicBulletins, ShowDistribution, ShowRecipients } from '../use-cases/distribution/show-distribution';
import { ChangeRecipientBody, ListRecipientsQuery, PublicBulletinsQuery, BulletinRecipientBody, RecipientVersionBody, RecordDispatchBody, RecordReceiptBody, ResendCopyBody } from './distribution.body';
import { DistributedIssueView, DistributionView, PublicBulletinsView, PublicBulletinView, RecipientRowView, RecipientsAddedView, RecipientView } from './distribution.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const PAPER = ['notFound', 'renderingFailed'] as const;

/** 收件单位 */
@Controller('bulletin-recipients')
export class BulletinRecipientsController {
  constructor(private readonly show: ShowRecipients, private readonly keep: KeepRecipients) {}

  /** By level 报, 送, 发, each in its order. */
  @Get()
  @Verb('readDistribution', ['invalidInput'], 'listRecipients')
  listRecipients(@Query() { level }: ListRecipientsQuery, @By() actor: Actor): Promise<RecipientRowView[]> {
    return this.show.list(level ?? null, actor);
  }

  @Get(':id')
  @Verb('readDistribution', ['notFound'], 'showRecipient')
  showRecipient(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<RecipientView> {
    return this.show.one(id, actor);
  }

  @Post('add-recipient')
  @Verb('addRecipient', ['invalidInput', 'recipientPlaceMissing', 'recipientListed', 'idempotencyKeyReused'])
  addRecipient(@Body() body: BulletinRecipientBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.add(body, actor);
  }

  /** What the rule on the bulletin names and is not listed yet. */
  @Post('add-usual-recipients')
  @HttpCode(200)
  @Verb('addRecipient', ['idempotencyKeyReused'], 'addUsualRecipients')
  addUsualRecipients(@By() actor: Actor): Promise<RecipientsAddedView> {
    return this.keep.addUsual(actor);
  }

  @Post(':id/change-recipient')
  @HttpCode(200)
  @Verb('changeRecipient', [...STEP, 'recipientPlaceMissing', 'recipientListed'])
  changeRecipient(@Param('id', SubjectId) id: number, @Body() body: ChangeRecipientBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.change(id, body, actor);
  }

  @Post(':id/remove-recipient')
  @HttpCode(200)
  @Verb('removeRecipient', STEP)
  removeRecipient(@Param('id', SubjectId) id: number, @Body() { version }: RecipientVersionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.remove(id, version, actor);
  }
}

/** 印发和分送 of an issue: its papers, its copies */
@Controller()
export class DistributionController {
  constructor(private readonly show: ShowDistribution, private readonly editions: OpenEdition, private readonly labels: PrintLabels) {}

  @Get('distributed-issues')
  @Verb('readDistribution', [], 'listDistributedIssues')
  listDistributedIssues(@By() actor: Actor): Promise<DistributedIssueView[]> {
    return this.show.list(actor);
  }

  @Get('distributed-issues/:id')
  @Verb('readDistribution', ['notFound'], 'showDistribution')
  showDistribution(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<DistributionView> {
    return this.show.one(id, actor);
  }

  @Get('distributed-issues/:id/address-labels')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readDistribution', PAPER, 'printAddressLabels')
  printAddressLabels(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.labels.run(id, actor);
  }

  @Get('bulletin-issues/:id/editions/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('openEditions', ['notFound', 'documentNotReady', 'fileStoreAway'], 'openPdfEdition')
  openPdfEdition(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.editions.run(id, 'pdf', actor);
  }

  @Get('bulletin-issues/:id/editions/docx')
  @Streams('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('openEditions', ['notFound', 'documentNotReady', 'fileStoreAway'], 'openWordEdition')
  openWordEdition(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.editions.run(id, 'docx', actor);
  }

  /** 导出 Word: the same text before the approval, with 编制中 in its corner. */
  @Get('bulletin-issues/:id/preview-word')
  @Streams('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readDistribution', ['notFound'], 'previewBulletinWord')
  previewBulletinWord(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.editions.previewWord(id, actor);
  }

  /** 看成稿: with 编制中 over each page before the approval. */
  @Get('bulletin-issues/:id/preview')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readDistribution', PAPER, 'previewBulletin')
  previewBulletin(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.editions.preview(id, actor);
  }
}

/** 登记发出、登记签收 */
@Controller('bulletin-copies')
export class BulletinCopiesController {
  constructor(private readonly move: MoveCopy, private readonly again: ResendCopy) {}

  @Post(':id/record-dispatch')
  @HttpCode(200)
  @Verb('recordDispatch', STEP)
  recordDispatch(@Param('id', SubjectId) id: number, @Body() body: RecordDispatchBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.dispatch(id, body, actor);
  }

  /** By e-mail or OA, once more; to another address if one is given. */
  @Post(':id/resend-copy')
  @HttpCode(200)
  @Verb('resendCopy', [...STEP, 'copyNotElectronic', 'copyBeingSent', 'recipientPlaceMissing'])
  resendCopy(@Param('id', SubjectId) id: number, @Body() body: ResendCopyBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.again.run(id, body, actor);
  }

  @Post(':id/record-receipt')
  @HttpCode(200)
  @Verb('recordReceipt', STEP)
  recordReceipt(@Param('id', SubjectId) id: number, @Body() body: RecordReceiptBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.receipt(id, body, actor);
  }
}

/** 公开版: its steps */
@Controller('web-editions')
export class WebEditionsController {
  constructor(private readonly move: MoveWebEdition) {}

  @Post(':id/approve-web-edition')
  @HttpCode(200)
  @Verb('approveWebEdition', STEP)
  approveWebEdition(@Param('id', SubjectId) id: number, @Body() { version }: RecipientVersionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'approveWebEdition', version, actor);
  }

  @Post(':id/withdraw-web-edition')
  @HttpCode(200)
  @Verb('withdrawWebEdition', STEP)
  withdrawWebEdition(@Param('id', SubjectId) id: number, @Body() { version }: RecipientVersionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'withdrawWebEdition', version, actor);
  }
}

/** 业务专报 for everybody (RPT-6) */
@Controller('public/bulletins')
@UseGuards(PublicRate)
export class PublicBulletinsController {
  constructor(private readonly bulletins: PublicBulletins) {}

  @Get()
  @AtMost(120)
  @Header('Cache-Control', 'no-store')
  @Public('listPublicBulletins', '公开的业务专报', ['invalidInput', 'tooManyRequests'])
  listPublicBulletins(@Query() { year }: PublicBulletinsQuery): Promise<PublicBulletinsView> {
    return this.bulletins.list(year ?? null);
  }

  @Get(':id')
  @AtMost(120)
  @Header('Cache-Control', 'no-store')
  @Public('showPublicBulletin', '一期公开的业务专报', ['notFound', 'tooManyRequests'])
  showPublicBulletin(@Param('id', SubjectId) id: number): Promise<PublicBulletinView> {
    return this.bulletins.show(id);
  }
}
