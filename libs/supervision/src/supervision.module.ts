import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Feed } from './data/feed';
import { SupervisionEvents } from './data/supervision-events';
import { WriteEventWhenDecisionMoves } from './events/write-event-when-decision-moves';
import { FeedController } from './http/feed.controller';
import { FeedCursors } from './use-cases/feed-cursors';
import { MakeTestEvent } from './use-cases/make-test-event';
import { AcknowledgeFeed, ReadFeed } from './use-cases/read-feed';
import { CasesOfEvents, PushTerm, WriteEvents } from './use-cases/write-events';

const EVENTS = [SupervisionEvents, CasesOfEvents, PushTerm, WriteEvents, WriteEventWhenDecisionMoves];
const FEED = [Feed, FeedCursors, ReadFeed, AcknowledgeFeed, MakeTestEvent];

/** 审管衔接 (SUP-1 to SUP-6): every decision reaches the department that must supervise it, provably. Nobody imports it; it listens. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [FeedController],
  providers: [...EVENTS, ...FEED],
})
export class SupervisionModule {}
