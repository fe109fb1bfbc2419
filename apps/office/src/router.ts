import { createRouter, createWebHistory } from 'vue-router';
import { guardSignIn, useSession } from '@onecounter/web-kit';

/** Where a post works first. */
function homeOf(): string {
  const { can } = useSession();
  if (can('readCases')) return '/inbox';
  if (can('readInspections')) return '/inspections';
  if (can('readOrganisation')) return '/people';
  if (can('readAccessLog')) return '/access-log';
  return can('readItems') ? '/items' : '/system';
}

export const router = createRouter({
  history: createWebHistory('/office/'),
  routes: [
    { path: '/login', name: 'signIn', meta: { title: '登录', open: true }, component: () => import('./pages/SignIn.vue') },
    // on the phone: opens without a network and without a valid sign-in, and asks for it when it needs one
    { path: '/field', name: 'field', meta: { title: '外勤勘验', open: true }, component: () => import('./pages/Field.vue') },
    { path: '/inspections', name: 'inspections', meta: { title: '现场勘验' }, component: () => import('./pages/Inspections.vue') },
    { path: '/inspection-trips/:id', name: 'inspectionTrip', meta: { title: '勘验安排' }, props: true, component: () => import('./pages/InspectionTrip.vue') },
    { path: '/', name: 'home', meta: { title: '首页' }, beforeEnter: homeOf, component: () => import('./pages/NotFound.vue') },
    { path: '/inbox', name: 'inbox', meta: { title: '待办' }, component: () => import('./pages/Inbox.vue') },
    { path: '/cases/:id', name: 'case', meta: { title: '办件' }, props: true, component: () => import('./pages/Case.vue') },
    { path: '/joint-cases', name: 'jointCases', meta: { title: '联办件' }, component: () => import('./pages/JointCases.vue') },
    { path: '/joint-cases/:id', name: 'jointCase', meta: { title: '联办件' }, props: true, component: () => import('./pages/JointCase.vue') },
    { path: '/signing', name: 'signing', meta: { title: '集中签批' }, component: () => import('./pages/Signing.vue') },
    { path: '/experts', name: 'experts', meta: { title: '专家库' }, component: () => import('./pages/Experts.vue') },
    { path: '/expert-reviews', name: 'expertReviews', meta: { title: '专家评审' }, component: () => import('./pages/ExpertReviews.vue') },
    { path: '/expert-reviews/:id', name: 'expertReview', meta: { title: '专家评审' }, props: true, component: () => import('./pages/ExpertReview.vue') },
    { path: '/hearings', name: 'hearings', meta: { title: '听证' }, component: () => import('./pages/Hearings.vue') },
    { path: '/search', name: 'search', meta: { title: '全局搜索' }, component: () => import('./pages/Search.vue') },
    { path: '/certificates', name: 'certificates', meta: { title: '制证' }, component: () => import('./pages/Certificates.vue') },
    { path: '/certificate-templates', name: 'certificateTemplates', meta: { title: '证照模板' }, component: () => import('./pages/CertificateTemplates.vue') },
    { path: '/certificate-templates/:id', name: 'certificateTemplate', meta: { title: '证照模板' }, props: true, component: () => import('./pages/CertificateTemplate.vue') },
    { path: '/look-ups', name: 'lookUps', meta: { title: '外网查询' }, component: () => import('./pages/LookUps.vue') },
    { path: '/papers', name: 'papers', meta: { title: '材料交接' }, component: () => import('./pages/Papers.vue') },
    { path: '/formal-reviews', name: 'formalReviews', meta: { title: '共同形式审查' }, component: () => import('./pages/Calls.vue') },
    { path: '/point-problems', name: 'pointProblems', meta: { title: '要点问题' }, component: () => import('./pages/PointProblems.vue') },
    { path: '/joint-reviews', name: 'jointReviews', meta: { title: '联合审图验收' }, component: () => import('./pages/JointReviews.vue') },
    { path: '/joint-reviews/open', name: 'openJointReview', meta: { title: '发起联合审查' }, component: () => import('./pages/JointReviewOpening.vue') },
    { path: '/joint-reviews/:id', name: 'jointReview', meta: { title: '联合审图验收' }, props: true, component: () => import('./pages/JointReview.vue') },
    { path: '/trainings', name: 'trainings', meta: { title: '培训' }, component: () => import('./pages/Trainings.vue') },
    { path: '/trainings/:id', name: 'training', meta: { title: '培训' }, props: true, component: () => import('./pages/Training.vue') },
    { path: '/messages', name: 'messages', meta: { title: '消息' }, component: () => import('./pages/Messages.vue') },
    { path: '/message-settings', name: 'messageSettings', meta: { title: '我的通知设置' }, component: () => import('./pages/MessageSettings.vue') },
    { path: '/message-templates', name: 'messageTemplates', meta: { title: '通知模板' }, component: () => import('./pages/MessageTemplates.vue') },
    { path: '/message-deliveries', name: 'messageDeliveries', meta: { title: '发送记录' }, component: () => import('./pages/MessageDeliveries.vue') },
    { path: '/meetings', name: 'meetings', meta: { title: '会议' }, component: () => import('./pages/Meetings.vue') },
    { path: '/meetings/:id', name: 'meeting', meta: { title: '会议' }, props: true, component: () => import('./pages/Meeting.vue') },
    { path: '/inquiries', name: 'inquiries', meta: { title: '咨询' }, component: () => import('./pages/Inquiries.vue') },
    { path: '/inquiries/:id', name: 'inquiry', meta: { title: '咨询' }, props: true, component: () => import('./pages/Inquiry.vue') },
    { path: '/monitoring-cards', name: 'monitoringCards', meta: { title: '电子监察' }, component: () => import('./pages/MonitoringCards.vue') },
    { path: '/monitoring-cards/:id', name: 'monitoringCard', meta: { title: '红黄牌' }, props: true, component: () => import('./pages/MonitoringCard.vue') },
    { path: '/leaves', name: 'leaves', meta: { title: '请假与交接' }, component: () => import('./pages/Leaves.vue') },
    { path: '/leaves/:id', name: 'leave', meta: { title: '请假' }, props: true, component: () => import('./pages/Leave.vue') },
    { path: '/duty-posts', name: 'dutyPosts', meta: { title: '岗位AB角' }, component: () => import('./pages/DutyPosts.vue') },
    { path: '/disputes', name: 'disputes', meta: { title: '分歧' }, component: () => import('./pages/Disputes.vue') },
    { path: '/disputes/:id', name: 'dispute', meta: { title: '分歧' }, props: true, component: () => import('./pages/Dispute.vue') },
    { path: '/supervision', name: 'supervision', meta: { title: '审管衔接' }, component: () => import('./pages/Supervision.vue') },
    { path: '/supervision-counts', name: 'supervisionCounts', meta: { title: '联动统计' }, component: () => import('./pages/SupervisionCounts.vue') },
    { path: '/publications', name: 'publications', meta: { title: '信息公示' }, component: () => import('./pages/Publications.vue') },
    { path: '/publications/:id', name: 'publication', meta: { title: '信息公示' }, props: true, component: () => import('./pages/Publication.vue') },
    { path: '/projects', name: 'projects', meta: { title: '项目' }, component: () => import('./pages/Projects.vue') },
    { path: '/projects/:id', name: 'project', meta: { title: '项目' }, props: true, component: () => import('./pages/Project.vue') },
    { path: '/stock', name: 'stock', meta: { title: '空白证件' }, component: () => import('./pages/Stock.vue') },
    { path: '/seal-ledger', name: 'sealLedger', meta: { title: '印章台账' }, component: () => import('./pages/SealLedger.vue') },
    { path: '/archives', name: 'archives', meta: { title: '档案' }, component: () => import('./pages/Archives.vue') },
    { path: '/items', name: 'items', meta: { title: '事项库' }, component: () => import('./pages/Items.vue') },
    { path: '/document-templates', name: 'documentTemplates', meta: { title: '文书模板' }, component: () => import('./pages/DocumentTemplates.vue') },
    { path: '/forms', name: 'forms', meta: { title: '表格库' }, component: () => import('./pages/Forms.vue') },
    { path: '/forms/:id', name: 'form', meta: { title: '表格' }, props: true, component: () => import('./pages/Form.vue') },
    { path: '/samples/:id', name: 'sample', meta: { title: '图解范本' }, props: true, component: () => import('./pages/Sample.vue') },
    { path: '/deferrals', name: 'deferrals', meta: { title: '容缺和承诺' }, component: () => import('./pages/Deferrals.vue') },
    { path: '/deferral-lists', name: 'deferralLists', meta: { title: '容缺清单' }, component: () => import('./pages/DeferralLists.vue') },
    { path: '/themes', name: 'themes', meta: { title: '主题' }, component: () => import('./pages/Themes.vue') },
    { path: '/themes/:code', name: 'theme', meta: { title: '主题' }, props: true, component: () => import('./pages/Theme.vue') },
    { path: '/items/:code', name: 'item', meta: { title: '事项' }, props: true, component: () => import('./pages/Item.vue') },
    { path: '/organisation', name: 'organisation', meta: { title: '机构' }, component: () => import('./pages/Organisation.vue') },
    { path: '/people', name: 'people', meta: { title: '人员' }, component: () => import('./pages/People.vue') },
    { path: '/people/:id', name: 'person', meta: { title: '人员' }, props: true, component: () => import('./pages/Person.vue') },
    { path: '/roster', name: 'roster', meta: { title: '窗口和排班' }, component: () => import('./pages/Roster.vue') },
    { path: '/roles', name: 'roles', meta: { title: '角色与权限' }, component: () => import('./pages/Roles.vue') },
    { path: '/settings', name: 'settings', meta: { title: '安全设置' }, component: () => import('./pages/Settings.vue') },
    { path: '/api-clients', name: 'apiClients', meta: { title: '接口账号' }, component: () => import('./pages/ApiClients.vue') },
    { path: '/supervision-feedback', name: 'supervisionFeedback', meta: { title: '监管反馈' }, component: () => import('./pages/SupervisionFeedback.vue') },
    { path: '/administrative-steps', name: 'administrativeSteps', meta: { title: '管理操作' }, component: () => import('./pages/AdministrativeSteps.vue') },
    { path: '/access-log', name: 'accessLog', meta: { title: '访问日志' }, component: () => import('./pages/AccessLog.vue') },
    { path: '/jobs', name: 'jobs', meta: { title: '后台作业' }, component: () => import('./pages/Jobs.vue') },
    { path: '/system', name: 'system', meta: { title: '系统' }, component: () => import('./pages/System.vue') },
    { path: '/:rest(.*)*', name: 'notFound', meta: { title: '没有这一页' }, component: () => import('./pages/NotFound.vue') },
  ],
});

guardSignIn(router, '一窗科室');
