import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { accessActionOf, accessActionsOf, roleOf } from '@onecounter/contracts';
import { addDays, plainDate, startOfLegalDay } from '@onecounter/kernel';
import { By, Streams, Verb, type Actor } from '@onecounter/platform';
import { Accesses, type AccessesAsked } from '../data/accesses';
import { ExportAccessLog } from '../use-cases/export-access-log';
import { FilterAccessQuery, ListAccessQuery } from './access-log.body';
import { AdministrativeAnswers } from './administrative-answers';
import { ListAdministrativeStepsQuery } from './administrative-steps.body';
import { AdministrativeStepsView } from './administrative-steps.view';
import { AccessPageView } from './access-log.view';

@Controller('access-log')
export class AccessLogController {
  constructor(private readonly accesses: Accesses, private readonly sheet: ExportAccessLog, private readonly administration: AdministrativeAnswers) {}

  @Get()
  @Verb('readAccessLog', ['invalidInput'])
  async readAccessLog(@Query() query: ListAccessQuery): Promise<AccessPageView> {
    const limit = query.limit ?? 100;
    const rows = await this.accesses.list(askedBy(query), query.before ?? null, limit);
    return {
      rows: rows.map((row) => ({
        id: row.id, at: row.machine_at.toISOString(), legalAt: row.legal_at.toISOString(), byName: row.by_name ?? '—', postLabel: roleOf(row.post)?.zh ?? row.post, action: row.action,
        actionLabel: accessActionOf(row.action)?.zh ?? '其他操作', subjectKind: row.subject_kind, subjectId: row.subject_id, detail: row.detail,
      })),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  /** What administrators did: each step of people, posts, settings, units and windows (IAM-6). */
  @Get('administrative-steps')
  @Verb('readAccessLog', ['invalidInput'], 'listAdministrativeSteps')
  listAdministrativeSteps(@Query() query: ListAdministrativeStepsQuery): Promise<AdministrativeStepsView> {
    return this.administration.list(query);
  }

  /** CSV of what the list shows with these filters, newest first, at most 51,000 lines; logged. */
  @Get('sheet')
  @Streams('text/csv')
  @Verb('exportAccessLog', ['invalidInput'])
  exportAccessLog(@Query() query: FilterAccessQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.sheet.run(askedBy(query), actor);
  }
}

function askedBy({ words, group, caseId, from, to }: FilterAccessQuery): AccessesAsked {
  return {
    words: words?.trim() ?? '', actions: group ? accessActionsOf(group) : null, caseId: caseId ?? null,
    from: from ? startOfLegalDay(plainDate(from)) : null, until: to ? startOfLegalDay(addDays(plainDate(to), 1)) : null,
  };
}
