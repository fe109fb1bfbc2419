import { PersonalData, Settings } from '@onecounter/platform';
import { CaseTeller } from './case-teller';
import type { LoadPlan } from './load-plan';
import { writeApplicants, writeCases, type ChunkCounts, type LoadedTable } from './write-chunk';

/** A portion of the work: applicant ids or places of cases in [from, to). */
export interface Portion { readonly of: 'applicants' | 'cases'; readonly from: number; readonly to: number }
export interface Chunk { readonly tables: readonly { readonly table: LoadedTable; readonly lines: Uint8Array }[]; readonly counts: ChunkCounts }

const NOTHING: ChunkCounts = { cases: 0, steps: 0, open: 0 };

/** Makes the rows of portions; the same ones in whichever thread. */
export class Generator {
  private readonly teller: CaseTeller;
  private readonly vault: PersonalData;

  constructor(private readonly plan: LoadPlan, env: NodeJS.ProcessEnv) {
    this.teller = new CaseTeller(plan);
    this.vault = new PersonalData(new Settings(env));
  }

  make({ of, from, to }: Portion): Chunk {
    const { text, counts } = of === 'cases' ? writeCases(this.teller, from, to) : { text: writeApplicants(this.plan, this.vault, from, to), counts: NOTHING };
    const tables = Object.entries(text).map(([table, lines]) => ({ table: table as LoadedTable, lines: new TextEncoder().encode(lines) }));
    return { tables, counts };
  }
}
