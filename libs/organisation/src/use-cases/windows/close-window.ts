import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { WINDOW_SUBJECT } from '../../data/subjects';
import { WindowRows } from '../../data/window-rows';
import { OrganisationDesk } from '../organisation-desk';

/** 关闭窗口: nobody's post may name it any more; who was to sit there from today on is off the roster. */
@Injectable()
export class CloseWindow {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: WindowRows) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, unitInUse */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(WINDOW_SUBJECT, 'closeWindow', id, input.version, actor);
    const [window, people] = [await this.rows.find(id), await this.rows.peopleAt(id, this.desk.today)];
    if (people.length > 0) refuse('unitInUse', { name: `${window?.number ?? ''} 号窗口`, uses: [`${people.length} 人的岗位（${people.slice(0, 5).join('、')}）`], verbLabel: '关闭窗口' });
    await this.rows.clear(id, this.desk.today, '9999-12-31');
    return this.desk.take(open, { facts: {} });
  }
}
