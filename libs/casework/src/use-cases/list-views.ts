import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { SavedViews, type SavedViewRow } from '../data/saved-views';
import type { SavedViewsView, SavedViewView } from '../http/saved-views.view';
import { mayChangeView } from '../rules/view-owner';

/** Views of a person: own ones and the section's, as the person has them stand. */
@Injectable()
export class ListViews {
  constructor(private readonly views: SavedViews) {}

  async run(actor: Actor): Promise<SavedViewsView> {
    const [rows, { default_view, ordered, version }] = [await this.views.seenBy(actor), await this.views.arrangementOf(actor)];
    const place = (id: string): number => (ordered.includes(id) ? ordered.indexOf(id) : ordered.length);
    const views = [...rows].sort((one, other) => place(one.id) - place(other.id)).map((row) => presentView(row, actor));
    return { views, defaultView: default_view, arrangementVersion: version };
  }
}

export function presentView(row: SavedViewRow, actor: Actor): SavedViewView {
  const { id, version, name, shared, owner_name: ownerName, filters } = row;
  return { id, version, name, shared, own: row.owner_id === actor.personId, mayChange: mayChangeView(row, actor), ownerName, filters };
}
