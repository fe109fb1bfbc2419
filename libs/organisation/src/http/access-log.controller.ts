import { Controller, Get, Query } from '@nestjs/common';
import { roleOf } from '@onecounter/contracts';
import { Verb } from '@onecounter/platform';
import { Accesses } from '../data/accesses';
import { ListAccessQuery } from './access-log.body';
import { AccessPageView } from './access-log.view';

@Controller('access-log')
export class AccessLogController {
  constructor(private readonly accesses: Accesses) {}

  @Get()
  @Verb('readAccessLog', ['invalidInput'])
  async readAccessLog(@Query() query: ListAccessQuery): Promise<AccessPageView> {
    const limit = query.limit ?? 100;
    const rows = await this.accesses.list(query.before ?? null, limit);
    return {
      rows: rows.map((row) => ({
        id: row.id, at: row.machine_at.toISOString(), legalAt: row.legal_at.toISOString(), byName: row.by_name ?? '—', postLabel: roleOf(row.post)?.zh ?? row.post, action: row.action,
        subjectKind: row.subject_kind, subjectId: row.subject_id, detail: row.detail,
      })),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }
}
