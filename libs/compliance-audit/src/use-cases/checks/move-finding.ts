import { Injectable } from '@nestjs/common';
import type { FindingVerb } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { CheckFindings, FINDING_SUBJECT, type FindingRow } from '../../data/check-findings';
import { requireFindingTurn } from '../../rules/finding-answerer';
import { FindingTerms } from './finding-terms';

export interface FindingWords { readonly version: number; readonly words: string; readonly fileIds?: readonly string[] }
type Set = Readonly<Record<string, unknown>>;

/** One step of a finding with its words and files: load, judge whose turn it is, record. */
@Injectable()
export class MoveFinding {
  constructor(private readonly findings: CheckFindings, private readonly trace: Trace, private readonly terms: FindingTerms, private readonly uploads: Uploads) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, findingNotYours, appealOver, appealedBefore, findingJudgedByOneself, explanationAwaited */
  async take(id: number, verb: FindingVerb, said: FindingWords, actor: Actor, setOf: (row: FindingRow) => Promise<Set> | Set): Promise<SubjectTakenView> {
    const row = await this.findings.lock(id, said.version, verb, actor);
    requireFindingTurn(row, verb, actor, this.terms.today());
    const fileIds = [...new Set(said.fileIds ?? [])];
    await this.uploads.attach(fileIds, actor, 'finding', id, 'fileIds');
    const [words, set] = [sealWords(said.words), await setOf(row)];
    return presentTaken(await this.trace.takeStep(row, {
      kind: FINDING_SUBJECT, verb, actor, facts: { month: row.month, rule: row.rule, ruleVersion: row.rule_version, ...('month' in set && set.month !== row.month ? { countsFor: set.month } : {}), ...(fileIds.length > 0 ? { fileIds } : {}), wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'finding', words),
    }));
  }
}
