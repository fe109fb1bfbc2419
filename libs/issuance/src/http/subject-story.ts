import { Injectable } from '@nestjs/common';
import { roleOf, type Lifecycle } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { Timeline, type StepRow } from '@onecounter/platform';
import type { SubjectStepView } from './template.view';

interface ShiftFacts { readonly x: number; readonly y: number; readonly scale: number }
interface Facts { readonly from?: ShiftFacts; readonly to?: ShiftFacts; readonly stockNumber?: string; readonly first?: string; readonly last?: string; readonly edition?: number; readonly printerId?: number | null }

/** The steps of a template, a printer or a range of blanks, told by name. */
@Injectable()
export class SubjectStory {
  constructor(private readonly timeline: Timeline, private readonly people: People) {}

  async of(lifecycle: Lifecycle, id: number): Promise<{ steps: SubjectStepView[]; chainBrokenAt: number | null }> {
    const rows = await this.timeline.stepsOf(lifecycle.kind, id);
    const names = await this.people.names([...new Set(rows.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    const steps = rows.map((row) => ({
      seq: row.seq, verb: row.verb, label: lifecycle.steps[row.verb]?.zh ?? row.verb, what: wordsOf(row), byName: row.by_person === null ? '系统' : (names.get(row.by_person) ?? ''),
      postLabel: roleOf(row.post)?.zh ?? '系统', legalAt: row.legal_at.toISOString(),
    }));
    return { steps, chainBrokenAt: Timeline.brokenAt(rows) };
  }
}

/** 偏移 右 1.5、下 -0.8 毫米，缩放 100% → … */
function wordsOf({ facts }: StepRow): string {
  const { from, to, stockNumber, first, last, edition } = facts as Facts;
  const shift = ({ x, y, scale }: ShiftFacts): string => `右 ${x}、下 ${y} 毫米，缩放 ${scale}%`;
  if (to) return from ? `${shift(from)} → ${shift(to)}` : shift(to);
  if (stockNumber) return stockNumber;
  if (first && last) return `${first} 至 ${last}`;
  return edition ? `第 ${edition} 版` : '';
}
