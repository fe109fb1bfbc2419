import { Injectable } from '@nestjs/common';
import { CERTIFICATE_TEMPLATE, lifecycleAllows, PRINTER, refuse, STOCK_RANGE, type Lifecycle } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type SubjectState } from '@onecounter/platform';

export const TEMPLATE_SUBJECT = { lifecycle: CERTIFICATE_TEMPLATE, table: 'issuance.certificate_template' } as const satisfies SubjectKind;
export const PRINTER_SUBJECT = { lifecycle: PRINTER, table: 'issuance.printer' } as const satisfies SubjectKind;
export const STOCK_RANGE_SUBJECT = { lifecycle: STOCK_RANGE, table: 'issuance.stock_range' } as const satisfies SubjectKind;

/** What of a subject's own state must hold before anything else is judged. */
@Injectable()
export class SubjectStates {
  constructor(private readonly sql: Sql) {}

  /** @throws changedMeanwhile with the name of who was faster, stepNotAllowed */
  async require(kind: SubjectKind, row: SubjectState, version: number, verb: string): Promise<void> {
    const { lifecycle } = kind;
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(lifecycle.kind, row), version: row.version });
    if (!lifecycleAllows(lifecycle, verb, row.status)) refuse('stepNotAllowed', wordsOf(lifecycle, verb, row.status));
  }

  private async lastMover(kind: string, { id, version }: SubjectState): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(
      'select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = $1 and s.subject_id = $2 and s.seq = $3', [kind, id, version],
    );
    return mover?.name ?? '系统';
  }
}

function wordsOf(lifecycle: Lifecycle, verb: string, status: string) {
  return { verb, verbLabel: lifecycle.steps[verb]?.zh ?? verb, status, statusLabel: lifecycle.statuses[status]?.zh ?? status };
}

/** Printers and blanks of one's section; those above see what lies in their jurisdiction. The unit's table is named `u`. */
export function unitScope(actor: Actor, firstParameter: number): { where: string; values: readonly unknown[] } {
  const at = (offset: number): string => `$${firstParameter + offset}`;
  return { where: `(u.id = ${at(0)}::bigint or ${at(1)}::bool and u.jurisdiction_path like ${at(2)} || '%')`, values: [actor.unitId, actor.reach === 'bureau', actor.jurisdictionPath] };
}
