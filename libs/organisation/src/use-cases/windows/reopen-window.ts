import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { WINDOW_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';

/** 重开窗口: as it was when it was closed. */
@Injectable()
export class ReopenWindow {
  constructor(private readonly desk: OrganisationDesk) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    return this.desk.take(await this.desk.open(WINDOW_SUBJECT, 'reopenWindow', id, input.version, actor), { facts: {} });
  }
}
