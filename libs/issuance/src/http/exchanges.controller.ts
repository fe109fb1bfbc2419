import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ExchangeCertificate } from '../use-cases/exchange-certificate';
import { ReprintCertificate } from '../use-cases/reprint-certificate';
import { ExchangeCertificateBody, PrintCertificateBody } from './issuance.body';
import { STEP_FAULTS } from './step-faults';

/** After an amendment: the corrected certificate is printed and exchanged for the old one. */
@Controller('cases')
export class ExchangesController {
  constructor(private readonly reprint: ReprintCertificate, private readonly exchange: ExchangeCertificate) {}

  @Post(':id/reprint-certificate')
  @HttpCode(200)
  @Verb('reprintCertificate', [...STEP_FAULTS, 'stockNumberUsed', 'stockNumberNotReceived', 'stockNumberAccounted', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing'])
  reprintCertificate(@Param('id', SubjectId) id: number, @Body() body: PrintCertificateBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.reprint.run(id, body, actor);
  }

  @Post(':id/exchange-certificate')
  @HttpCode(200)
  @Verb('exchangeCertificate', [...STEP_FAULTS, 'notReprinted', 'oldCertificateMissing', 'collectorMismatch', 'collectorNotAuthorised', 'residentIdInvalid', 'signatureRequired', 'fileTypeRefused', 'fileTooLarge', 'storageFull'])
  exchangeCertificate(@Param('id', SubjectId) id: number, @Body() body: ExchangeCertificateBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.exchange.run(id, body, actor);
  }
}
