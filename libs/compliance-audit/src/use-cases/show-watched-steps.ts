import { Injectable } from '@nestjs/common';
import { refuse, roleOf, SECURITY_SETTINGS, WATCHED, type Lifecycle, type WatchedKind } from '@onecounter/contracts';
import { SubjectTraces, type SubjectTraceView } from '@onecounter/casework';
import { plainDate, startOfLegalDay } from '@onecounter/kernel';
import { WatchedSteps, type WatchedPlace, type WatchedStep } from '../data/watched-steps';
import type { ListWatchedStepsQuery } from '../http/watched-steps.body';
import type { WatchedStepsView, WatchedStepView } from '../http/watched-steps.view';
import { periodOfMonth } from './awards/award-terms';

/** 监督考核: what was judged, confirmed, closed without answers, struck, reopened and set, for whoever watches the watchers. */
@Injectable()
export class ShowWatchedSteps {
  constructor(private readonly steps: WatchedSteps, private readonly traces: SubjectTraces) {}

  async list({ month, person, verb, after, limit = 100 }: ListWatchedStepsQuery): Promise<WatchedStepsView> {
    const period = month === undefined ? null : periodOfMonth('', month);
    const rows = await this.steps.list({ from: period && startOfLegalDay(plainDate(period.from)), until: period && startOfLegalDay(plainDate(period.until)), person: person?.trim() ?? '', verb: verb ?? null }, after ? placeOf(after) : null, limit);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: rows.map(present), next: last ? `${last.at.getTime()}.${last.kind}.${last.id}.${last.seq}` : null };
  }

  /** The whole trace of what one of these steps was done to. @throws notFound */
  async trace(kind: string, id: number): Promise<SubjectTraceView> {
    if (!Object.hasOwn(WATCHED, kind) || !(await this.steps.has(kind as WatchedKind, id))) refuse('notFound');
    return this.traces.of(WATCHED[kind as WatchedKind].lifecycle, id);
  }
}

function present(step: WatchedStep): WatchedStepView {
  const { lifecycle, zh } = WATCHED[step.kind];
  return {
    key: `${step.kind} ${step.id} ${step.seq}`, at: step.at.toISOString(), byName: step.byName ?? '系统', postLabel: roleOf(step.post)?.zh ?? '系统', kind: step.kind, kindLabel: zh, subjectId: step.id, verb: step.verb, label: (lifecycle as Lifecycle).steps[step.verb]?.zh ?? step.verb,
    subjectName: (step.kind === 'setting' ? (SECURITY_SETTINGS as Readonly<Record<string, { zh: string }>>)[step.subjectName ?? '']?.zh : step.subjectName) ?? '', detail: detailOf(step), words: step.words,
  };
}

/** What the facts say beside the words: how much was left unjudged, what a setting was and is. */
function detailOf({ verb, facts }: Pick<WatchedStep, 'verb' | 'facts'>): string {
  if (verb === 'changeSetting') return `${String(facts['from'])} → ${String(facts['to'])}`;
  const left = facts['unsettled'] ?? facts['unjudged'];
  if (typeof left === 'number' && left > 0) return `还有 ${left} 条没有认定`;
  return verb === 'strikeSealUse' ? `${String(facts['usedOn'])} 第 ${String(facts['lineNo'])} 号` : '';
}

function placeOf(after: string): WatchedPlace {
  const [ms = '0', kind = '', id = '0', seq = '0'] = after.split('.');
  return { at: new Date(Number(ms)), kind, id: Number(id), seq: Number(seq) };
}
