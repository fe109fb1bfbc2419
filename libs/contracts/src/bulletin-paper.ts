/** A stretch of finished text of a bulletin; `link` opens what a number counts and stands in no edition that leaves the house. */
export interface PaperRun { readonly text: string; readonly bold?: boolean; readonly link?: string }

/** What a section of a printed bulletin is made of; figures are words by now, charts are drawn, pictures are at hand. */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly PaperRun[] }
  /** 小标题, below the heading of the section */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `data`: PNG or JPEG as data URL; width and height in pixels. */
  | { readonly kind: 'picture'; readonly data: string; readonly width: number; readonly height: number; readonly caption: string; readonly alternative: string }
  /** A chart as SVG, width and height in points; its letters are set in the house's fonts. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly width: number; readonly height: number; readonly caption: string; readonly alternative: string };

/** 业务专报 on A4 (RPT-5): masthead in red, 第×期 and no 文号, six sections, 报 / 送 / 发 at the end of the last page. */
export interface BulletinPaperContent {
  layout: 'bulletin';
  /** 名称, in red; settable by the bureau. */
  title: string;
  /** 期号 as printed, for example 第11期; a bulletin has no 文号. */
  number: string;
  /** 编发单位, left above the red line. */
  unit: string;
  /** 印发日期 as printed, right above the red line (Asia/Shanghai). */
  dated: string;
  /** 内部资料, top left; null on a bulletin for everybody. */
  confidential: string | null;
  /** 编者按, before the first section; empty when there is none. */
  editorNote: readonly PaperBlock[];
  sections: readonly { readonly title: string; readonly blocks: readonly PaperBlock[] }[];
  /** 报、送、发, in this order, each with its readers; a level without readers is left out. */
  readers: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** 共印×份 */
  copies: number;
  /** 编制中: a watermark over every page of a text that is not approved. */
  draft?: boolean;
}

/** Address labels (地址签) for envelopes: A4, two beside each other. Rendered when asked for, never kept. */
export interface LabelSheetContent {
  layout: 'labelSheet';
  title: string;
  number?: string;
  unit: string;
  dated: string;
  labels: readonly { readonly name: string; readonly address: string; readonly postcode: string; readonly way: string }[];
}
