import { POINT_ANSWERS, POINT_PROBLEM, type NoticeContent, type PointAnswer, type PointProblemStatus } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';

export interface ProblemOnPaper {
  readonly unitName: string; readonly itemCode: string; readonly itemName: string; readonly materialName: string; readonly pointText: string; readonly words: string; readonly occurrences: number; readonly status: PointProblemStatus; readonly outcome: PointAnswer | null; readonly revisedNo: number | null; readonly answer: string;
}
export interface FailingOnPaper { readonly unitName: string; readonly itemName: string; readonly pointText: string; readonly failed: number; readonly presented: number }
export interface ProblemListFacts { readonly month: string; readonly problems: readonly ProblemOnPaper[]; readonly failing: readonly FailingOnPaper[]; readonly answerDueOn: string; readonly organ: string; readonly dated: string }

const MOST_MISSED = 12;
/** 2026-01 → number of months since the year 0, and back. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** Pure: months after the last list up to the one before today's, the oldest first; without a list that one alone. At most the last twelve. */
export function monthsToList(last: string | null, today: PlainDate): string[] {
  const until = numberOf(today) - 1;
  const from = Math.max(last === null ? until : numberOf(last) + 1, until - MOST_MISSED + 1);
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => nameOf(from + at));
}

/** What became of a problem, in words. */
const outcomeWords = ({ outcome, revisedNo, answer }: ProblemOnPaper): string => [outcome === null ? '' : POINT_ANSWERS[outcome].zh + (revisedNo === null ? '' : `（第 ${revisedNo} 版）`), answer].filter((one) => one !== '').join('；');

/** 要点问题清单 on paper: section by section what was raised and where it stands, then what failed most and nobody has raised. */
export function problemListPaper({ month, problems, failing, answerDueOn, organ, dated }: ProblemListFacts): NoticeContent {
  const units = [...new Set(problems.map(({ unitName }) => unitName))];
  const words = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return {
    layout: 'notice', title: '要点问题清单', addressee: units.join('、'), unit: organ, dated,
    blocks: [
      { kind: 'paragraph', text: `${words}窗口提出的和以前没有销号的形式审查要点问题共 ${problems.length} 个，请在 ${answerDueOn} 前答复：修订要点，或者说明维持的理由。` },
      ...units.flatMap((unitName, at) => [
        { kind: 'paragraph' as const, text: `${at + 1}．${unitName}` },
        { kind: 'table' as const, columns: ['事项', '要点', '问题', '几人提出', '状态', '处理'], rows: problems.filter((one) => one.unitName === unitName).map((one) => [`${one.itemCode} ${one.itemName}`, `${one.materialName}：${one.pointText}`, one.words, String(one.occurrences), POINT_PROBLEM.statuses[one.status].zh, outcomeWords(one)]) },
      ]),
      ...(failing.length > 0 ? [{ kind: 'paragraph' as const, text: '附：当月首次提交没通过最多、还没有人提出问题的要点' }, { kind: 'table' as const, columns: ['科室', '事项', '要点', '没通过', '首次提交'], rows: failing.map((one) => [one.unitName, one.itemName, one.pointText, String(one.failed), String(one.presented)]) }] : []),
    ],
  };
}
