import type { BulletinBlock, BulletinSection, PastFigure } from '@onecounter/contracts';

/** A figure of the issue's period as it is known; `unitId` null: of the whole bureau. */
export interface ResolvedFigure {
  readonly code: string; readonly unitId: number | null; readonly unitName: string | null; readonly zh: string; readonly unit: string; readonly public: boolean;
  readonly value: number | null; readonly previous: number | null; readonly lastYear: number | null;
}
export type { PastFigure };
export interface Photograph { readonly fileId: string; readonly data: string; readonly width: number; readonly height: number }

/** 一期专报 with everything it stands on: whoever renders it again renders the same. */
export interface BulletinContent {
  readonly title: string;
  readonly year: number;
  readonly issueNo: number;
  readonly issuer: string;
  /** 印发日期, YYYY-MM-DD (Asia/Shanghai). */
  readonly dateOn: string;
  readonly confidential: string | null;
  /** The days that are counted, as printed. */
  readonly counted: string;
  readonly editorNote: readonly BulletinBlock[];
  readonly sections: readonly { readonly section: BulletinSection; readonly title: string; readonly blocks: readonly BulletinBlock[] }[];
  readonly figures: readonly ResolvedFigure[];
  /** The oldest first. */
  readonly past: readonly PastFigure[];
  readonly photographs: readonly Photograph[];
  readonly readers: readonly { readonly label: string; readonly names: readonly string[] }[];
  readonly copies: number;
}
