import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpSettings } from '../config/channel-settings';
import { answerFor, type Outcome } from './dispatch';

const PATIENCE_MS = 15_000;
interface SmtpFailure { readonly responseCode?: number; readonly response?: string; readonly code?: string; readonly message: string }
/** One e-mail. `sendId` is the same at each attempt, so that a server that knows it delivers once. */
export interface Mail {
  readonly sendId: string; readonly to: string; readonly subject: string; readonly text: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
}

/** E-mail over SMTP; the Message-ID carries the id of the sending. Files and addresses are never fetched by the transport: what goes out is what was handed over. */
export class SmtpMailer {
  /** What stands in its way, in the words of the log; null: it is ready. */
  readonly off: string | null;
  private readonly transport: Transporter | null;

  constructor(private readonly smtp: SmtpSettings | null, patienceMs = PATIENCE_MS) {
    this.off = smtp ? null : '没有配置邮件服务器（SMTP_URL）';
    this.transport = smtp && createTransport(smtp.url, { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true } as object);
  }

  /** Never throws for what the server does. */
  async send({ sendId, to, subject, text, attachments = [] }: Mail): Promise<Outcome> {
    if (!this.transport || !this.smtp) return { kind: 'refused', answer: this.off ?? '' };
    try {
      const { response } = (await this.transport.sendMail({ from: this.smtp.from, to: { name: '', address: to }, subject, text, messageId: `<${sendId}@onecounter>`, attachments: [...attachments] })) as { response: string };
      return { kind: 'sent', answer: answerFor(to, response) };
    } catch (error) {
      const failure = error as SmtpFailure;
      // 5xx: the server will say the same again; everything else passes
      return { kind: failure.responseCode !== undefined && failure.responseCode >= 500 ? 'refused' : 'later', answer: answerFor(to, failure.response ?? `没有连上邮件服务器：${failure.code ?? failure.message}`) };
    }
  }
}
