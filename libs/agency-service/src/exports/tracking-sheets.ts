import { exportSheet } from '@onecounter/platform';
import { ListAgencyDispatchQuery } from '../http/tracking.body';
import { ShowAgencyDispatch } from '../use-cases/tracking/show-agency-dispatch';

/** 周调度 as a sheet. */
export const TRACKING_SHEETS = [
  exportSheet({
    name: 'agencyDispatch', query: ListAgencyDispatchQuery, from: ShowAgencyDispatch, cursor: 'before', read: (show, query, actor) => show.run(query, actor), labels: { mine: '我代办的', flag: { silent: '一天没有日志', unchanged: '一周没有进展', overTarget: '过了目标日期' } },
    columns: [
      ['编号', 18, (row) => row.number], ['项目', 40, (row) => row.name], ['单位', 36, (row) => row.ownerName], ['环节', 14, (row) => row.stageLabel], ['代办员', 12, (row) => row.agentName], ['开始', 12, (row) => row.begunOn], ['工作日', 10, (row) => row.days], ['事项', 8, (row) => row.total], ['未办', 8, (row) => row.left],
      ['目标日期', 12, (row) => row.targetOn], ['本周日志', 10, (row) => row.lines], ['最近日志', 12, (row) => row.lastLineOn], ['最近进展', 12, (row) => row.movedOn], ['下一步', 40, (row) => row.nextStep], ['在谁手里', 20, (row) => row.holder], ['提醒', 30, (row) => row.flagLabels.join('、')],
    ],
  }),
];
