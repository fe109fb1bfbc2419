import { Injectable, StreamableFile } from '@nestjs/common';
import { DRAW_ALGORITHM, EXPERT_ANSWERS, EXPERT_REVIEW, EXPERT_VERDICTS, RECUSAL_RULES, refuse } from '@onecounter/contracts';
import { Documents, type Actor } from '@onecounter/platform';
import { ExpertReviews, type DrawRow, type ExpertReviewRow, type SeatRow } from '../data/expert-reviews';
import type { ListExpertReviewsQuery } from '../http/expert.body';
import type { ExpertDrawView, ExpertReviewCountsView, ExpertReviewPageView, ExpertReviewRowView, ExpertReviewView, ExpertSeatView } from '../http/expert.view';

const PAGE = 100;

/** 专家评审 with what anybody needs to make its draw again. */
@Injectable()
export class ShowExpertReviews {
  constructor(private readonly reviews: ExpertReviews, private readonly documents: Documents) {}

  async list({ from, to, concluded, status, caseId, unitId, before }: ListExpertReviewsQuery, actor: Actor): Promise<ExpertReviewPageView> {
    const rows = await this.reviews.list(actor, { from: from ?? null, to: to ?? null, concluded: concluded ?? false, status: status ?? null, caseId: caseId ?? null, unitId: unitId ?? null, before: before ?? null, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    return { rows: page.map(presentReviewRow), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<ExpertReviewView> {
    const row = await this.reviews.get(id, actor);
    const [draws, seats] = [await this.reviews.draws(id), await this.reviews.seats(id)];
    return {
      ...presentReviewRow(row), conclusionWords: row.conclusion_words, feeNote: row.document_id !== null, round: row.round,
      draws: draws.map((draw) => presentDraw(draw, seats.filter(({ round }) => round === draw.round))), panel: seats.filter(({ round }) => round === row.round).map(presentSeat),
    };
  }

  /** 评审费发放单. @throws notFound */
  async feeNote(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.reviews.get(id, actor);
    const document = row.document_id ? await this.documents.find(row.document_id) : undefined;
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`评审费发放单 ${row.number}.pdf`)}` });
  }

  /** @throws periodReversed */
  async counts(from: string, to: string, actor: Actor): Promise<ExpertReviewCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.reviews.counts(actor, from, to);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
    return {
      from, to, opened: sum((row) => row.opened), concluded: sum((row) => row.concluded), experts: sum((row) => row.experts),
      bySection: rows.map(({ unit_id: unitId, unit_name: unitName, opened, concluded, experts }) => ({ unitId, unitName, opened, concluded, experts })),
    };
  }
}

function presentReviewRow(row: ExpertReviewRow): ExpertReviewRowView {
  return {
    id: row.id, version: row.version, number: row.number, status: row.status, statusLabel: EXPERT_REVIEW.statuses[row.status].zh, caseId: row.case_id, caseNumber: row.case_number, itemName: row.item_name, applicantName: row.applicant_name, unitName: row.unit_name,
    topic: row.topic, specialities: [...row.specialities], seats: row.seats, openedOn: row.opened_on, concludedOn: row.concluded_on, conclusion: row.conclusion, conclusionLabel: row.conclusion && EXPERT_VERDICTS[row.conclusion].zh,
  };
}

function presentDraw(draw: DrawRow, seats: readonly SeatRow[]): ExpertDrawView {
  const { round, reason, candidates, excluded, commitment, seed, published_on: publishedOn, drawn_on: drawnOn } = draw;
  return {
    round, reason, candidates: [...candidates], excluded: excluded.map((one) => ({ ...one, ruleLabel: RECUSAL_RULES[one.rule].zh })), commitment, seed, algorithm: DRAW_ALGORITHM, publishedOn, drawnOn, order: seats.map(({ number }) => number),
  };
}

function presentSeat(seat: SeatRow): ExpertSeatView {
  return {
    expertId: seat.expert_id, number: seat.number, name: seat.name, employer: seat.employer, phoneMasked: seat.phone_masked, place: seat.place, seated: seat.seated, answer: seat.answer, answerLabel: seat.answer && EXPERT_ANSWERS[seat.answer].zh, answerReason: seat.answer_reason,
    signedInAt: seat.signed_in_at?.toISOString() ?? null, verdict: seat.verdict, verdictLabel: seat.verdict && EXPERT_VERDICTS[seat.verdict].zh, opinion: seat.opinion, amountFen: seat.amount_fen,
  };
}
