import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OFFICIAL_SEALS, refuse } from '@onecounter/contracts';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { RegisterEntries } from '../../data/register-entries';
import { SEAL_APPLICATION_SUBJECT, SealApplications } from '../../data/seal-applications';
import { requireOthers } from '../../rules/seals/seal-application-paper';
import { digestOf } from '../../rules/seals/seal-line';

/** 登记已用印 by the keeper: what was sealed, in how many copies, becomes a line of the official seal's register. */
@Injectable()
export class UseOfficialSeal {
  constructor(private readonly applications: SealApplications, private readonly entries: RegisterEntries, private readonly trace: Trace) {}

  /** @param copies how many were sealed; at most what was granted @throws notFound, changedMeanwhile, stepNotAllowed, sealApplicationOwn, sealCopiesExceeded */
  async run(id: number, { version, copies }: { readonly version: number; readonly copies: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.applications.lock(id, version, 'useOfficialSeal', actor);
    requireOthers(row, actor);
    if (copies > row.copies) refuse('sealCopiesExceeded', { copies, granted: row.copies }, 'copies');
    const [at, salt] = [this.trace.legalNow(), randomBytes(16)];
    const line = {
      unitId: row.unit_id, jurisdictionPath: row.jurisdiction_path, lineNo: row.id, usedOn: legalDateOf(at), usedAt: at, matter: `${row.paper}（${OFFICIAL_SEALS[row.seal].zh}）：${row.matter}`, itemCode: row.item_code, applicantName: row.applicant_name, caseNumber: row.case_number, copies,
      approverName: row.decided_by_name, usedByName: row.applied_by_name, usedBy: row.applied_by, keeperName: actor.name,
    };
    await this.entries.write({ register: 'official', registerId: null, source: 'application', importId: null, applicationId: id, enteredBy: actor.personId, enteredAt: at, salt, lines: [line] });
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_APPLICATION_SUBJECT, verb: 'useOfficialSeal', actor, facts: { copies, lineDigest: digestOf(salt, [line]) }, set: { used_by: actor.personId, used_at: at, used_copies: copies },
    }));
  }
}
