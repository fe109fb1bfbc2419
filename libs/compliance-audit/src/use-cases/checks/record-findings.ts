import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CHECK_RULES } from '@onecounter/contracts';
import { canonicalJson } from '@onecounter/kernel/chain';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { CheckFindings, FINDING_SUBJECT } from '../../data/check-findings';
import type { Evidence } from '../../rules/checks/evidence';
import type { FoundDeed } from '../../rules/checks/judge-deed';
import { FindingTerms, monthOf } from './finding-terms';

const SERIAL_DIGITS = 4;
/** The step holds it, so that nobody rewrites what was seen. */
export const evidenceDigest = (evidence: Evidence): string => createHash('sha256').update(canonicalJson(evidence)).digest('hex');
const prefixOf = (month: string): string => `CW-${month.slice(0, 4)}${month.slice(5, 7)}-`;

/** 查出: what the rules found becomes findings, each deed once, with its evidence as it stood. In one transaction with whoever calls. */
@Injectable()
export class RecordFindings {
  constructor(private readonly findings: CheckFindings, private readonly trace: Trace, private readonly terms: FindingTerms) {}

  /** @returns how many were new */
  async run(runId: number, deeds: readonly FoundDeed[]): Promise<number> {
    if (deeds.length === 0) return 0;
    await this.findings.alone();
    const known = await this.findings.known(deeds.map(({ fingerprint }) => fingerprint));
    const fresh = deeds.filter(({ fingerprint }) => !known.has(fingerprint));
    const [ids, months, serials] = [await this.trace.nextIds(FINDING_SUBJECT, fresh.length), await this.monthsOf(fresh), new Map<string, number>()];
    const births: { id: number; facts: object; set: Readonly<Record<string, unknown>> }[] = [];
    for (const [at, deed] of fresh.entries()) {
      const month = months.get(monthOf(deed.onDate)) ?? monthOf(deed.onDate);
      const prefix = prefixOf(month);
      const serial = (serials.get(prefix) ?? (await this.findings.lastSerial(prefix))) + 1;
      serials.set(prefix, serial);
      births.push(this.birthOf({ runId, id: ids[at] ?? 0, month, number: `${prefix}${String(serial).padStart(SERIAL_DIGITS, '0')}` }, deed));
    }
    return (await this.trace.beginSubjects(births, { kind: FINDING_SUBJECT, verb: 'recordFinding', actor: SYSTEM_ACTOR })).length;
  }

  /** In which deeds of each month count: the same for all of them while nobody else closes one. */
  private async monthsOf(deeds: readonly FoundDeed[]): Promise<Map<string, string>> {
    const months = new Map<string, string>();
    for (const month of new Set(deeds.map(({ onDate }) => monthOf(onDate)))) months.set(month, await this.terms.monthFor(month));
    return months;
  }

  private birthOf({ runId, id, month, number }: { readonly runId: number; readonly id: number; readonly month: string; readonly number: string }, deed: FoundDeed) {
    const { rule, ruleVersion, fingerprint, unitId, personId, caseId, evidence } = deed;
    return {
      id, facts: { runId, rule, ruleVersion, fingerprint, unitId, personId, caseId, month, evidenceDigest: evidenceDigest(evidence) },
      set: {
        number, check_no: CHECK_RULES[rule].check, rule, rule_version: ruleVersion, month, run_id: runId, unit_id: unitId, person_id: personId, jurisdiction_path: deed.jurisdictionPath, case_id: caseId, case_number: deed.caseNumber, register_entry_id: deed.entryId,
        seal_use_id: deed.sealUseId, fingerprint, gist: deed.gist, on_date: deed.onDate, found_on: this.terms.today(), evidence, finished: deed.finished, provisional: false,
      },
    };
  }
}
