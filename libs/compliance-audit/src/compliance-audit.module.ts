import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Cards } from './data/cards';
import { MonitoredCases } from './data/monitored-cases';
import { ExamineCaseWhenStepTaken } from './events/examine-case-when-step-taken';
import { CardListsController, CardStepsController } from './http/cards.controller';
import { WatchDates } from './jobs/watch-dates.schedule';
import { AnswerCard } from './use-cases/answer-card';
import { AnswerTerms, IssueCards } from './use-cases/issue-cards';
import { JudgeCard } from './use-cases/judge-card';
import { ListCards, ShowCard } from './use-cases/show-cards';

/** 电子监察 (CMP-7): what runs late or out of order becomes a card that must be answered. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CardListsController, CardStepsController],
  providers: [Cards, MonitoredCases, AnswerTerms, IssueCards, AnswerCard, JudgeCard, ListCards, ShowCard, WatchDates, ExamineCaseWhenStepTaken],
})
export class ComplianceAuditModule {}
