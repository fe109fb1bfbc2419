import type { FigureDefinition } from './figure-definition';

const WORK = { version: 1, source: 'computed', byUnit: true, public: true, whole: 'bureau', adds: 'total' } as const;
const STATE = { ...WORK, adds: 'state' } as const;
const PROJECTS = '在期间的末日以前登记、到期间的首日还没有办结的项目';

/** Counted from what else was done. */
export const WORK_FIGURES = [
  { ...STATE, code: 'keyProjects', zh: '重点项目', en: 'Key projects', unit: '个', section: 'keyProjects', opens: 'reports', counts: `${PROJECTS}中标注为国家、省、市、县重点的，按牵头科室；是期末在办数，各期不相加` },
  { ...WORK, code: 'meetingsBusiness', zh: '业务专题会议', en: 'Thematic meetings', unit: '次', section: 'keyProjects', opens: 'meetings', counts: '召开日期在期间内、已登记纪要的业务专题会议，按发起科室' },
  { ...WORK, code: 'meetingsReview', zh: '专业审查委员会会议', en: 'Review panels', unit: '次', section: 'keyProjects', opens: 'meetings', counts: '召开日期在期间内、已登记纪要的专业审查委员会会议，按发起科室' },
  { ...WORK, code: 'lawChanges', zh: '法律法规修改涉及事项', en: 'Items changed by law', unit: '项', section: 'policy', opens: 'reports', counts: '生效日期在期间内、类型为法规修改的事项调整，按实施科室' },
  { ...WORK, code: 'itemsAdjusted', zh: '新增和修改事项', en: 'Items added and amended', unit: '项', section: 'policy', opens: 'reports', counts: '生效日期在期间内、类型为新增或者修改的事项调整，按实施科室' },
  { ...WORK, code: 'itemsTransferred', zh: '划转事项', en: 'Items transferred', unit: '项', section: 'policy', opens: 'reports', counts: '生效日期在期间内、类型为划转的事项调整，按划入科室' },
  { ...WORK, code: 'itemsCancelled', zh: '取消事项', en: 'Items cancelled', unit: '项', section: 'policy', opens: 'reports', counts: '生效日期在期间内、类型为取消的事项调整，按原实施科室' },
  { ...WORK, code: 'itemsDelegated', zh: '下放事项', en: 'Items delegated', unit: '项', section: 'policy', opens: 'reports', counts: '生效日期在期间内、类型为下放的事项调整，按原实施科室' },
  { ...WORK, code: 'inspections', zh: '现场勘验', en: 'Inspections', unit: '次', section: 'inspection', opens: 'trips', counts: '勘验日期在期间内、已提交勘验记录的现场勘验，按申请勘验的科室' },
  { ...WORK, code: 'jointInspections', zh: '联合勘验', en: 'Joint inspections', unit: '次', section: 'inspection', opens: 'trips', counts: '现场勘验中同一次出车还有别的科室勘验同一申请人的' },
  { ...WORK, code: 'sharedTrips', zh: '一车勘验', en: 'Shared trips', unit: '次', section: 'inspection', opens: 'trips', counts: '勘验日期在期间内、至少提交了一份勘验记录的出车，按派车科室' },
  { ...WORK, code: 'expertReviews', zh: '专家评审', en: 'Expert reviews', unit: '次', section: 'inspection', opens: 'reviews', counts: '结论日期在期间内的专家评审，按办件科室；取消的不计' },
  { ...WORK, code: 'eventsPushed', zh: '审管推送', en: 'Events pushed', unit: '条', section: 'supervision', opens: 'events', counts: '决定日期在期间内、已交给监管部门的审批信息，一条信息交给几个部门计几条，按办件科室' },
  { ...WORK, code: 'eventsReceived', zh: '监管部门接收', en: 'Events received', unit: '条', section: 'supervision', opens: 'events', counts: '审管推送中监管部门的系统已经应答或者确认收到的' },
  { ...WORK, code: 'grantsPublished', zh: '信息公示', en: 'Grants published', unit: '条', section: 'supervision', opens: 'events', counts: '公示日期在期间内的行政许可公示，按办件科室；以后撤下的仍计' },
  { ...WORK, code: 'jointMeetings', zh: '审管联席会议', en: 'Joint conferences', unit: '次', section: 'supervision', opens: 'meetings', counts: '召开日期在期间内、已登记纪要的联席会议，按发起科室' },
  { ...STATE, code: 'receivingRate', zh: '接件成功率', en: 'Receiving success rate', unit: '%', section: 'statistics', opens: 'reports', byUnit: false, whole: 'place', none: 'unknown', counts: '督查考核科确认的上一个自然月的接件成功率：一次收件即接成的件数占首次收件的百分比；末日在期间内的月份；没有确认的不填，各期不相加' },
  { ...WORK, code: 'goodExamples', zh: '选用事例', en: 'Good examples chosen', unit: '件', section: 'examples', opens: 'reports', whole: 'place', counts: '选用日期在期间内的优化营商环境事例，按报送的科室、窗口' },
] as const satisfies readonly FigureDefinition[];
