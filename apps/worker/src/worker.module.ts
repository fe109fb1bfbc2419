import { Module } from '@nestjs/common';
import { ArchiveModule } from '@onecounter/archive';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { InspectionModule } from '@onecounter/inspection';
import { IntakeModule } from '@onecounter/intake';
import { IssuanceModule } from '@onecounter/issuance';
import { OrganisationModule } from '@onecounter/organisation';
import { PlatformModule } from '@onecounter/platform';
import { PublicServiceModule } from '@onecounter/public-service';
import { ReviewModule } from '@onecounter/review';

/** The same modules as the gateway; their controllers stay unused, for nothing listens. */
@Module({ imports: [PlatformModule, OrganisationModule, CatalogueModule, CaseworkModule, IntakeModule, ReviewModule, InspectionModule, IssuanceModule, ArchiveModule, PublicServiceModule] })
export class WorkerModule {}
