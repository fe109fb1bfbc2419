import { Injectable } from '@nestjs/common';
import { plainDate } from '@onecounter/kernel';
import { Calendars, LegalClock } from '@onecounter/platform';
import type { CheckNo } from '@onecounter/contracts';
import type { CheckRunRow } from '../../data/check-runs';
import { Deeds } from '../../data/deeds';
import { SuspectDeeds, type Suspect, type Suspects } from '../../data/suspects';
import { HEAD_POSTS } from '../../rules/card-answerer';
import type { CheckMoment } from '../../rules/checks/checked-use';
import { judgeIssue, judgeUse, judgeWeek, type Judged } from '../../rules/checks/judge-deed';
import { spanOfRun } from '../../rules/checks/span-of-run';
import { isWrong } from '../../rules/checks/trace-of-use';

/** One part of a run. Weeks are all looked at, also when uses are a sample. */
export interface Stage { readonly check: CheckNo; readonly of: 'officialUses' | 'approvalUses' | 'weeks' | 'issues' }
const REGISTERS = { officialUses: 'official', approvalUses: 'approval' } as const;
export const STAGES: readonly Stage[] = [{ check: 1, of: 'officialUses' }, { check: 2, of: 'approvalUses' }, { check: 2, of: 'weeks' }, { check: 3, of: 'issues' }];
/** The weeks of all sections are few: judged at one go. */
const ALL_WEEKS: Suspects = { examined: 0, suspects: [{ key: 0, caseId: null }] };

/** What one part of a run finds: suspects first, by one pass over everything; then what the rules and the calendar of each place say of them. */
@Injectable()
export class LookAtDeeds {
  constructor(private readonly suspected: SuspectDeeds, private readonly deeds: Deeds, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  /** In the order of their keys; none that a rule would find is left out. */
  async suspects(run: CheckRunRow, { of }: Stage): Promise<Suspects> {
    const span = this.spanOf(run);
    if (of === 'weeks') return ALL_WEEKS;
    if (of === 'issues') return this.suspected.issues(span, await this.suspected.sampleOfIssues(span));
    const register = REGISTERS[of];
    const drawn = await this.suspected.sampleOfUses(register, span);
    const [uses, lines] = [await this.suspected.uses(register, span, drawn?.map((key) => -key) ?? null), await this.suspected.lines(register, span, drawn)];
    return { examined: uses.examined + lines.examined, suspects: [...uses.suspects, ...lines.suspects.filter(({ use }) => isWrong(use))] };
  }

  async judge(run: CheckRunRow, { of }: Stage, suspects: readonly Suspect[]): Promise<Judged[]> {
    const { weeks, upTo, path } = this.spanOf(run);
    if (suspects.length === 0) return [];
    if (of === 'weeks') return this.judgeAll(await this.deeds.weeks({ ...weeks, path }, HEAD_POSTS), upTo, judgeWeek);
    if (of === 'issues') return this.judgeAll(await this.deeds.issues(suspects, upTo), upTo, judgeIssue);
    return this.judgeAll(await this.deeds.uses(REGISTERS[of], suspects), upTo, judgeUse);
  }

  private spanOf(run: CheckRunRow) {
    return { ...spanOfRun(plainDate(run.month), this.legal.today()), path: run.jurisdiction_path, sampleSize: run.sample_size, seed: run.seed };
  }

  private async judgeAll<T extends { readonly jurisdictionPath: string }>(deeds: readonly T[], upTo: CheckMoment['upTo'], judge: (deed: T, moment: CheckMoment) => Judged): Promise<Judged[]> {
    const judged: Judged[] = [];
    for (const deed of deeds) judged.push(judge(deed, { today: this.legal.today(), upTo, calendar: await this.calendars.of(deed.jurisdictionPath) }));
    return judged;
  }
}
