import { MESSAGE_CHANNELS, MESSAGE_VARIABLES, messageRule, refuse, type MessageChannel, type MessageEventRule, type MessageVariable } from '@onecounter/contracts';
import { fillWords } from './fill-words';

export interface TemplateWords { readonly event: string; readonly channel: MessageChannel; readonly subject: string; readonly body: string }
export interface Preview { readonly subject: string; readonly text: string; readonly units: number; readonly segments: number }
/** A short message of 70 characters goes as one, of more in parts of 67 (GSM 03.38, UCS-2). */
const [ONE, PART, MOST_SEGMENTS] = [70, 67, 5];

/** Ways by which an event is told: applicants have no centre, and leave a number but no address at the counter. */
export const channelsOf = (rule: MessageEventRule): MessageChannel[] => (rule.to === 'applicant' ? ['sms'] : (Object.keys(MESSAGE_CHANNELS) as MessageChannel[]));

export const segmentsOf = (text: string): number => (text.length <= ONE ? 1 : Math.ceil(text.length / PART));

/** The words with the examples in them. Pure. @throws messageChannelWrong, messageSubjectWrong, messageHtml, messageBraceOpen, messageVariableUnknown, messageTooLong */
export function judgeWords({ event, channel, subject, body }: TemplateWords): Preview {
  const rule = messageRule(event) ?? refuse('invalidInput', { count: 1 }, 'event');
  if (!channelsOf(rule).includes(channel)) refuse('messageChannelWrong', { event: rule.zh, channel: MESSAGE_CHANNELS[channel].zh }, 'channel');
  if ((channel === 'email') !== (subject.trim() !== '')) refuse('messageSubjectWrong', {}, 'subject');
  for (const [field, words] of [['subject', subject], ['body', body]] as const) judgeText(field, words, rule);
  const examples = Object.fromEntries(rule.variables.map((name) => [name, MESSAGE_VARIABLES[name].example]));
  const text = fillWords(body, examples);
  const segments = segmentsOf(text);
  if (channel === 'sms' && segments > MOST_SEGMENTS) refuse('messageTooLong', { units: text.length, segments, most: MOST_SEGMENTS }, 'body');
  return { subject: fillWords(subject, examples), text, units: text.length, segments };
}

function judgeText(field: string, words: string, { variables }: MessageEventRule): void {
  const html = /<\/?[a-z!][^>]{0,40}>?|&(#\d+|[a-z]+);/iu.exec(words);
  if (html) refuse('messageHtml', { written: html[0] }, field);
  const loose = words.replace(/\{[^{}]*\}/gu, (whole) => ' '.repeat(whole.length));
  const at = loose.search(/[{}]/u);
  if (at >= 0) refuse('messageBraceOpen', { near: words.slice(Math.max(0, at - 6), at + 10), example: '{caseNumber}' }, field);
  for (const [written, name = ''] of words.matchAll(/\{([^{}]*)\}/gu)) {
    if (!variables.includes(name as MessageVariable)) refuse('messageVariableUnknown', { written, known: variables.map((one) => `{${one}}`).join('、') }, field);
  }
}
