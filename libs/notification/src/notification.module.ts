import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Messages } from './data/messages';
import { REMINDING } from './reminders';
import { Tell } from './use-cases/tell';

/** 通知: tells people what concerns them, by the centre and other ways, each thing once. Nobody imports it; it listens. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  providers: [Messages, Tell, ...REMINDING],
})
export class NotificationModule {}
