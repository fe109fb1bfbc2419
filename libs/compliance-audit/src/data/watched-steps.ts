import { Injectable } from '@nestjs/common';
import { WATCHED_KINDS, WATCHED_SETTINGS, WATCHED_VERBS, type WatchedKind } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** Where a page of the list ended. */
export interface WatchedPlace { readonly at: Date; readonly kind: string; readonly id: number; readonly seq: number }
export interface WatchedStep extends WatchedPlace {
  readonly kind: WatchedKind; readonly verb: string; readonly post: string; readonly facts: Readonly<Record<string, unknown>>; readonly byName: string | null; readonly words: string | null;
  /** Number, month, register, week: what it was done to; of a setting its name in the program. */
  readonly subjectName: string | null;
}
export interface WatchedAsked { readonly from: Date | null; readonly until: Date | null; readonly person: string; readonly verb: string | null }

/** 监督考核: steps of whoever checks and judges, from the trace, the newest first. */
@Injectable()
export class WatchedSteps {
  constructor(private readonly sql: Sql) {}

  list({ from, until, person, verb }: WatchedAsked, after: WatchedPlace | null, limit: number): Promise<WatchedStep[]> {
    return this.sql.rows<WatchedStep>(LIST, [WATCHED_KINDS, verb === null ? WATCHED_VERBS.map((one) => one.verb) : [verb], WATCHED_SETTINGS, from, until, person, after?.at ?? null, after?.kind ?? '', after?.id ?? 0, after?.seq ?? 0, limit]);
  }

  /** Whether a subject has a step that is watched. */
  async has(kind: WatchedKind, id: number): Promise<boolean> {
    return (await this.sql.rows(
      'select 1 from platform.step s where s.subject_kind = $1 and s.subject_id = $2 and s.verb = any($3) and ($1 <> \'setting\' or exists (select 1 from organisation.setting t where t.id = s.subject_id and t.name = any($4))) limit 1',
      [kind, id, WATCHED_VERBS.filter((one) => one.kind === kind).map((one) => one.verb), WATCHED_SETTINGS])).length > 0;
  }
}

const LIST = `
  select s.legal_at "at", s.subject_kind kind, s.subject_id id, s.seq, s.verb, s.post, s.facts, p.name "byName", w.text words,
    coalesce(f.number, to_char(cm.month, 'YYYY-MM'), to_char(cr.month, 'YYYY-MM'), o.stood_still, ru.name, wu.name || ' ' || to_char(lw.week, 'YYYY-MM-DD'), to_char(am.month, 'YYYY-MM'), lp.name, lu.name, ip.name, iu.name, t.name) "subjectName"
  from platform.step s
  left join organisation.person p on p.id = s.by_person
  left join casework.step_word w on w.subject_kind = s.subject_kind and w.subject_id = s.subject_id and w.step_seq = s.seq
  left join compliance.finding f on s.subject_kind = 'finding' and f.id = s.subject_id
  left join compliance.check_month cm on s.subject_kind = 'checkMonth' and cm.id = s.subject_id
  left join compliance.check_run cr on s.subject_kind = 'checkRun' and cr.id = s.subject_id
  left join compliance.outage o on s.subject_kind = 'outage' and o.id = s.subject_id
  left join compliance.seal_register r on s.subject_kind = 'sealRegister' and r.id = s.subject_id
  left join organisation.unit ru on ru.id = r.unit_id
  left join compliance.ledger_week lw on s.subject_kind = 'ledgerWeek' and lw.id = s.subject_id
  left join organisation.unit wu on wu.id = lw.unit_id
  left join compliance.award_month am on s.subject_kind = 'awardMonth' and am.id = s.subject_id
  left join compliance.award_appeal aa on s.subject_kind = 'awardAppeal' and aa.id = s.subject_id
  left join compliance.award_line l on l.id = aa.line_id
  left join organisation.person lp on lp.id = l.person_id
  left join organisation.unit lu on lu.id = l.unit_id
  left join compliance.interview i on s.subject_kind = 'interview' and i.id = s.subject_id
  left join organisation.person ip on ip.id = i.person_id
  left join organisation.unit iu on iu.id = i.unit_id
  left join organisation.setting t on s.subject_kind = 'setting' and t.id = s.subject_id
  where s.subject_kind = any($1::text[]) and s.verb = any($2::text[]) and (s.subject_kind <> 'setting' or t.name = any($3::text[]))
    and ($4::timestamptz is null or s.legal_at >= $4) and ($5::timestamptz is null or s.legal_at < $5) and ($6 = '' or strpos(coalesce(p.name, ''), $6) > 0)
    and ($7::timestamptz is null or (s.legal_at, s.subject_kind, s.subject_id, s.seq) < ($7::timestamptz, $8::text, $9::bigint, $10::int))
  order by s.legal_at desc, s.subject_kind desc, s.subject_id desc, s.seq desc limit $11`;
