import type { BookletState } from '@onecounter/contracts';

/** 要点手册，由后台制作 */
export class BookletView {
  id: number;
  itemCount: number;
  /** 截至哪天在用的版本，YYYY-MM-DD */
  on: string;
  format: 'pdf' | 'docx';
  state: BookletState;
  stateLabel: string;
  /** 0 to 100. */
  percent: number;
  /** Why it was not made. */
  failure: string | null;
  /** Once it is done. */
  fileName: string | null;
  sizeBytes: number | null;
  askedAt: string;
}
