import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AgencyServiceModule } from '@onecounter/agency-service';
import { ArchiveModule } from '@onecounter/archive';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { ComplianceAuditModule } from '@onecounter/compliance-audit';
import { InspectionModule } from '@onecounter/inspection';
import { IntakeModule } from '@onecounter/intake';
import { IssuanceModule } from '@onecounter/issuance';
import { NotificationModule } from '@onecounter/notification';
import { OrganisationModule } from '@onecounter/organisation';
import { AccessGuard, FaultFilter, IdempotentTransaction, PlatformModule, validationPipe } from '@onecounter/platform';
import { PublicServiceModule } from '@onecounter/public-service';
import { ReportingModule } from '@onecounter/reporting';
import { ReviewModule } from '@onecounter/review';
import { SupervisionModule } from '@onecounter/supervision';
import { HealthController } from './health/health.controller';
import { MetricsController } from './health/metrics.controller';
import { Measures } from './health/measures';

/** Composes the modules; no rules, no SQL of its own beyond measuring. */
@Module({
  imports: [PlatformModule, OrganisationModule, CatalogueModule, CaseworkModule, IntakeModule, ReviewModule, InspectionModule, IssuanceModule, ArchiveModule, PublicServiceModule, NotificationModule, SupervisionModule, ComplianceAuditModule, ReportingModule, AgencyServiceModule],
  controllers: [HealthController, MetricsController],
  providers: [
    Measures,
    { provide: APP_FILTER, useClass: FaultFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotentTransaction },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class GatewayModule {}
