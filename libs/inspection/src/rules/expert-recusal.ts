import { MOST_DRAWS_A_YEAR, type RecusalRule } from '@onecounter/contracts';

export interface Candidate { readonly id: number; readonly number: string; readonly name: string; readonly employer: string; readonly relations: readonly string[] }
/** What of the case decides who must stay away. */
export interface RecusalFacts {
  readonly applicant: string;
  readonly legalRepresentative: string | null;
  /** Names of whoever took a step on the case, and of experts who have judged it before. */
  readonly tookPart: ReadonlySet<string>;
  readonly expertsBefore: ReadonlySet<number>;
  /** Draws for the applicant within a year, by expert. */
  readonly draws: ReadonlyMap<number, number>;
  /** 这一次申报回避的 */
  readonly declared: ReadonlySet<number>;
  /** 上一次抽取后退出的 */
  readonly droppedOut: ReadonlySet<number>;
}

/** Brackets, blanks and dots are written in many ways; the name is the same. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()·•.]/gu, '').toLowerCase();

/** 回避: the first rule that keeps the expert off the list, or null. */
export function recusalOf(expert: Candidate, facts: RecusalFacts): RecusalRule | null {
  const theirs = [facts.applicant, facts.legalRepresentative ?? ''].filter((name) => name !== '').map(plain);
  if (plain(expert.employer) === plain(facts.applicant)) return 'employer';
  if (expert.relations.some((name) => theirs.includes(plain(name)))) return 'relation';
  if (facts.expertsBefore.has(expert.id) || facts.tookPart.has(expert.name)) return 'tookPart';
  if (facts.droppedOut.has(expert.id)) return 'droppedOut';
  if (facts.declared.has(expert.id)) return 'declared';
  return (facts.draws.get(expert.id) ?? 0) >= MOST_DRAWS_A_YEAR ? 'tooOften' : null;
}
