export * from './dispatch';
export * from './sending-pace';
export { SmtpMailer, type Mail } from './smtp-mailer';
