import { Injectable } from '@nestjs/common';
import { PERMISSION_NAMES, roleOf, SECURITY_SETTINGS, type Lifecycle, type RoleName } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Timeline, type StepTaken } from '@onecounter/platform';
import { People } from '../data/people';
import { Units } from '../data/units';
import type { OrganisationStepView, OrganisationTraceView } from './step.view';

export const stepView = ({ id, seq, status }: StepTaken): OrganisationStepView => ({ id, status, version: seq });
const SHOWN = 200;

/** The trace of a unit, a person or a window in words; names are those of today, ids stand in the trace. */
@Injectable()
export class TraceAnswers {
  constructor(private readonly timeline: Timeline, private readonly people: People, private readonly units: Units) {}

  /** Newest first, the latest 200. */
  async of(lifecycle: Lifecycle, id: number): Promise<{ steps: OrganisationTraceView[]; chainBrokenAt: number | null }> {
    const rows = await this.timeline.stepsOf(lifecycle.kind, id);
    const names = await this.people.names([...new Set(rows.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    const shown = rows.slice(-SHOWN).reverse();
    const steps = await Promise.all(shown.map(async (row) => ({
      seq: row.seq, verb: row.verb, label: lifecycle.steps[row.verb]?.zh ?? row.verb, byName: row.by_person === null ? '系统' : (names.get(row.by_person) ?? ''),
      postLabel: roleOf(row.post)?.zh ?? '系统', at: row.legal_at.toISOString(), detail: await this.inWords(row.facts, legalDateOf(row.legal_at)),
    })));
    return { steps, chainBrokenAt: Timeline.brokenAt(rows) };
  }

  /** @param day legal date of the step: units are called what they were called then */
  async inWords(said: object, day: string): Promise<string> {
    const facts: Facts = said;
    const unit = async (id: number | null | undefined): Promise<string | null> => (typeof id === 'number' ? this.units.nameOn(id, day) : null);
    const parent = facts.parent === null ? '最上层' : await unit(facts.parent).then((name) => name && `归${name}`);
    const sections = await Promise.all((facts.sections ?? []).map(unit));
    const setting = settingWords(facts);
    if (setting) return setting;
    return [
      facts.adopted ? '启用留痕前已有' : null, facts.name ?? null, facts.prefix ? `代字 ${facts.prefix}` : null, parent, facts.alias?.join('、') ?? null,
      await unit(facts.unit), facts.role ? (roleOf(facts.role)?.zh ?? facts.role) : null, sections.length > 0 ? `分管${sections.join('、')}` : null,
      facts.number ? `${facts.number} 号` : null, facts.revision ? `第 ${facts.revision} 版` : null, facts.from ? `自 ${facts.from}` : null, facts.to ? `到 ${facts.to}` : null, facts.on ? `自 ${facts.on} 止` : null,
      facts.ranges ? (facts.ranges.length > 0 ? `从 ${facts.ranges.join('、')} 调用` : '从任何地址调用') : null, facts.keyEnd ? `密钥 …${facts.keyEnd}` : null, facts.overlapHours === undefined ? null : `新旧并用 ${facts.overlapHours} 小时`,
      Array.isArray(facts.seats) ? `${facts.seats.length} 个半天` : null, facts.sessionsEnded ? `结束 ${facts.sessionsEnded} 个登录` : null, facts.permission ? permissionWord(facts.permission) : null, facts.permissions ? `${facts.permissions.length} 项：${facts.permissions.map(permissionWord).join('、')}` : null,
    ].filter(Boolean).join('，');
  }
}

const permissionWord = (name: string): string => PERMISSION_NAMES[name]?.zh ?? name;

/** 口令最短：10 位 → 12 位 */
function settingWords({ setting, from, to, value }: Facts): string | null {
  const rule = setting && (SECURITY_SETTINGS as Readonly<Record<string, { zh: string; unit: string }>>)[setting];
  if (!rule) return null;
  return value === undefined ? `${rule.zh}：${from} ${rule.unit} → ${to} ${rule.unit}` : `${rule.zh}：${value} ${rule.unit}`;
}

/** What the steps of organisation say, as far as words are made of it. */
interface Facts {
  adopted?: boolean; name?: string; prefix?: string; parent?: number | null; alias?: string[]; unit?: number; role?: RoleName; sections?: number[]; number?: string; from?: string | number;
  to?: string | number | null; on?: string; seats?: string[]; sessionsEnded?: number; permission?: string; permissions?: string[]; setting?: string; value?: number; revision?: number; ranges?: string[]; keyEnd?: string; overlapHours?: number;
}
