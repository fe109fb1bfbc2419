import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { SavedViews, type SavedViewRow, type ViewToKeep } from '../data/saved-views';
import type { ChangeViewBody, KeepViewBody, SavedFiltersBody } from '../http/saved-views.body';
import type { SavedFiltersView, SavedViewView, ViewRemovedView } from '../http/saved-views.view';
import { mayChangeView, seesView } from '../rules/view-owner';
import { presentView } from './list-views';

const MOST_VIEWS = 50;

/** 存下视图: any member keeps views and may share them with the own section. */
@Injectable()
export class KeepView {
  constructor(private readonly views: SavedViews) {}

  async run(input: KeepViewBody, actor: Actor): Promise<SavedViewView> {
    if ((await this.views.countOf(actor)) >= MOST_VIEWS) refuse('tooManyViews', { max: MOST_VIEWS });
    const view = toKeep(input);
    const id = (await this.views.add(view, actor)) ?? refuse('viewNameTaken', { name: view.name }, 'name');
    return presentView((await this.views.find(id)) ?? refuse('notFound'), actor);
  }
}

/** A view in hand: seen by the actor, changeable, in the version looked at. */
@Injectable()
export class ViewDesk {
  constructor(private readonly views: SavedViews) {}

  /** @throws notFound, viewNotYours, viewChanged */
  async open(id: string, version: number, actor: Actor): Promise<SavedViewRow> {
    const row = await this.views.find(id);
    if (!row || !seesView(row, actor)) refuse('notFound');
    if (!mayChangeView(row, actor)) refuse('viewNotYours', { name: row.name, owner: row.owner_name });
    if (row.version !== version) refuse('viewChanged', { name: row.name, byName: row.changed_by_name, version: row.version });
    return row;
  }
}

/** 改视图: by its owner or the head of the section. */
@Injectable()
export class ChangeView {
  constructor(private readonly desk: ViewDesk, private readonly views: SavedViews) {}

  async run(id: string, input: ChangeViewBody, actor: Actor): Promise<SavedViewView> {
    const row = await this.desk.open(id, input.version, actor);
    const view = toKeep(input);
    if (!(await this.views.isFree(view.name, row.owner_id, id))) refuse('viewNameTaken', { name: view.name }, 'name');
    if (!(await this.views.change(id, input.version, view, actor))) refuse('viewChanged', { name: row.name, byName: '别人' });
    return presentView((await this.views.find(id)) ?? refuse('notFound'), actor);
  }
}

/** 删视图: by its owner or the head of the section. */
@Injectable()
export class RemoveView {
  constructor(private readonly desk: ViewDesk, private readonly views: SavedViews) {}

  async run(id: string, version: number, actor: Actor): Promise<ViewRemovedView> {
    const row = await this.desk.open(id, version, actor);
    if (!(await this.views.remove(id, version))) refuse('viewChanged', { name: row.name, byName: '别人' });
    return { removed: true };
  }
}

const toKeep = ({ name, shared, filters }: KeepViewBody): ViewToKeep => ({ name: name.trim(), shared, filters: whole(filters) });

function whole({ view, light = '', item = '', status = '', unread = '', assignee = '', search = '', sort = '', layout = '', unit = '', window: at = '', due = '', did = '', from = '', to = '' }: SavedFiltersBody): SavedFiltersView {
  return { view, light, item, status, unread, assignee, search, sort, layout, unit, window: at, due, did, from, to };
}
