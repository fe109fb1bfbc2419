import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { SavedViews } from '../data/saved-views';
import type { ArrangeViewsBody } from '../http/saved-views.body';
import type { SavedViewsView } from '../http/saved-views.view';
import { ListViews } from './list-views';

/** 默认视图和次序: each person's own. A view that goes away later simply is no longer in the order. */
@Injectable()
export class ArrangeViews {
  constructor(private readonly views: SavedViews, private readonly list: ListViews) {}

  async run({ version, defaultView = null, order }: ArrangeViewsBody, actor: Actor): Promise<SavedViewsView> {
    if (!(await this.views.arrange(actor, { default_view: defaultView, ordered: order, version }))) refuse('viewChanged', { name: '视图次序', byName: '另一处' });
    return this.list.run(actor);
  }
}
