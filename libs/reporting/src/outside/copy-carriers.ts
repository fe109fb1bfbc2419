import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings, SmtpMailer, type Outcome } from '@onecounter/platform';
import type { ClaimedSending } from '../data/copy-sendings';
import { coverSheet, fileNameOf, mailOf } from '../rules/distribution/copy-words';
import { OaFolder } from './oa-folder';

/** Who carries 电子件: the mail server and the folder of the OA, as the environment says. */
@Injectable()
export class CopyCarriers {
  readonly oa: OaFolder;
  private readonly mailer: SmtpMailer;

  constructor({ smtp, oaExchangeDir }: Settings) {
    this.mailer = new SmtpMailer(smtp);
    this.oa = new OaFolder(oaExchangeDir);
  }

  /** Never throws for what the carrier does. */
  send(one: ClaimedSending, pdf: Buffer): Promise<Outcome> {
    if (one.way === 'oa') return this.oa.drop(coverSheet(one, createHash('sha256').update(pdf).digest('hex')), pdf);
    return this.mailer.send({ sendId: one.send_id, to: one.email, ...mailOf(one), attachments: [{ filename: fileNameOf(one), content: pdf, contentType: 'application/pdf' }] });
  }
}
