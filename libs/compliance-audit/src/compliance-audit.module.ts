import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';

/** 电子监察 (CMP-7): what runs late or out of order becomes a card that must be answered. */
@Module({ imports: [OrganisationModule, CatalogueModule, CaseworkModule] })
export class ComplianceAuditModule {}
