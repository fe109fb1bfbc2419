import { MESSAGE_EVENTS, messageRule, Refusal } from '@onecounter/contracts';
import { channelsOf, judgeWords, segmentsOf, type TemplateWords } from './judge-words';

const WORDS: TemplateWords = { event: 'caseAssigned', channel: 'sms', subject: '', body: '{caseNumber}《{itemName}》请办' };
const codeOf = (words: Partial<TemplateWords>): string => {
  try {
    judgeWords({ ...WORDS, ...words });
    return 'good';
  } catch (error) {
    return error instanceof Refusal ? `${error.code} ${JSON.stringify(error.facts)}` : String(error);
  }
};

describe('the words of a template', () => {
  it.each(Object.keys(MESSAGE_EVENTS))('as delivered for %s are good by each of its ways', (event) => {
    const rule = messageRule(event);
    for (const channel of rule ? channelsOf(rule) : []) expect([channel, codeOf({ event, channel, subject: channel === 'email' ? rule?.zh ?? '' : '', body: rule?.words ?? '' })]).toEqual([channel, 'good']);
  });

  it.each<[string, Partial<TemplateWords>, string]>([
    ['a variable of another event', { body: '{trackingNumber}' }, 'messageVariableUnknown'], ['a variable that is none', { body: '{ caseNumber }' }, '{ caseNumber }'], ['an empty one', { body: '{}' }, 'messageVariableUnknown'],
    ['one from the prototype', { body: '{constructor}' }, '{constructor}'], ['a brace that is not closed', { body: '编号 {caseNumber' }, 'messageBraceOpen'], ['one that was not opened', { body: '编号 caseNumber}' }, 'messageBraceOpen'],
    ['braces within braces', { body: '{{caseNumber}}' }, 'messageBraceOpen'], ['a tag', { body: '<b>{caseNumber}</b>' }, '<b>'], ['an open tag', { body: '<img src=x onerror=y' }, 'messageHtml'], ['an entity', { body: '&lt;script&gt;' }, '&lt;'],
    ['six short messages', { body: '好'.repeat(336) }, '"segments":6'], ['a subject where there is none', { subject: '主题' }, 'messageSubjectWrong'], ['an e-mail without subject', { channel: 'email' }, 'messageSubjectWrong'],
    ['a bad subject', { channel: 'email', subject: '{x}' }, 'messageVariableUnknown'], ['a way the event does not go', { event: 'permitGranted', channel: 'inApp', body: '好' }, 'messageChannelWrong'], ['an event that is none', { event: 'toString' }, 'invalidInput'],
  ])('with %s are refused by name', (_what, words, code) => expect(codeOf(words)).toContain(code));

  it('are shown with examples, counted as the carrier counts', () => {
    expect(judgeWords(WORDS)).toEqual({ subject: '', text: '210300-20261120-000017《食品经营许可（新办）》请办', units: 36, segments: 1 });
    expect([70, 71, 134, 135].map((length) => segmentsOf('字'.repeat(length)))).toEqual([1, 2, 2, 3]);
    expect(segmentsOf('😀'.repeat(36))).toBe(2);
    expect(codeOf({ body: '5 < 6 & 好 > 坏，𠮷·' })).toBe('good');
  });
});
