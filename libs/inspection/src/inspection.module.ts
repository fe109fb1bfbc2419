import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';

/** 现场勘验和专家评审: what is looked at outside the office, and by whom. */
@Module({ imports: [OrganisationModule, CatalogueModule, CaseworkModule], controllers: [], providers: [] })
export class InspectionModule {}
