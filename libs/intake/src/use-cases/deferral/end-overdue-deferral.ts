import { Injectable } from '@nestjs/common';
import { CaseDesk, Cases, type CaseInFull, type OpenCase } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { Documents, LegalClock, SYSTEM_ACTOR } from '@onecounter/platform';
import { closeDeferrals } from '../../data/deferral-records';
import { Deferrals, type DeferredRow } from '../../data/deferrals';
import { clearOpenHolds } from '../../data/open-holds';
import { deferralTerminationPaper } from '../../rules/deferral-papers';
import { RecordCreditMark } from '../credit/record-credit-mark';
import { headOf } from '../paper-head';

const MAY_END: readonly string[] = ['accepted', 'reviewed', 'checked', 'granted'];

/** A case as the system takes it in hand, with what is deferred in it. */
@Injectable()
export class DeferralFiles {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly deferrals: Deferrals, private readonly documents: Documents) {}

  async open(caseId: number): Promise<OpenCase & { readonly deferred: readonly DeferredRow[] }> {
    const row = await this.cases.getForSystem(caseId);
    return { row, item: await this.items.byId(row.item_version_id), actor: SYSTEM_ACTOR, deferred: await this.deferrals.ofCase(caseId) };
  }

  /** A decision that never left is void; it stays listed with the reason. */
  async voidDecision(row: CaseInFull, reason: string): Promise<void> {
    for (const paper of await this.documents.listOf('permitCase', row.id)) if (paper.kind === 'grantDecision' && paper.state !== 'voided') await this.documents.void(paper.id, reason);
  }
}

/** 容缺逾期终止: what was promised did not come; the case ends and is returned, and the broken promise is marked, in one transaction (INT-5). */
@Injectable()
export class EndOverdueDeferral {
  constructor(private readonly desk: CaseDesk, private readonly files: DeferralFiles, private readonly marks: RecordCreditMark, private readonly legal: LegalClock) {}

  /** @returns false when there is nothing to end any more: supplied, extended or ended meanwhile */
  async run(caseId: number): Promise<boolean> {
    const { deferred, ...open } = await this.files.open(caseId);
    const today = this.legal.today();
    const broken = deferred.filter(({ kind, state, due_on }) => kind === 'atAcceptance' && (state === 'failed' || ((state === 'awaited' || state === 'rejected') && due_on < today)));
    if (!MAY_END.includes(open.row.status) || broken.length === 0) return false;

    const names = broken.map(({ name }) => `“${name}”`).join('、');
    await this.desk.take(open, {
      verb: 'endOverdueDeferral', facts: { materials: broken.map(({ code }) => code), dues: broken.map(({ due_on }) => due_on) }, set: { running: false, clock_stopped_on: null },
      paper: deferralTerminationPaper(headOf(open.row), broken.map((one) => ({ ...one, failed: one.state === 'failed' })), today),
      with: (w) => { closeDeferrals(w, today, '容缺逾期'); clearOpenHolds(w, today, null, 'deferredMaterial'); },
    });
    await this.files.voidDecision(open.row, '容缺逾期，办理终止');
    await this.marks.bySystem({ applicantId: open.row.applicant_id, kind: 'brokenDeferral', source: `${open.row.item_name}（${open.row.number}）容缺材料没有补齐`, caseId, evidence: `${names}承诺 ${broken[0]?.due_on ?? ''} 前补齐，没有补齐。`, jurisdictionPath: open.row.jurisdiction_path });
    return true;
  }
}
