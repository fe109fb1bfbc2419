import type { AwardEvidence, AwardReason, AwardReasonCode, AwardStanding } from '@onecounter/contracts';

/** Limits as they were set when the month was drawn up; each is reached, not passed (民法典 1259). */
export interface AwardLimits { readonly sectionFindings: number; readonly personCases: number }
/** A finding that was judged a violation. `matter`: the case, or what stands for it where there is none; two findings about one case have one. */
export interface CountedFinding { readonly id: number; readonly number: string; readonly rule: string; readonly matter: string }
/** A trip that an applicant had to make once more. */
export interface RepeatTrip { readonly breach: 'oneTimeNotice' | 'firstContact'; readonly subjectId: number; readonly number: string; readonly onDate: string }
/** The confirmed rate of the section; null while the month is not confirmed: then it costs nothing. */
export interface ConfirmedRate { readonly monthId: number; readonly last: boolean; readonly presented: number; readonly complete: number; readonly rank: number | null }
export interface SectionFacts { readonly findings: readonly CountedFinding[]; readonly rate: ConfirmedRate | null; /** Received anything in the month. */ readonly busy: boolean }
export interface PersonFacts { readonly findings: readonly CountedFinding[]; readonly trips: readonly RepeatTrip[]; /** Took a step in the month. */ readonly busy: boolean }

const BREACHES = { oneTimeNotice: '一次性告知', firstContact: '首问负责' } as const;
const reasonOf = (code: AwardReasonCode, words: string, evidence: readonly AwardEvidence[]): AwardReason => ({ code, key: [code, ...evidence.map(({ kind, id }) => `${kind}${id}`)].join(':'), words, evidence });
const evidenceOf = (findings: readonly CountedFinding[]): AwardEvidence[] => findings.map(({ id, number }) => ({ kind: 'finding', id, label: number }));

/** 先进集体: lost with so many findings (件次) of the month, or with the last rank of its confirmed receiving success rate. */
export function judgeSection({ findings, rate }: SectionFacts, limits: AwardLimits): AwardReason[] {
  const many = findings.length >= limits.sectionFindings ? [reasonOf('sectionFindings', `当月认定违规 ${findings.length} 件次，满 ${limits.sectionFindings} 件次`, evidenceOf(findings))] : [];
  const last = rate?.last ? [reasonOf('lastRank', `接件成功率第 ${rate.rank ?? ''} 名，末位：首次提交 ${rate.presented} 件，一次接成 ${rate.complete} 件`, [{ kind: 'receivingRates', id: rate.monthId, label: '接件成功率' }])] : [];
  return [...many, ...last];
}

/** 业务能手、服务标兵: lost with so many cases (件) with findings, or with one trip that shows a breach of first contact or of the one-time notice. */
export function judgePerson({ findings, trips }: PersonFacts, limits: AwardLimits): AwardReason[] {
  const cases = new Set(findings.map(({ matter }) => matter)).size;
  const many = cases >= limits.personCases ? [reasonOf('personCases', `当月认定违规 ${cases} 件（${findings.length} 件次），满 ${limits.personCases} 件`, evidenceOf(findings))] : [];
  const breaches = [...new Set(trips.map(({ breach }) => BREACHES[breach]))].join('、');
  const again = trips.length > 0 ? [reasonOf('repeatTrips', `不执行${breaches}，申请人多跑 ${trips.length} 次`, trips.map(({ breach, subjectId, number }) => ({ kind: breach === 'oneTimeNotice' ? 'case' : 'inquiry', id: subjectId, label: number })))] : [];
  return [...many, ...again];
}

/** Whoever did nothing in the month takes no part; a reason costs the award also then; what an appeal took back counts for nothing. */
export function standingOf(reasons: readonly AwardReason[], busy: boolean): AwardStanding {
  if (reasons.some(({ struck }) => !struck)) return 'ineligible';
  return busy ? 'eligible' : 'notTaking';
}

/** Marks what was taken back: only while it rests on the same evidence. */
export const strikeOut = (reasons: readonly AwardReason[], struck: ReadonlySet<string>): AwardReason[] => reasons.map((reason) => (struck.has(reason.key) ? { ...reason, struck: true } : reason));
