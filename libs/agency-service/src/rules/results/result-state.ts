import { refuse, RETURN_WAYS, type CaseStatus, type ResultState, type ReturnWay } from '@onecounter/contracts';

export interface ResultFacts {
  readonly item_name: string; readonly done: boolean; readonly case_number: string | null; readonly case_status: CaseStatus | null; readonly given_way: 'handOver' | 'mail' | 'electronic' | null; readonly given_on: string | null; readonly given_to: string | null; readonly given_role: string | null;
  readonly mailed_on: string | null; readonly tracking_number: string | null; readonly copies: number; readonly said_way: ReturnWay | null; readonly said_on: string | null; readonly said_to: string | null;
}
export interface ResultStanding {
  readonly state: ResultState;
  /** Every way it went: a paper at the window may have its electronic copy besides. */
  readonly ways: readonly ReturnWay[];
  readonly on: string | null; readonly toWhom: string | null;
  /** Whether the case told it by itself. */
  readonly byCase: boolean;
  /** In words: what is known, or what is to be done next. */
  readonly words: string;
}
const FAVOURABLE: readonly CaseStatus[] = ['granted', 'certified', 'issued'];
const WAY_OF = { handOver: 'inPerson', mail: 'mail', electronic: 'eCertificate' } as const satisfies Record<string, ReturnWay>;
/** Its case grants it: what becomes of its result is written down where it is issued. */
export const toldByCase = ({ case_status: status }: Pick<ResultFacts, 'case_status'>): boolean => status !== null && FAVOURABLE.includes(status);

/** Where the result of one item stands. What its case was handed over as comes first, then what was recorded. */
export function resultOf(facts: ResultFacts): ResultStanding {
  const none = { ways: [], on: null, toWhom: null, byCase: false };
  if (toldByCase(facts) && facts.given_way !== null) {
    const ways = [...new Set<ReturnWay>([WAY_OF[facts.given_way], ...(facts.copies > 0 ? ['eCertificate' as const] : [])])];
    return { state: 'returned', ways, on: facts.given_on, toWhom: facts.given_to, byCase: true, words: `${facts.given_on ?? ''} ${ways.map((way) => RETURN_WAYS[way].zh).join('、')}${facts.tracking_number ? `，邮件号 ${facts.tracking_number}` : ''}` };
  }
  if (toldByCase(facts) && facts.mailed_on !== null) return { ...none, state: 'mailed', ways: ['mail'], byCase: true, words: `${facts.mailed_on} 寄出，邮件号 ${facts.tracking_number ?? '没有写'}，等签收` };
  if (facts.said_way !== null) return { state: 'returned', ways: [facts.said_way], on: facts.said_on, toWhom: facts.said_to, byCase: false, words: `${facts.said_on ?? ''} ${RETURN_WAYS[facts.said_way].zh}` };
  if (!facts.done) return { ...none, state: 'open', words: '办结以后才有结果' };
  return { ...none, state: 'ready', byCase: toldByCase(facts), words: toldByCase(facts) ? `办件 ${facts.case_number ?? ''} 已办结，到综合发证窗口领取` : '已经办结，登记怎么交给企业的' };
}

/** @throws agencyResultKnown, agencyResultNotReady */
export function requireRecordable(facts: ResultFacts): void {
  if (toldByCase(facts)) refuse('agencyResultKnown', { itemName: facts.item_name, number: facts.case_number ?? '' }, 'no');
  if (!facts.done) refuse('agencyResultNotReady', { itemName: facts.item_name }, 'no');
}

/** Before the stage becomes that of the results, every item is finished and its result is with the enterprise, or in the mail. @throws agencyResultsOpen, agencyResultsToReturn */
export function requireReturned(items: readonly ResultFacts[]): void {
  const named = (state: ResultState): string[] => items.filter((one) => resultOf(one).state === state).map(({ item_name: name }) => name);
  const [open, ready] = [named('open'), named('ready')];
  if (open.length > 0) refuse('agencyResultsOpen', { names: open });
  if (ready.length > 0) refuse('agencyResultsToReturn', { names: ready });
}
