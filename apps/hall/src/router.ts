import { createRouter, createWebHistory } from 'vue-router';
import { guardSignIn, useSession } from '@onecounter/web-kit';

/** Where a post works first. */
function homeOf(): string {
  const { can } = useSession();
  if (can('registerApplication')) return '/reception';
  if (can('issueResult')) return '/issuing';
  if (can('readCases')) return '/today';
  return can('recordInquiry') ? '/inquiries' : '/items';
}

export const router = createRouter({
  history: createWebHistory('/hall/'),
  routes: [
    { path: '/login', name: 'signIn', meta: { title: '登录', open: true }, component: () => import('./pages/SignIn.vue') },
    { path: '/', name: 'home', meta: { title: '首页' }, beforeEnter: homeOf, component: () => import('./pages/NotFound.vue') },
    { path: '/reception', name: 'reception', meta: { title: '接件' }, component: () => import('./pages/Reception.vue') },
    { path: '/joint', name: 'jointReception', meta: { title: '联办接件' }, component: () => import('./pages/JointReception.vue') },
    { path: '/joint-cases', name: 'jointCases', meta: { title: '联办件' }, component: () => import('./pages/JointCases.vue') },
    { path: '/joint-cases/:id', name: 'jointCase', meta: { title: '联办件' }, props: true, component: () => import('./pages/JointCase.vue') },
    { path: '/supplements', name: 'supplements', meta: { title: '补正' }, component: () => import('./pages/Supplements.vue') },
    { path: '/deferrals', name: 'deferrals', meta: { title: '容缺' }, component: () => import('./pages/Deferrals.vue') },
    { path: '/issuing', name: 'issuing', meta: { title: '发证' }, component: () => import('./pages/Issuing.vue') },
    { path: '/mailings', name: 'mailings', meta: { title: '寄出' }, component: () => import('./pages/Mailings.vue') },
    { path: '/look-ups', name: 'lookUps', meta: { title: '外网查询' }, component: () => import('./pages/LookUps.vue') },
    { path: '/papers', name: 'papers', meta: { title: '材料交接' }, component: () => import('./pages/Papers.vue') },
    { path: '/formal-reviews', name: 'formalReviews', meta: { title: '共同形式审查' }, component: () => import('./pages/Calls.vue') },
    { path: '/joint-reviews', name: 'jointReviews', meta: { title: '联合审图验收' }, component: () => import('./pages/JointReviews.vue') },
    { path: '/joint-reviews/:id', name: 'jointReview', meta: { title: '联合审图验收' }, props: true, component: () => import('./pages/JointReview.vue') },
    { path: '/trainings', name: 'trainings', meta: { title: '培训' }, component: () => import('./pages/Trainings.vue') },
    { path: '/trainings/:id', name: 'training', meta: { title: '培训' }, props: true, component: () => import('./pages/Training.vue') },
    { path: '/messages', name: 'messages', meta: { title: '消息' }, component: () => import('./pages/Messages.vue') },
    { path: '/message-settings', name: 'messageSettings', meta: { title: '我的通知设置' }, component: () => import('./pages/MessageSettings.vue') },
    { path: '/network-transfers', name: 'transfers', meta: { title: '专网转交' }, component: () => import('./pages/Transfers.vue') },
    { path: '/network-transfers/:id', name: 'transfer', meta: { title: '专网转交表' }, props: true, component: () => import('./pages/Transfer.vue') },
    { path: '/pre-reviews', name: 'preReviews', meta: { title: '预审' }, component: () => import('./pages/PreReviews.vue') },
    { path: '/pre-reviews/:id', name: 'preReview', meta: { title: '预审件' }, props: true, component: () => import('./pages/PreReview.vue') },
    { path: '/patrol-records', name: 'patrols', meta: { title: '巡查记录' }, component: () => import('./pages/Patrols.vue') },
    { path: '/patrol-records/:id', name: 'patrol', meta: { title: '巡查记录' }, props: true, component: () => import('./pages/Patrol.vue') },
    { path: '/reported-figures', name: 'reportedFigures', meta: { title: '填报指标' }, component: () => import('./pages/ReportedFigures.vue') },
    { path: '/reported-figures/:id', name: 'reportedFigure', meta: { title: '填报指标' }, props: true, component: () => import('./pages/ReportedFigures.vue') },
    { path: '/agency-board', name: 'agencyBoard', meta: { title: '项目看板' }, component: () => import('./pages/AgencyBoard.vue') },
    { path: '/agency-requests', name: 'agencyRequests', meta: { title: '帮办代办' }, component: () => import('./pages/AgencyRequests.vue') },
    { path: '/agency-projects', name: 'agencyProjects', meta: { title: '代办项目' }, component: () => import('./pages/AgencyProjects.vue') },
    { path: '/agency-problems', name: 'agencyProblems', meta: { title: '督办与问题' }, component: () => import('./pages/AgencyProblems.vue') },
    { path: '/agency-problems/:id', name: 'agencyProblem', meta: { title: '项目问题' }, props: true, component: () => import('./pages/AgencyProblem.vue') },
    { path: '/agency-letters', name: 'agencyLetters', meta: { title: '联系函和协办单' }, component: () => import('./pages/AgencyLetters.vue') },
    { path: '/agency-letters/:id', name: 'agencyLetter', meta: { title: '联系函和协办单' }, props: true, component: () => import('./pages/AgencyLetter.vue') },
    { path: '/agency-reminders', name: 'agencyReminders', meta: { title: '督办与问题' }, component: () => import('./pages/AgencyReminders.vue') },
    { path: '/agency-reminders/:id', name: 'agencyReminder', meta: { title: '项目督办' }, props: true, component: () => import('./pages/AgencyReminder.vue') },
    { path: '/agency-projects/:id', name: 'agencyProject', meta: { title: '代办项目' }, props: true, component: () => import('./pages/AgencyProject.vue') },
    { path: '/agency-dispatch', name: 'agencyDispatch', meta: { title: '周调度' }, component: () => import('./pages/AgencyDispatch.vue') },
    { path: '/county-transfers', name: 'countyTransfers', meta: { title: '转办件' }, component: () => import('./pages/CountyTransfers.vue') },
    { path: '/agency-projects/:id/plan', name: 'agencyPlan', meta: { title: '手续计划' }, props: true, component: () => import('./pages/AgencyPlan.vue') },
    { path: '/task-force', name: 'taskForce', meta: { title: '专班' }, component: () => import('./pages/TaskForce.vue') },
    { path: '/good-examples', name: 'goodExamples', meta: { title: '事例' }, component: () => import('./pages/GoodExamples.vue') },
    { path: '/supervised-tasks', name: 'supervisedTasks', meta: { title: '督办事项' }, component: () => import('./pages/SupervisedTasks.vue') },
    { path: '/supervised-tasks/:id', name: 'supervisedTask', meta: { title: '督办事项' }, props: true, component: () => import('./pages/SupervisedTask.vue') },
    { path: '/meetings', name: 'meetings', meta: { title: '会议' }, component: () => import('./pages/Meetings.vue') },
    { path: '/meetings/:id', name: 'meeting', meta: { title: '会议' }, props: true, component: () => import('./pages/Meeting.vue') },
    { path: '/inquiries', name: 'inquiries', meta: { title: '咨询' }, component: () => import('./pages/Inquiries.vue') },
    { path: '/inquiries/:id', name: 'inquiry', meta: { title: '咨询' }, props: true, component: () => import('./pages/Inquiry.vue') },
    { path: '/awards', name: 'awards', meta: { title: '评先资格' }, component: () => import('./pages/Awards.vue') },
    { path: '/assessment', name: 'assessment', meta: { title: '考核通报' }, component: () => import('./pages/Assessment.vue') },
    { path: '/assessment/me', name: 'myAssessment', meta: { title: '我的考核' }, component: () => import('./pages/MyAssessment.vue') },
    { path: '/assessment/notices/:id', name: 'assessmentNotice', meta: { title: '考核通报' }, props: true, component: () => import('./pages/AssessmentNotice.vue') },
    { path: '/assessment/people/:id', name: 'assessedPerson', meta: { title: '个人考核' }, props: true, component: () => import('./pages/AssessedPerson.vue') },
    { path: '/interviews/:id', name: 'interview', meta: { title: '约谈' }, props: true, component: () => import('./pages/Interview.vue') },
    { path: '/receiving-rates', name: 'receivingRates', meta: { title: '接件成功率' }, component: () => import('./pages/ReceivingRates.vue') },
    { path: '/monitoring-cards', name: 'monitoringCards', meta: { title: '电子监察' }, component: () => import('./pages/MonitoringCards.vue') },
    { path: '/checks', name: 'checks', meta: { title: '抽查' }, component: () => import('./pages/Checks.vue') },
    { path: '/monitoring-cards/:id', name: 'monitoringCard', meta: { title: '红黄牌' }, props: true, component: () => import('./pages/MonitoringCard.vue') },
    { path: '/leaves', name: 'leaves', meta: { title: '请假与交接' }, component: () => import('./pages/Leaves.vue') },
    { path: '/leaves/:id', name: 'leave', meta: { title: '请假' }, props: true, component: () => import('./pages/Leave.vue') },
    { path: '/duty-posts', name: 'dutyPosts', meta: { title: '岗位AB角' }, component: () => import('./pages/DutyPosts.vue') },
    { path: '/disputes', name: 'disputes', meta: { title: '分歧' }, component: () => import('./pages/Disputes.vue') },
    { path: '/disputes/:id', name: 'dispute', meta: { title: '分歧' }, props: true, component: () => import('./pages/Dispute.vue') },
    { path: '/projects', name: 'projects', meta: { title: '项目' }, component: () => import('./pages/Projects.vue') },
    { path: '/projects/:id', name: 'project', meta: { title: '项目' }, props: true, component: () => import('./pages/Project.vue') },
    { path: '/today', name: 'today', meta: { title: '今日登记' }, component: () => import('./pages/Today.vue') },
    { path: '/items', name: 'items', meta: { title: '事项与范本' }, component: () => import('./pages/Items.vue') },
    { path: '/cases/:id', name: 'case', meta: { title: '办件' }, props: true, component: () => import('./pages/Case.vue') },
    { path: '/exports', name: 'exports', meta: { title: '我的导出' }, component: () => import('./pages/Exports.vue') },
    { path: '/:rest(.*)*', name: 'notFound', meta: { title: '没有这一页' }, component: () => import('./pages/NotFound.vue') },
  ],
});

guardSignIn(router, '一窗大厅');
