import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { MovePublication } from '../use-cases/publications/move-publication';

const AT_ONCE = 200;
/** In one run; what is left waits five minutes. */
const MOST = 5_000;

/** 到期自动公示: what is not held is published on its day; what an outage left over follows in the order of its days. */
@Injectable()
export class PublishDueGrants extends BusinessSchedule {
  readonly name = 'publish-due-grants';
  readonly cron = '*/5 * * * *';
  constructor(private readonly move: MovePublication) { super(); }

  async run(): Promise<string> {
    let published = 0;
    for (let moved = AT_ONCE; moved === AT_ONCE && published < MOST; published += moved) moved = await this.move.publishDue(AT_ONCE);
    return `${published} published`;
  }
}
