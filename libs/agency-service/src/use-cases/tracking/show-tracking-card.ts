import { Injectable } from '@nestjs/common';
import { verbsOf } from '@onecounter/casework';
import { AGENCY_FLAGS, AGENCY_PAGE, AGENCY_PROJECT, AGENCY_STAGES, CASE_STEPS, COUNTY_TRANSFER, type AgencyPageVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { AgencyPages, type AgencyPageRow, type PageMessageRow } from '../../data/agency-pages';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import { ProjectDispatch, type DispatchRow } from '../../data/project-dispatch';
import { WorkLog, type LogLineRow, type TrackedItemRow } from '../../data/work-log';
import type { AgencyFlagView, AgencyPageView, LogLineView, PageMessageView, TrackedItemView, TrackingCardView } from '../../http/tracking.view';
import { countDown, itemState } from '../../rules/tracking/item-state';
import { LEVELS } from '../show-agency-projects';
import { AgencyDays } from './agency-days';

/** What a card is made of, beside the project's own row. */
@Injectable()
export class TrackingParts {
  constructor(private readonly log: WorkLog, private readonly pages: AgencyPages, private readonly dispatch: ProjectDispatch, private readonly days: AgencyDays) {}

  async items(id: number): Promise<TrackedItemView[]> {
    const { today } = await this.days.now();
    return (await this.log.items(id)).map((row) => presentItem(row, today));
  }

  lines(id: number): Promise<LogLineRow[]> {
    return this.log.lines(id);
  }

  async flags(id: number): Promise<AgencyFlagView[]> {
    const row = await this.dispatch.one(id, await this.days.now());
    return (row?.flags ?? []).map((flag) => ({ flag, label: AGENCY_FLAGS[flag].zh, since: sinceOf(row, flag) }));
  }

  async page(id: number, actor: Actor): Promise<AgencyPageView | null> {
    const row = await this.pages.of(id);
    return row === undefined ? null : presentPage(row, await this.pages.messages(id), actor);
  }
}

/** 跟踪卡 (AGY-4): stage, items, who holds what, the log and what is next, on one page. */
@Injectable()
export class ShowTrackingCard {
  constructor(private readonly projects: AgencyProjects, private readonly parts: TrackingParts) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TrackingCardView> {
    const row = await this.projects.get(id, actor);
    const [items, lines] = [await this.parts.items(id), await this.parts.lines(id)];
    const said = lines.find((line) => line.verb === 'recordAgencyLog');
    return {
      ...presentHead(row), ...countDown(items), items, flags: await this.parts.flags(id), log: lines.map(presentLine), nextStep: said?.next_step ?? null, holder: said?.holder ?? null,
      mayLog: verbsOf(AGENCY_PROJECT, row.status, actor.permissions).includes('recordAgencyLog'), mayOpenPage: mayHavePage(row) && actor.permissions.has('openAgencyPage'), page: await this.parts.page(id, actor),
    };
  }
}

/** Enterprises follow what is under way or was just handed over. */
export const mayHavePage = ({ status }: Pick<AgencyProjectRow, 'status'>): boolean => status !== 'withdrawn' && status !== 'closed';
export const presentMessage = (row: PageMessageRow): PageMessageView => ({ at: row.at.toISOString(), text: row.text, fromEnterprise: row.from_enterprise, byName: row.from_enterprise ? '企业' : (row.by_name ?? '') });

const presentHead = (row: AgencyProjectRow) => ({
  id: row.id, version: row.version, number: row.number, name: row.name, ownerName: row.owner_name, statusLabel: AGENCY_PROJECT.statuses[row.status].zh, stage: row.stage, stageLabel: AGENCY_STAGES[row.stage].zh, agentName: row.agent_name,
  registeredOn: row.registered_on, startedOn: row.started_on, targetOn: row.target_on,
});

function presentItem(row: TrackedItemRow, today: string): TrackedItemView {
  const { done, doneOn, words, holder, dueOn, late } = itemState(row, today);
  return { no: row.no, itemName: row.item_name, unitName: row.unit_name, levelLabel: LEVELS[row.level], done, doneOn, words, holder, dueOn, late };
}

const STEPS_OF: Readonly<Record<LogLineRow['source'], Readonly<Record<string, { readonly zh: string }>>>> = { project: AGENCY_PROJECT.steps, case: CASE_STEPS, transfer: COUNTY_TRANSFER.steps };
function presentLine(row: LogLineRow): LogLineView {
  const steps = STEPS_OF[row.source];
  return {
    source: row.source, seq: row.seq, at: row.at.toISOString(), byName: row.by_name ?? '系统', label: steps[row.verb]?.zh ?? row.verb, caseNumber: row.case_number, itemName: row.item_name, itemDone: row.item_done, words: row.words, nextStep: row.next_step, holder: row.holder, visible: row.visible,
  };
}

function sinceOf(row: DispatchRow | undefined, flag: string): string {
  return (flag === 'silent' ? row?.last_line_on : flag === 'unchanged' ? row?.moved_on : row?.target_on) ?? '';
}

function presentPage(row: AgencyPageRow, messages: readonly PageMessageRow[], actor: Actor): AgencyPageView {
  return {
    version: row.version, status: row.status, statusLabel: AGENCY_PAGE.statuses[row.status].zh, butler: row.butler_masked === null && row.butler_phone_masked === null ? null : `${row.butler_masked ?? ''} ${row.butler_phone_masked ?? ''}`.trim(),
    openedOn: row.opened_on, closedOn: row.closed_on, messages: messages.map(presentMessage), verbs: verbsOf(AGENCY_PAGE, row.status, actor.permissions) as AgencyPageVerb[],
  };
}
