import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';

/** 审管衔接 (SUP-1 to SUP-6): every decision reaches the department that must supervise it, provably. Nobody imports it; it listens. */
@Module({ imports: [OrganisationModule, CatalogueModule, CaseworkModule] })
export class SupervisionModule {}
