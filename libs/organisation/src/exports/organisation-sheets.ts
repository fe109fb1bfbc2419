import { exportSheet, momentCell } from '@onecounter/platform';
import { AdministrativeAnswers } from '../http/administrative-answers';
import { ListAdministrativeStepsQuery } from '../http/administrative-steps.body';
import { ListLeavesQuery } from '../http/leave.body';
import { PersonAnswers } from '../http/person-answers';
import { PeopleQuery } from '../http/person.body';
import { ShowLeaves } from '../use-cases/leaves/show-leaves';

const PERSON_STATES: Readonly<Record<string, string>> = { active: '在用', disabled: '停用' };

export const ORGANISATION_SHEETS = [
  exportSheet({
    name: 'administrativeSteps', query: ListAdministrativeStepsQuery, from: AdministrativeAnswers, cursor: 'after', read: (answers, query) => answers.list(query),
    columns: [['时间', 18, (row) => momentCell(row.at)], ['业务时间', 18, (row) => momentCell(row.legalAt)], ['人员', 12, (row) => row.byName], ['岗位', 18, (row) => row.postLabel], ['操作', 18, (row) => row.label], ['对象', 12, (row) => row.kindLabel], ['名称', 32, (row) => row.subjectName], ['内容', 60, (row) => row.detail]],
  }),
  exportSheet({
    name: 'people', query: PeopleQuery, from: PersonAnswers, cursor: 'after', labels: { unitId: '一个单位', status: PERSON_STATES },
    read: async (answers, query, actor) => { const { people, next } = await answers.list(query, actor); return { rows: people, next }; },
    columns: [['姓名', 14, (row) => row.name], ['口令账号', 18, (row) => row.login], ['岗位', 60, (row) => row.posts.join('；')], ['状态', 10, (row) => PERSON_STATES[row.status] ?? row.status]],
  }),
  exportSheet({
    name: 'leaves', query: ListLeavesQuery, from: ShowLeaves, cursor: 'after', read: (show, query, actor) => show.list(query, actor), labels: { whose: { mine: '我的', cover: '我代班的', theirs: '我批的' }, state: { requested: '待批', current: '现在的', ended: '已结束' } },
    columns: [['人员', 12, (row) => row.personName], ['单位', 18, (row) => row.unitName], ['岗位', 18, (row) => row.postLabel], ['类别', 10, (row) => row.kindLabel], ['期间', 32, (row) => row.period], ['状态', 12, (row) => row.statusLabel], ['提出', 18, (row) => momentCell(row.requestedAt)], ['批准人', 12, (row) => row.decidedByName]],
  }),
];
