import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { AGENCY_PROJECT, refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import { AGENCY_REMINDER_SUBJECT, AgencyReminders } from '../../data/agency-reminders';
import { ProjectParts } from '../../data/project-parts';
import { AddressedUnits, FollowUpTerms, type Addressed } from './follow-up-terms';

export interface SlowItem extends Addressed { readonly projectId: number; readonly itemNo: number; readonly words: string; readonly days: number }

/** A project that runs, with the item that is meant. */
@Injectable()
export class RunningItems {
  constructor(private readonly projects: AgencyProjects, private readonly parts: ProjectParts) {}

  /** @throws notFound, agencyProjectNotRunning */
  async project(id: number, actor: Actor): Promise<AgencyProjectRow> {
    const row = await this.projects.get(id, actor);
    if (row.status !== 'registered' && row.status !== 'serving') refuse('agencyProjectNotRunning', { statusLabel: AGENCY_PROJECT.statuses[row.status].zh }, 'projectId');
    return row;
  }

  /** @throws agencyItemUnknown */
  async item(projectId: number, no: number): Promise<string> {
    return (await this.parts.items(projectId)).find((one) => one.no === no)?.item_name ?? refuse('agencyItemUnknown', { no }, 'itemNo');
  }
}

/** What is slow at whom; one reminder at a time for an item and a unit. */
@Injectable()
export class SlowItems {
  constructor(private readonly running: RunningItems, private readonly units: AddressedUnits, private readonly reminders: AgencyReminders) {}

  async of(said: SlowItem, actor: Actor): Promise<{ readonly project: AgencyProjectRow; readonly item: string; readonly unit: { readonly unit_id: number | null; readonly unit_name: string } }> {
    const project = await this.running.project(said.projectId, actor);
    const [item, unit] = [await this.running.item(project.id, said.itemNo), await this.units.of(said, actor)];
    const open = await this.reminders.openOf(project.id, item, unit.unit_name);
    return open === null ? { project, item, unit } : refuse('agencyReminderOpen', { number: open }, 'itemNo');
  }
}

/** 催办: the first grade (AGY-6). */
@Injectable()
export class RemindSlowUnit {
  constructor(private readonly items: SlowItems, private readonly reminders: AgencyReminders, private readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  /** @throws notFound, agencyProjectNotRunning, agencyItemUnknown, agencyUnitMissing, unitUnknown, agencyReminderOpen */
  async run(said: SlowItem, actor: Actor): Promise<SubjectTakenView> {
    const { project, item, unit } = await this.items.of(said, actor);
    const [id, words, today, term] = [await this.trace.nextId(AGENCY_REMINDER_SUBJECT), sealWords(said.words), this.terms.today(), await this.terms.due(said.days, project.jurisdiction_path)];
    const number = `XMDB-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    const taken = await this.trace.beginSubject(id, {
      kind: AGENCY_REMINDER_SUBJECT, verb: 'remindSlowUnit', actor, facts: { number, projectId: project.id, item, unitId: unit.unit_id, dueOn: term.due_on, wordsDigest: words.digest },
      set: { ...unit, ...term, number, project_id: project.id, item_no: said.itemNo, item_name: item, jurisdiction_path: project.jurisdiction_path, grade: 'reminder', grade_on: today, opened_by: actor.personId, opened_on: today }, with: (w) => recordWords(w, 'agencyReminder', words),
    });
    await this.reminders.addGrade(id, taken.seq, { grade: 'reminder', takenOn: today, takenBy: actor.personId, dueOn: term.due_on, early: false, heldOn: null, withWhom: null });
    return presentTaken(taken);
  }
}
