/** Where short messages are handed over; null: they are written to a file under DATA_DIR. */
export interface SmsGatewaySettings { readonly url: string; readonly key: string; readonly secret: string }
/** The mail server; null: no e-mail is sent. */
export interface SmtpSettings { readonly url: string; readonly from: string }

/** @throws Error when a part of it is missing: a process that would send unsigned, or to nowhere, does not start */
export function smsGatewayOf({ SMS_GATEWAY_URL: url, SMS_GATEWAY_KEY: key, SMS_GATEWAY_SECRET: secret }: NodeJS.ProcessEnv): SmsGatewaySettings | null {
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error('SMS_GATEWAY_URL is not an http or https address');
  if (!key || !secret) throw new Error('SMS_GATEWAY_URL needs SMS_GATEWAY_KEY and SMS_GATEWAY_SECRET: messages are signed');
  return { url, key, secret };
}

/** @throws Error when SMTP_URL is no smtp or smtps address, or SMTP_FROM is missing */
export function smtpOf({ SMTP_URL: url, SMTP_FROM: from }: NodeJS.ProcessEnv): SmtpSettings | null {
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) throw new Error('SMTP_URL is not an smtp or smtps address');
  if (!from) throw new Error('SMTP_URL needs SMTP_FROM: the sender of every e-mail');
  return { url, from };
}
