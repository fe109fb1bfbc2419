import { Injectable } from '@nestjs/common';
import { AGENCY_MODES, AGENCY_STAGES, type AgencyStage } from '@onecounter/contracts';
import { addDays, plainDate } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { AgencyBoard, type BoardCard, type BoardDays, type BoardFilter, type StageCount } from '../data/agency-board';
import type { ShowAgencyBoardQuery } from '../http/agency-board.body';
import type { AgencyBoardCardView, AgencyBoardColumnView, AgencyBoardView } from '../http/agency-board.view';

/** The stages that a project goes through; guidance and advice are of requests. */
const SHOWN: readonly AgencyStage[] = ['commission', 'service', 'followUp', 'problem', 'results'];
/** Cards of a stage; the rest is one click away in the list. */
const CARDS = 20;
/** Calendar days before its target from which a project is due soon. */
const SOON_DAYS = 10;

/** 项目看板 (AGY-10): what runs, by stage, the most urgent first, and what each place has. */
@Injectable()
export class ShowAgencyBoard {
  constructor(private readonly board: AgencyBoard, private readonly legal: LegalClock) {}

  async run({ mine, kind }: ShowAgencyBoardQuery, actor: Actor): Promise<AgencyBoardView> {
    const filter: BoardFilter = { agentId: mine ? actor.personId : null, kind: kind ?? null };
    const days = this.days();
    const [counts, cards] = [await this.board.stages(actor, filter, days), await this.board.cards(actor, filter, SHOWN, days, CARDS)];
    const columns = SHOWN.map((stage) => columnOf(stage, counts, cards, days));
    const sum = (of: (column: AgencyBoardColumnView) => number): number => columns.reduce((total, column) => total + of(column), 0);
    return {
      today: days.today, running: sum(({ running }) => running), investmentWan: sum(({ investmentWan }) => investmentWan), late: sum(({ late }) => late), soon: sum(({ soon }) => soon), unassigned: sum(({ unassigned }) => unassigned), columns,
      places: (await this.board.places(actor, filter, days)).map(({ place, running, investment_wan, late, returned, mean_days }) => ({ place, running, investmentWan: investment_wan, late, returned, meanDays: mean_days })),
    };
  }

  private days(): BoardDays {
    const today = this.legal.today();
    return { today, soonOn: addDays(plainDate(today), SOON_DAYS), from: `${today.slice(0, 4)}-01-01` };
  }
}

function columnOf(stage: AgencyStage, counts: readonly StageCount[], cards: readonly BoardCard[], days: BoardDays): AgencyBoardColumnView {
  const own = counts.find((one) => one.stage === stage);
  return {
    stage, stageLabel: AGENCY_STAGES[stage].zh, running: own?.running ?? 0, investmentWan: own?.investment_wan ?? 0, late: own?.late ?? 0, soon: own?.soon ?? 0, unassigned: own?.unassigned ?? 0,
    cards: cards.filter((card) => card.stage === stage).map((card) => presentCard(card, days)),
  };
}

function presentCard(card: BoardCard, { today, soonOn }: BoardDays): AgencyBoardCardView {
  const light = card.target_on === null || card.stage === 'results' ? 'none' : card.target_on < today ? 'late' : card.target_on <= soonOn ? 'soon' : 'calm';
  return {
    id: card.id, number: card.number, name: card.name, ownerName: card.owner_name, modeLabel: AGENCY_MODES[card.mode].zh, investmentWan: card.investment_wan, agentName: card.agent_name, targetOn: card.target_on, registeredOn: card.registered_on, authorised: card.authorised,
    light, daysToTarget: card.target_on === null ? null : Math.round((Date.parse(card.target_on) - Date.parse(today)) / 86_400_000),
  };
}
