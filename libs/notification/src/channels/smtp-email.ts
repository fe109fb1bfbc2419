import type { SmtpSettings } from '@onecounter/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { answerFor, Channel, type Dispatch, type Outcome } from './channel';

const PATIENCE_MS = 15_000;
interface SmtpFailure { readonly responseCode?: number; readonly response?: string; readonly code?: string; readonly message: string }

/** E-mail over SMTP; the Message-ID carries the id of the sending, the same at each attempt. */
export class SmtpEmail extends Channel {
  readonly name = 'email';
  readonly off: string | null;
  private readonly transport: Transporter | null;

  constructor(private readonly smtp: SmtpSettings | null, patienceMs = PATIENCE_MS) {
    super();
    this.off = smtp ? null : '没有配置邮件服务器（SMTP_URL）';
    this.transport = smtp && createTransport(smtp.url, { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true } as object);
  }

  async send({ sendId, to, subject, text }: Dispatch): Promise<Outcome> {
    if (!this.transport || !this.smtp) return { kind: 'refused', answer: this.off ?? '' };
    try {
      const { response } = (await this.transport.sendMail({ from: this.smtp.from, to: { name: '', address: to }, subject, text, messageId: `<${sendId}@onecounter>` })) as { response: string };
      return { kind: 'sent', answer: answerFor(to, response) };
    } catch (error) {
      const failure = error as SmtpFailure;
      // 5xx: the server will say the same again; everything else passes
      return { kind: failure.responseCode !== undefined && failure.responseCode >= 500 ? 'refused' : 'later', answer: answerFor(to, failure.response ?? failure.code ?? failure.message) };
    }
  }
}
