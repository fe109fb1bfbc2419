import { exportSheet } from '@onecounter/platform';
import { ListAgencyArchivesQuery } from '../http/agency-archive.body';
import { ListArchivesQuery } from '../http/archive.body';
import { ListArchives } from '../use-cases/list-archives';
import { ListAgencyArchives } from '../use-cases/show-agency-archive';
import { ListJointArchives } from '../use-cases/list-joint-archives';

const STATES = { state: { waiting: '待归档', archived: '已归档' } };

export const ARCHIVE_SHEETS = [
  exportSheet({
    name: 'archives', query: ListArchivesQuery, from: ListArchives, cursor: 'after', read: (lists, query, actor) => lists.page(query, actor), labels: STATES,
    columns: [
      ['办件编号', 24, (row) => row.number], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['结果', 12, (row) => row.outcome], ['办结日期', 12, (row) => row.endedOn], ['归档期限', 12, (row) => row.dueOn], ['归档日期', 12, (row) => row.archivedOn], ['版次', 6, (row) => row.edition],
      ['文件', 6, (row) => row.files], ['字节', 12, (row) => row.sizeBytes], ['没有归档成', 40, (row) => row.failure],
    ],
  }),
  exportSheet({
    name: 'jointArchives', query: ListArchivesQuery, from: ListJointArchives, cursor: 'after', read: (lists, query, actor) => lists.page(query, actor), labels: STATES,
    columns: [
      ['联办编号', 24, (row) => row.number], ['主题', 32, (row) => row.themeName], ['申请人', 36, (row) => row.applicantName], ['办件', 6, (row) => row.cases], ['办结日期', 12, (row) => row.endedOn], ['归档期限', 12, (row) => row.dueOn], ['归档日期', 12, (row) => row.archivedOn], ['版次', 6, (row) => row.edition], ['文件', 6, (row) => row.files], ['字节', 12, (row) => row.sizeBytes], ['没有归档成', 40, (row) => row.failure],
    ],
  }),
  exportSheet({
    name: 'agencyArchives', query: ListAgencyArchivesQuery, from: ListAgencyArchives, cursor: 'before', read: (lists, query, actor) => lists.run(query, actor), labels: { missing: { yes: '有缺漏', no: '齐全' } },
    columns: [['项目编号', 24, (row) => row.number], ['项目', 40, (row) => row.projectName], ['项目单位', 36, (row) => row.ownerName], ['归档日期', 12, (row) => row.archivedOn], ['版次', 6, (row) => row.edition], ['文件', 6, (row) => row.files], ['字节', 12, (row) => row.sizeBytes], ['缺漏', 6, (row) => row.missing]],
  }),
];
