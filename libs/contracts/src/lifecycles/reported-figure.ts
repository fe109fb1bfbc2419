import type { Lifecycle, StepRule } from '../lifecycle';

export const REPORTED_FIGURE_STEPS = {
  reportFigure: { from: [], to: 'reported', fact: 'figureReported', zh: '填报数据', en: 'Report a figure' },
  correctFigure: { from: ['reported', 'returned', 'confirmed'], to: 'reported', fact: 'figureCorrected', zh: '更正填报', en: 'Correct a reported figure' },
  confirmFigure: { from: ['reported'], to: 'confirmed', fact: 'figureConfirmed', zh: '确认填报', en: 'Confirm a reported figure' },
  returnFigure: { from: ['reported'], to: 'returned', fact: 'figureReturned', zh: '退回填报', en: 'Return a reported figure' },
  withdrawFigure: { from: ['reported', 'returned'], to: 'withdrawn', fact: 'figureWithdrawn', zh: '撤回填报', en: 'Withdraw a reported figure' },
} as const satisfies Record<string, StepRule>;

/** 填报指标 (RPT-10): a number that this system cannot know, told with evidence and confirmed by the coordination section. What was confirmed last counts until something else is confirmed. */
export const REPORTED_FIGURE = {
  kind: 'reportedFigure',
  statuses: { reported: { zh: '待确认', en: 'Reported' }, returned: { zh: '退回', en: 'Returned' }, confirmed: { zh: '已确认', en: 'Confirmed' }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true } },
  steps: REPORTED_FIGURE_STEPS,
} as const satisfies Lifecycle;
export type ReportedFigureVerb = keyof typeof REPORTED_FIGURE_STEPS;
export type ReportedFigureStatus = keyof typeof REPORTED_FIGURE.statuses;

/** How it came. */
export const FIGURE_CHANNELS = { form: { zh: '页面', en: 'Form' }, excel: { zh: 'Excel', en: 'Excel' }, rest: { zh: '接口', en: 'REST' } } as const;
export type FigureChannel = keyof typeof FIGURE_CHANNELS;
