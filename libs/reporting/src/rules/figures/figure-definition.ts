import type { BulletinSection } from '@onecounter/contracts';

/** What a number opens to. */
export type FigureRows = 'cases' | 'meetings' | 'trips' | 'reviews' | 'events' | 'reports';

/** One figure (口径) in one place: bulletin, dashboards, exports and lists read the same. A change of what it counts raises `version`; frozen values keep theirs. */
export interface FigureDefinition {
  readonly code: string;
  readonly version: number;
  readonly zh: string;
  readonly en: string;
  readonly unit: '件' | '次' | '条' | '个' | '项' | '万元' | '工作日' | '%';
  readonly section: BulletinSection;
  /** computed: counted from steps and dates; reported: told by somebody, with evidence, and confirmed. */
  readonly source: 'computed' | 'reported';
  /** What, of which steps, by which date. */
  readonly counts: string;
  /** Whether it can be told apart by unit. */
  readonly byUnit: boolean;
  /** Whether it may stand in the public edition. */
  readonly public: boolean;
  readonly opens: FigureRows | null;
  /** Whose numbers the whole is: of the bureau's own sections, or of the whole place with departments and counties. */
  readonly whole: 'bureau' | 'place';
  /** total: what happened within the period, so that periods add up; state: what stands at its end, which is never added up. */
  readonly adds: 'total' | 'state';
  /** What no row at all says: nothing happened (the usual case), or nobody has told it yet. */
  readonly none?: 'unknown';
}
