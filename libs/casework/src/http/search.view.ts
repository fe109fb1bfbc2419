/** Where else the words stand. */
export class FoundInView {
  /** 法定代表人 */
  label: string;
  text: string;
}

/** 搜到的一条 */
export class SearchHitView {
  /** permitCase, applicant, serviceItem, reviewPoint */
  kind: string;
  /** Unique among the hits of its kind. */
  key: string;
  /** Applicant of a case, name, text of a point. */
  title: string;
  /** Number of a case, credit code or masked resident ID, code of an item. */
  code: string | null;
  note: string;
  statusLabel: string | null;
  /** Day of reception. */
  on: string | null;
  foundIn: FoundInView[];
  caseId: number | null;
  itemCode: string | null;
}

export class SearchGroupView {
  kind: string;
  label: string;
  /** Within reach, at most 1000. */
  count: number;
  countCapped: boolean;
  hits: SearchHitView[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

/** 全局搜索的回答 */
export class SearchView {
  groups: SearchGroupView[];
}
