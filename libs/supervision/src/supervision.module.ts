import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { SupervisionEvents } from './data/supervision-events';
import { WriteEventWhenDecisionMoves } from './events/write-event-when-decision-moves';
import { CasesOfEvents, PushTerm, WriteEvents } from './use-cases/write-events';

const EVENTS = [SupervisionEvents, CasesOfEvents, PushTerm, WriteEvents, WriteEventWhenDecisionMoves];

/** 审管衔接 (SUP-1 to SUP-6): every decision reaches the department that must supervise it, provably. Nobody imports it; it listens. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  providers: [...EVENTS],
})
export class SupervisionModule {}
