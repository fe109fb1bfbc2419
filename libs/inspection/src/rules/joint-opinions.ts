import { JOINT_VERDICTS, refuse, RUNNING_STATUSES, type CaseStatus, type FaultCode, type FaultFacts, type JointOutcome, type JointVerdict } from '@onecounter/contracts';

/** A section or department that takes part; `place` is its place in the list made at the opening. `required`: the law asks for its opinion. */
export interface JointParty { readonly id: number; readonly place: number; readonly name: string; readonly required: boolean }
export interface JointEntry { readonly id: number; readonly partyId: number; readonly round: number; readonly where: string; readonly what: string; readonly basis: string; readonly settledRound: number | null }
export interface JointOpinion { readonly partyId: number; readonly round: number; readonly verdict: JointVerdict }
export interface JointState { readonly parties: readonly JointParty[]; readonly entries: readonly JointEntry[]; readonly opinions: readonly JointOpinion[]; readonly round: number; readonly dueOn: string }
export interface EntryInput { readonly where: string; readonly what: string; readonly basis: string }
export interface OpinionInput { readonly verdict: JointVerdict; readonly words: string; readonly entries: readonly EntryInput[]; readonly settled?: readonly number[] }
export interface JointObstacle { readonly code: FaultCode; readonly facts: FaultFacts }

/** One line of the 整改清单; what several sections ask for at the same place in the same words is one line that names them all. */
export interface MergedEntry { readonly no: number; readonly where: string; readonly what: string; readonly bases: readonly string[]; readonly sections: readonly string[]; readonly entryIds: readonly number[]; readonly open: boolean; readonly rounds: readonly number[] }

/** Statuses of a case that can be looked at together with others: nothing of it is decided. */
export const UNDER_WAY: readonly CaseStatus[] = ['registered', 'awaitingSupplement', ...RUNNING_STATUSES];

/** Who is waited for in this round: all in the first, afterwards those whose entries are still open. Others may look again, nobody waits for them. */
export function awaited({ parties, entries, round }: Pick<JointState, 'parties' | 'entries' | 'round'>): JointParty[] {
  return round === 1 ? [...parties] : parties.filter(({ id }) => entries.some(({ partyId, settledRound, round: raised }) => partyId === id && raised < round && (settledRound === null || settledRound === round)));
}

/** Those of them that have said nothing yet. */
export function silent(state: JointState): JointParty[] {
  return awaited(state).filter(({ id }) => !state.opinions.some(({ partyId, round }) => partyId === id && round === state.round));
}

/** Why it cannot be concluded today. After the last day a silence is noted as 逾期未反馈, but never that of a section whose opinion the law asks for. */
export function obstacleToConclusion(state: JointState, today: string): JointObstacle | null {
  const missing = silent(state);
  const names = (of: readonly JointParty[]): string[] => of.map(({ name }) => name);
  if (missing.length > 0 && today <= state.dueOn) return { code: 'jointOpinionsMissing', facts: { names: names(missing), dueOn: state.dueOn } };
  const owed = missing.filter(({ required }) => required);
  return owed.length > 0 ? { code: 'jointOpinionsOwed', facts: { names: names(owed) } } : null;
}

/** What is not rectified does not pass, whoever is silent about it. */
export const outcomeOf = ({ entries }: Pick<JointState, 'entries'>): Exclude<JointOutcome, 'failed'> => (entries.some(({ settledRound }) => settledRound === null) ? 'rectifying' : 'passed');

/** Judges the opinion of one party: what is open and what is said must agree. @throws jointOpinionGiven, jointEntryUnknown, jointOpinionNeedsEntries, jointOpinionWithEntries, opinionRequired */
export function judgeOpinion(state: JointState, party: JointParty, input: OpinionInput): { readonly settled: readonly number[] } {
  if (state.opinions.some(({ partyId, round }) => partyId === party.id && round === state.round)) refuse('jointOpinionGiven', { name: party.name });
  const open = state.entries.filter(({ partyId, settledRound }) => partyId === party.id && settledRound === null);
  const settled = [...new Set(input.settled ?? [])];
  const stray = settled.findIndex((id) => !open.some((entry) => entry.id === id));
  if (stray >= 0) refuse('jointEntryUnknown', {}, `settled.${stray}`);
  const left = open.length - settled.length + input.entries.length;
  if (input.verdict === 'rectify' && left === 0) refuse('jointOpinionNeedsEntries', {}, 'entries');
  if (input.verdict !== 'rectify' && left > 0) refuse('jointOpinionWithEntries', { verdictLabel: JOINT_VERDICTS[input.verdict].zh }, 'verdict');
  if (input.verdict === 'remarks' && input.words.trim() === '') refuse('opinionRequired', {}, 'words');
  return { settled };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 整改清单: the same list in whatever order the opinions came. Sorted by place in the drawings, then by words, then by the section's place. */
export function mergeEntries(parties: readonly JointParty[], entries: readonly JointEntry[]): MergedEntry[] {
  const at = new Map(parties.map((party) => [party.id, party]));
  const place = ({ partyId }: JointEntry): number => at.get(partyId)?.place ?? 0;
  const sorted = [...entries].sort((a, b) => byText(plain(a.where), plain(b.where)) || byText(plain(a.what), plain(b.what)) || place(a) - place(b) || a.round - b.round || byText(a.where, b.where) || byText(a.what, b.what) || byText(a.basis, b.basis));
  const lines = new Map<string, JointEntry[]>();
  for (const entry of sorted) {
    const key = `${plain(entry.where)}\n${plain(entry.what)}`;
    lines.set(key, [...(lines.get(key) ?? []), entry]);
  }
  const once = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
  return [...lines.values()].map((same, index) => ({
    no: index + 1, where: same[0]?.where ?? '', what: same[0]?.what ?? '', bases: once(same.map(({ basis }) => basis)), sections: once(same.map(({ partyId }) => at.get(partyId)?.name ?? '')),
    entryIds: same.map(({ id }) => id), open: same.some(({ settledRound }) => settledRound === null), rounds: [...new Set(same.map(({ round }) => round))],
  }));
}
