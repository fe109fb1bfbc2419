import { Injectable } from '@nestjs/common';
import { recordWords, sealWords } from '@onecounter/casework';
import { AGENCY_PROJECT, AGENCY_STAGES, refuse, type AgencyStage } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { AgencyPages, AGENCY_PAGE_SUBJECT, PageSecrets, type AgencyPageRow } from '../../data/agency-pages';
import { AgencyProjects } from '../../data/agency-projects';
import type { PublicAgencyPageView } from '../../http/tracking.view';
import { countDown } from '../../rules/tracking/item-state';
import { presentMessage, TrackingParts } from './show-tracking-card';

const STAGES = Object.keys(AGENCY_STAGES) as AgencyStage[];

/** A page by what its enterprise was given; a wrong number, a wrong code and a closed page are answered alike. */
@Injectable()
export class PageByCode {
  constructor(private readonly pages: AgencyPages, private readonly secrets: PageSecrets) {}

  /** @throws agencyPageUnknown */
  async find(number: string, code: string, lock = false): Promise<AgencyPageRow> {
    const row = await this.pages.byNumber(number.trim(), lock);
    const right = this.secrets.fits(row?.code_sealed ?? null, code);
    return row && right && row.status === 'open' && row.project_status !== 'withdrawn' ? row : refuse('agencyPageUnknown');
  }

  messages(id: number) {
    return this.pages.messages(id);
  }
}

/** What the enterprise sees: no lines of the log but those marked for it, no telephone. */
@Injectable()
export class ShowPublicAgencyPage {
  constructor(private readonly found: PageByCode, private readonly projects: AgencyProjects, private readonly parts: TrackingParts) {}

  /** @throws agencyPageUnknown */
  async run(number: string, code: string): Promise<PublicAgencyPageView> {
    const { id } = await this.found.find(number, code);
    const project = await this.projects.get(id, SYSTEM_ACTOR);
    const [items, lines, messages] = [await this.parts.items(id), await this.parts.lines(id), await this.found.messages(id)];
    return {
      number: project.number, name: project.name, statusLabel: AGENCY_PROJECT.statuses[project.status].zh, stages: STAGES.map((stage) => AGENCY_STAGES[stage].zh), at: STAGES.indexOf(project.stage), agentName: project.agent_name, targetOn: project.target_on, left: countDown(items).left,
      items: items.map(({ itemName: name, done, words }) => ({ name, done, words })),
      lines: lines.filter(({ visible, words }) => visible && words !== null).map((line) => ({ on: legalDateOf(line.at), words: line.words ?? '', nextStep: line.next_step })), messages: messages.map(presentMessage),
    };
  }
}

/** 企业留言: told to the agent. */
@Injectable()
export class SendAgencyMessage {
  constructor(private readonly sql: Sql, private readonly found: PageByCode, private readonly pages: AgencyPages, private readonly trace: Trace) {}

  /** Sent twice with one request id it is one message. @throws agencyPageUnknown */
  run(said: { readonly number: string; readonly code: string; readonly requestId: string; readonly words: string }): Promise<void> {
    return this.sql.transaction(async () => {
      const row = await this.found.find(said.number, said.code, true);
      if (await this.pages.wasSent(said.requestId)) return;
      const words = sealWords(said.words);
      await this.trace.takeStep(row, {
        kind: AGENCY_PAGE_SUBJECT, verb: 'sendAgencyMessage', actor: SYSTEM_ACTOR, facts: { wordsDigest: words.digest }, with: (w) => { recordWords(w, 'agencyPage', words); AgencyPages.keepMessage(w, said.requestId); },
      });
    });
  }
}
