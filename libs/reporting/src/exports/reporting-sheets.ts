import { exportSheet, inPieces } from '@onecounter/platform';
import { ListBulletinFeedbackQuery } from '../http/bulletin-feedback.body';
import { ListRecipientsQuery } from '../http/distribution.body';
import { ListExamplesQuery } from '../http/example.body';
import { FigureSheetQuery } from '../http/figure.body';
import { ShowExamples } from '../use-cases/bulletin/show-examples';
import { ShowRecipients } from '../use-cases/distribution/show-distribution';
import { ShowFeedback } from '../use-cases/feedback/show-feedback';
import { ShowFigureRows } from '../use-cases/figures/show-figure-rows';

/** What is behind a number of a period, however much it is; as masked as on its page. */
export const FIGURE_SHEETS = [
  exportSheet({
    name: 'figureRows', query: FigureSheetQuery, from: ShowFigureRows, cursor: 'after', read: (show, { name, code, ...query }, actor) => show.run(name, code, query, actor), labels: { unit: '一个科室' },
    columns: [['编号', 24, (row) => row.number], ['名称', 40, (row) => row.name], ['科室', 20, (row) => row.unitName], ['申请人', 32, (row) => row.applicantName], ['环节', 12, (row) => row.statusLabel], ['日期', 12, (row) => row.on], ['数量', 10, (row) => row.amount]],
  }),
];

export const BULLETIN_SHEETS = [
  exportSheet({
    name: 'goodExamples', query: ListExamplesQuery, from: ShowExamples, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { periodName: '一期' },
    columns: [
      ['标题', 36, (row) => row.title], ['期间', 10, (row) => row.periodName], ['科室', 18, (row) => row.unitName], ['状态', 12, (row) => row.statusLabel], ['办件编号', 24, (row) => row.caseNumber], ['提前天数', 8, (row) => row.daysSaved], ['事例', 80, (row) => row.story], ['群众反馈', 48, (row) => row.feedback], ['报送人', 12, (row) => row.submittedByName], ['报送日期', 12, (row) => row.submittedOn], ['选用日期', 12, (row) => row.judgedOn],
    ],
  }),
];

export const DISTRIBUTION_SHEETS = [
  exportSheet({
    name: 'bulletinRecipients', query: ListRecipientsQuery, from: ShowRecipients, cursor: null, read: (show, { level }, actor, piece) => inPieces(piece, (one) => show.list(level ?? null, actor, one)),
    columns: [['报送发', 8, (row) => row.levelLabel], ['收件单位', 36, (row) => row.name], ['方式', 14, (row) => row.wayLabel], ['份数', 6, (row) => row.copies], ['地址', 40, (row) => row.address], ['邮编', 10, (row) => row.postcode], ['电子邮箱', 28, (row) => row.email]],
  }),
  exportSheet({
    name: 'bulletinFeedback', query: ListBulletinFeedbackQuery, from: ShowFeedback, cursor: 'after', read: (show, query, actor) => show.list(query, actor), labels: { state: { open: '未办结', closed: '已办结' } },
    columns: [
      ['专报', 28, (row) => row.issueLabel], ['栏目', 20, (row) => row.sectionLabel], ['谁反馈', 28, (row) => row.fromWhom], ['收到日期', 12, (row) => row.receivedOn], ['承办科室', 18, (row) => row.unitName], ['状态', 12, (row) => row.statusLabel], ['期限', 12, (row) => row.dueOn], ['超期', 6, (row) => (row.overdue ? '超期' : '')], ['答复日期', 12, (row) => row.answeredOn], ['报告日期', 12, (row) => row.reportedOn], ['办结日期', 12, (row) => row.closedOn],
    ],
  }),
];
