import { Module } from '@nestjs/common';
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
import { PlatformModule } from '@onecounter/platform';
import { ReportingModule } from '@onecounter/reporting';
import { PublicServiceModule } from '@onecounter/public-service';
import { ReviewModule } from '@onecounter/review';
import { SupervisionModule } from '@onecounter/supervision';

/** The same modules as the gateway; their controllers stay unused, for nothing listens. */
@Module({ imports: [PlatformModule, OrganisationModule, CatalogueModule, CaseworkModule, IntakeModule, ReviewModule, InspectionModule, IssuanceModule, ArchiveModule, PublicServiceModule, NotificationModule, SupervisionModule, ComplianceAuditModule, ReportingModule, AgencyServiceModule] })
export class WorkerModule {}
