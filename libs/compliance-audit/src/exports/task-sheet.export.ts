import { Injectable } from '@nestjs/common';
import { TASK_SOURCES } from '@onecounter/contracts';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { ListTasksQuery } from '../http/task.body';
import type { TaskRowView } from '../http/task.view';
import { ListTasks } from '../use-cases/tasks/show-tasks';

const AT_ONCE = 200;
const STATES: Readonly<Record<string, string>> = { open: '办理中', overdue: '逾期', completed: '待确认', closed: '已销号', cancelled: '已撤销' };

/** 督办事项清单 */
@Injectable()
export class TaskSheet extends ExportList<ListTasksQuery, TaskRowView> {
  readonly name = 'supervisedTasks';
  readonly query = ListTasksQuery;
  readonly columns: readonly ExportColumn<TaskRowView>[] = [
    { title: '编号', width: 18, of: (row) => row.number }, { title: '督办事项', width: 44, of: (row) => row.title }, { title: '来源', width: 14, of: (row) => row.sourceLabel }, { title: '状态', width: 10, of: (row) => row.statusLabel },
    { title: '牵头科室', width: 18, of: (row) => row.leadUnitName }, { title: '协办科室', width: 28, of: (row) => row.coUnitNames.join('、') }, { title: '立项科室', width: 18, of: (row) => row.openedUnitName }, { title: '立项日期', width: 12, of: (row) => row.openedOn },
    { title: '完成时限', width: 12, of: (row) => row.dueOn ?? '长期推进' }, { title: '最近报进展', width: 12, of: (row) => row.reportedOn }, { title: '报进展次数', width: 10, of: (row) => row.reports }, { title: '延长次数', width: 10, of: (row) => row.extensions }, { title: '了结日期', width: 12, of: (row) => row.endedOn },
  ];

  constructor(private readonly lists: ListTasks) { super(); }

  words({ state, source, mine, search }: ListTasksQuery): string[] {
    return [state ? (STATES[state] ?? '') : '', source ? TASK_SOURCES[source].zh : '', mine ? '要我办的' : '', search ? `含“${search}”` : ''];
  }

  page(query: ListTasksQuery, after: string | null, actor: Actor): Promise<ExportPage<TaskRowView>> {
    return this.lists.list({ ...query, ...(after === null ? {} : { after }), limit: AT_ONCE }, actor);
  }
}
