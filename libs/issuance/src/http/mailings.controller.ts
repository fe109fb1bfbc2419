import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MAIL_FAULTS } from '../rules/mail';
import { ConfirmDelivery } from '../use-cases/confirm-delivery';
import { ListMailings } from '../use-cases/list-mailings';
import { MailResult } from '../use-cases/mail-result';
import { PrintAddressLabel } from '../use-cases/print-address-label';
import { RecordReturn } from '../use-cases/record-return';
import { AddressLabelQuery, ConfirmDeliveryBody, ListMailingsQuery, MailResultBody, RecordReturnBody } from './mailing.body';
import { MailingPageView } from './mailing.view';
import { STEP_FAULTS } from './step-faults';

@Controller('cases')
export class MailStepsController {
  constructor(private readonly mail: MailResult, private readonly confirm: ConfirmDelivery, private readonly back: RecordReturn) {}

  @Post(':id/mail-result')
  @HttpCode(200)
  @Verb('mailResult', [...STEP_FAULTS, 'separationOfDuties', ...MAIL_FAULTS])
  mailResult(@Param('id', SubjectId) id: number, @Body() body: MailResultBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.mail.run(id, body, actor);
  }

  @Post(':id/confirm-delivery')
  @HttpCode(200)
  @Verb('confirmDelivery', [...STEP_FAULTS, 'mailDateWrong', 'nameInvalid', 'glyphMissing'])
  confirmDelivery(@Param('id', SubjectId) id: number, @Body() body: ConfirmDeliveryBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.confirm.run(id, body, actor);
  }

  @Post(':id/record-return')
  @HttpCode(200)
  @Verb('recordReturn', [...STEP_FAULTS, 'mailDateWrong', 'returnNoteRequired'])
  recordReturn(@Param('id', SubjectId) id: number, @Body() body: RecordReturnBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.back.run(id, body, actor);
  }
}

@Controller()
export class MailingsController {
  constructor(private readonly list: ListMailings, private readonly label: PrintAddressLabel) {}

  @Get('issuing/mailings')
  @Verb('mailResult', ['invalidInput'], 'listMailings')
  listMailings(@Query() query: ListMailingsQuery, @By() actor: Actor): Promise<MailingPageView> {
    return this.list.page(query, actor);
  }

  /** 地址签 of the parcel that is on its way; rendered at once, kept nowhere, a line in the access log. */
  @Get('cases/:id/address-label')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('mailResult', ['notFound', 'invalidInput', 'glyphMissing', 'renderingFailed'], 'printAddressLabel')
  printAddressLabel(@Param('id', SubjectId) id: number, @Query() query: AddressLabelQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.label.run(id, query.sheet ?? 'label', actor);
  }
}
