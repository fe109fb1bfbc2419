/** 一件的结果 */
export class BulkRowView {
  id: number;
  /** done 办成, refused 没有办成, cancelled 取消前没有轮到 */
  outcome: 'done' | 'refused' | 'cancelled';
  /** Version of the case after it; null unless done. */
  version: number | null;
  /** Code of the fault, and why in words; null unless refused. */
  code: string | null;
  reason: string | null;
}

/** 批量结果: one line a case, in the order in which they were sent. */
export class BulkResultView {
  key: string;
  done: number;
  refused: number;
  cancelled: number;
  rows: BulkRowView[];
}

/** 办到哪里 */
export class BulkProgressView {
  key: string;
  total: number;
  /** Cases that have their result. */
  judged: number;
  refused: number;
  finished: boolean;
  cancelled: boolean;
}
