import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { Drafts } from '../data/drafts';

const KEPT_DAYS = 30;

/** Drafts that nobody touched for thirty days go, with their uploads; the list says so from day twenty-three on. */
@Injectable()
export class ForgetOldDrafts extends BusinessSchedule {
  readonly name = 'forget-old-drafts';
  readonly cron = '0 3 * * *';
  constructor(private readonly drafts: Drafts) { super(); }

  async run(): Promise<string> {
    return `${await this.drafts.removeOlderThan(KEPT_DAYS)} drafts`;
  }
}
