import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { LegalClock, Uploads, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { recordSupplement } from '../../data/deferral-records';
import { Deferrals } from '../../data/deferrals';
import { deferredFor, judgeArrival, judgeInTime } from '../../rules/deferral';
import { supplementReceiptPaper } from '../../rules/deferral-papers';
import { headOf } from '../paper-head';

export interface DeferredSupplementInput { readonly version: number; readonly arrivedAt?: string | null; readonly materials: readonly { readonly code: string; readonly files: readonly string[] }[] }

/** 登记容缺补件: by the window, with a receipt; the hour of arrival counts, not that of typing (INT-5). */
@Injectable()
export class RegisterDeferredSupplement {
  constructor(private readonly desk: CaseDesk, private readonly deferrals: Deferrals, private readonly uploads: Uploads, private readonly legal: LegalClock) {}

  async run(id: number, { version, arrivedAt: told, materials }: DeferredSupplementInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'registerDeferredSupplement', version, actor);
    const rows = await this.deferrals.ofCase(id);
    const now = this.legal.now();
    const arrivedAt = judgeArrival(told ?? null, open.row.accepted_on ?? open.row.presented_on, now);
    const came = materials.map(({ code, files }, index) => {
      const row = deferredFor('registerDeferredSupplement', rows, code, `materials.${index}.code`);
      judgeInTime(row, arrivedAt, `materials.${index}.code`);
      return { code, name: row.name, files: [...new Set(files)], no: row.tries + 1, late: legalDateOf(arrivedAt) > row.due_on };
    });

    const taken = await this.desk.take(open, {
      verb: 'registerDeferredSupplement', facts: { materials: came.map(({ code }) => code), tries: came.map(({ no }) => no), arrivedAt: arrivedAt.toISOString(), late: came.filter(({ late }) => late).map(({ code }) => code), files: came.flatMap(({ files }) => files) },
      paper: supplementReceiptPaper(headOf(open.row), came, arrivedAt), with: (w) => recordSupplement(w, { materials: came, arrivedAt, at: now, by: actor.personId }),
    });
    await this.uploads.attach(came.flatMap(({ files }) => files), actor, 'permitCase', id);
    return presentStep(taken, open.row.number);
  }
}
