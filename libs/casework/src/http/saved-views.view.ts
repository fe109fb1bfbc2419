export class SavedFiltersView {
  view: string;
  light: string;
  item: string;
  status: string;
  unread: string;
  assignee: string;
  search: string;
  sort: string;
  layout: string;
  /** Of a number on the dashboard: section, window, due date, what happened from–to */
  unit: string;
  window: string;
  due: string;
  did: string;
  from: string;
  to: string;
}

/** 视图 */
export class SavedViewView {
  /** Six letters or digits: what stands in the address. */
  id: string;
  version: number;
  name: string;
  shared: boolean;
  own: boolean;
  /** Owner, or head of the section with which it is shared. */
  mayChange: boolean;
  ownerName: string;
  filters: SavedFiltersView;
}

/** One's own views and those shared with one's section, in one's own order. */
export class SavedViewsView {
  views: SavedViewView[];
  /** Id of a saved view, or the name of a view; null: 我的待办 */
  defaultView: string | null;
  /** Of default and order, for the next arrangement. */
  arrangementVersion: number;
}

export class ViewRemovedView {
  removed: true;
}
