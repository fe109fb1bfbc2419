import { exportSheet } from '@onecounter/platform';
import { ListExpertReviewsQuery, ListExpertsQuery } from '../http/expert.body';
import { ListInspectionsQuery } from '../http/inspection.body';
import { ListJointReviewsQuery } from '../http/joint-review.body';
import { ShowExpertReviews } from '../use-cases/show-expert-reviews';
import { ShowExperts } from '../use-cases/show-experts';
import { ShowInspections } from '../use-cases/show-inspections';
import { ShowJointReviews } from '../use-cases/show-joint-reviews';

export const INSPECTION_SHEETS = [
  exportSheet({
    name: 'inspections', query: ListInspectionsQuery, from: ShowInspections, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { joint: '联合勘验', inspected: '已勘验' },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['申请人', 36, (row) => row.applicantName], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['第几次', 6, (row) => row.round], ['状态', 14, (row) => row.stateLabel], ['县区', 12, (row) => row.districtName], ['地址', 36, (row) => row.address],
      ['提出日期', 12, (row) => row.askedOn], ['办件期限', 12, (row) => row.dueOn], ['安排', 16, (row) => row.tripNumber], ['勘验日期', 12, (row) => row.onDate], ['半天', 8, (row) => row.halfLabel], ['没有去成', 28, (row) => row.notVisited], ['结论', 12, (row) => row.conclusionLabel], ['结论日期', 12, (row) => row.concludedOn], ['整改期限', 12, (row) => row.rectifyBy], ['意见', 48, (row) => row.conclusionWords],
    ],
  }),
  exportSheet({
    name: 'experts', query: ListExpertsQuery, from: ShowExperts, cursor: 'after', read: (show, query, actor) => show.list(query, actor), labels: { speciality: '一个专业' },
    columns: [['编号', 14, (row) => row.number], ['姓名', 12, (row) => row.name], ['单位', 36, (row) => row.employer], ['职称', 16, (row) => row.title], ['专业', 36, (row) => row.specialities.join('、')], ['应回避的单位', 36, (row) => row.relations.join('、')], ['电话', 16, (row) => row.phoneMasked], ['状态', 10, (row) => row.statusLabel]],
  }),
  exportSheet({
    name: 'expertReviews', query: ListExpertReviewsQuery, from: ShowExpertReviews, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { concluded: '已有结论' },
    columns: [
      ['编号', 18, (row) => row.number], ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['科室', 18, (row) => row.unitName], ['评审内容', 40, (row) => row.topic], ['专业', 30, (row) => row.specialities.join('、')], ['人数', 6, (row) => row.seats], ['状态', 12, (row) => row.statusLabel],
      ['提出日期', 12, (row) => row.openedOn], ['结论', 14, (row) => row.conclusionLabel], ['结论日期', 12, (row) => row.concludedOn],
    ],
  }),
  exportSheet({
    name: 'jointReviews', query: ListJointReviewsQuery, from: ShowJointReviews, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { view: { open: '未了结', closed: '已了结', mine: '要我办的' } },
    columns: [
      ['编号', 18, (row) => row.number], ['类别', 14, (row) => row.kindLabel], ['状态', 12, (row) => row.statusLabel], ['内容', 40, (row) => row.topic], ['申请人', 36, (row) => row.applicantName], ['牵头科室', 18, (row) => row.unitName], ['办件', 40, (row) => row.cases.map(({ number }) => number).join('、')], ['轮次', 6, (row) => row.round],
      ['发起日期', 12, (row) => row.openedOn], ['期限', 12, (row) => row.dueOn], ['整改期限', 12, (row) => row.rectifyBy], ['已提意见', 8, (row) => row.given], ['参加单位', 8, (row) => row.parties],
    ],
  }),
];
