import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { AgencyProjects } from './data/agency-projects';
import { AgencyRequests } from './data/agency-requests';

/** 帮办代办领办 (AGY): one person takes a project through everything. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  providers: [AgencyProjects, AgencyRequests],
})
export class AgencyServiceModule {}
