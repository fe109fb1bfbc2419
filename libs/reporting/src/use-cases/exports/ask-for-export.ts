import { Injectable } from '@nestjs/common';
import { EXPORTS_AT_ONCE, EXPORT_LISTS, EXPORT_STATES, PERMISSION_NAMES, refuse, type ExportFormat } from '@onecounter/contracts';
import { AccessLog, ExportLists, LegalClock, validationPipe, type Actor, type ExportList } from '@onecounter/platform';
import { ExportJobs, type ExportJob } from '../../data/export-jobs';
import { exportFileName } from '../../rules/exports/file-name';

export interface AskedExport { readonly list: string; readonly filter: Readonly<Record<string, string>>; readonly format: ExportFormat }
/** Where the page stood is nothing to a sheet. */
const OF_THE_PAGE = ['after', 'before', 'limit'];
const PIPE = validationPipe();

/** The filters as the list itself takes them from its address. @throws invalidInput naming the filter */
export function judgeFilter(list: ExportList, filter: Readonly<Record<string, string>>): Promise<object> {
  return PIPE.transform({ ...filter }, { type: 'query', metatype: list.query }) as Promise<object>;
}

/** 导出: asked for here, made by a worker, fetched later. */
@Injectable()
export class AskForExport {
  constructor(private readonly lists: ExportLists, private readonly jobs: ExportJobs, private readonly legal: LegalClock, private readonly log: AccessLog) {}

  /** @throws exportListUnknown, notPermitted, invalidInput, exportsUnderWay */
  async run({ list: name, filter, format }: AskedExport, actor: Actor): Promise<ExportJob> {
    const list = this.lists.find(name) ?? refuse('exportListUnknown', { list: name }, 'list');
    if (!actor.permissions.has(list.permission) || actor.personId === null || actor.postId === null) refuse('notPermitted', { verb: list.permission, verbLabel: PERMISSION_NAMES[list.permission]?.zh ?? list.permission });
    const kept = Object.fromEntries(Object.entries(filter).filter(([one]) => !OF_THE_PAGE.includes(one)));
    const query = await judgeFilter(list, kept);
    const count = await this.jobs.underWay(actor.personId);
    if (count >= EXPORTS_AT_ONCE) refuse('exportsUnderWay', { count });
    const fileName = exportFileName(EXPORT_LISTS[list.name].zh, list.words(query), this.legal.today(), format);
    const job = (await this.jobs.add({ personId: actor.personId, postId: actor.postId, list: list.name, filter: kept, format, fileName, askedAt: this.legal.now() })) ?? refuse('notFound');
    await this.log.write(actor, { action: 'requestExport', subjectKind: 'export', subjectId: job.id, detail: { list: list.name, format, filters: Object.keys(kept) } });
    return job;
  }

  /** @throws notFound, exportOver */
  async cancel(id: number, actor: Actor): Promise<ExportJob> {
    const job = await this.own(id, actor);
    if (!(await this.jobs.cancel(id, actor.personId ?? 0, this.legal.now()))) refuse('exportOver', { state: job.state, stateLabel: EXPORT_STATES[job.state] });
    return this.own(id, actor);
  }

  list(actor: Actor): Promise<ExportJob[]> {
    return this.jobs.own(actor.personId ?? 0);
  }

  /** @throws notFound for other people's */
  async own(id: number, actor: Actor): Promise<ExportJob> {
    return (await this.jobs.find(id, actor.personId ?? 0)) ?? refuse('notFound');
  }
}
