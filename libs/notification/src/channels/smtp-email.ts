import { SmtpMailer, type Outcome, type SmtpSettings } from '@onecounter/platform';
import { Channel, type Dispatch } from './channel';

/** E-mail over SMTP; the Message-ID carries the id of the sending, the same at each attempt. */
export class SmtpEmail extends Channel {
  readonly name = 'email';
  readonly off: string | null;
  private readonly mailer: SmtpMailer;

  constructor(smtp: SmtpSettings | null, patienceMs?: number) {
    super();
    this.mailer = new SmtpMailer(smtp, patienceMs);
    this.off = this.mailer.off;
  }

  send(dispatch: Dispatch): Promise<Outcome> {
    return this.mailer.send(dispatch);
  }
}
