import { HEARING_ASKERS, HEARING_OUTCOMES, STATEMENT_OUTCOMES } from '@onecounter/contracts';

interface HearingFacts { days?: number; dueOn?: string; parties?: number; outcome?: string; askedBy?: string; heldOn?: string; batch?: string; promisedDueOn?: string }
const named = (names: object, key?: string): string => (names as Record<string, { zh: string }>)[key ?? '']?.zh ?? '';

/** What interested parties, hearings and the signing of many changed, in the words of the trace. */
export function hearingInWords(verb: string, raw: object): string {
  const facts = raw as HearingFacts;
  switch (verb) {
    case 'grantPermit': case 'refusePermit': return facts.batch ? '集中签批' : '';
    case 'notifyInterestedParties': return `告知 ${facts.parties ?? ''} 位，${facts.dueOn ?? ''} 前陈述、申辩`;
    case 'recordStatement': return named(STATEMENT_OUTCOMES, facts.outcome);
    case 'informOfHearingRight': return `${facts.dueOn ?? ''} 前可以申请听证`;
    case 'waiveHearing': return facts.outcome === 'inWriting' ? '书面放弃' : '期满未申请';
    case 'requestHearing': return `${named(HEARING_ASKERS, facts.askedBy)}，告知 ${facts.days ?? ''} 日，停表`;
    case 'announceHearing': return `定于 ${facts.heldOn ?? ''} 举行`;
    case 'endHearing': return `${named(HEARING_OUTCOMES, facts.outcome)}，恢复计时${facts.promisedDueOn ? `；承诺办结 ${facts.promisedDueOn}` : ''}`;
    default: return '';
  }
}
