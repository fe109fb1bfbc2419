import type { CreditMarkKind, CreditMarkStatus } from '@onecounter/contracts';

/** 失信记录 */
export class CreditMarkView {
  id: number;
  version: number;
  status: CreditMarkStatus;
  statusLabel: string;
  /** Bars what is done on trust, today. */
  inForce: boolean;
  applicantId: number;
  applicantName: string;
  kind: CreditMarkKind;
  kindLabel: string;
  source: string;
  caseId: number | null;
  caseNumber: string | null;
  evidence: string;
  recordedOn: string;
  recordedByName: string;
  /** null: until it is repaired */
  endsOn: string | null;
  repairedOn: string | null;
  repairedByName: string | null;
  repairDocument: string | null;
}
export class CreditMarkPageView {
  rows: CreditMarkView[];
  next: number | null;
}
export class CreditMarkTakenView {
  id: number;
  version: number;
  status: CreditMarkStatus;
}
