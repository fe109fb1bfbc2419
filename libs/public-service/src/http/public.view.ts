export class ProgressStationView {
  label: string;
  state: 'done' | 'current' | 'ahead';
  note: string;
}
/** 要补的材料 */
export class SupplementItemView {
  title: string;
  text: string;
}
export class ProgressDateView {
  label: string;
  /** 11月30日（周一） */
  text: string;
}
/** 可以下载的电子副本 */
export class PublicCopyView {
  id: string;
  title: string;
  number: string | null;
}
/** 联办件里的一件 */
export class ProgressItemView {
  number: string;
  name: string;
  /** Its own headline. */
  state: string;
  done: boolean;
}
/** 办事进度 of a case, or of a joint case as one */
export class ProgressView {
  number: string;
  itemName: string;
  /** 鞍山市铁西区味源**** */
  applicantMasked: string;
  /** The next thing the applicant must do. */
  headline: string;
  /** Five, in order. */
  stations: ProgressStationView[];
  /** Filled while the case waits for the applicant. */
  supplement: SupplementItemView[];
  /** 如果……补齐，……就能办结。 */
  outlook: string | null;
  dates: ProgressDateView[];
  /** There are some once the result is delivered. */
  copies: PublicCopyView[];
  /** Of a joint case, its cases; empty for a case of its own. */
  items: ProgressItemView[];
  hotline: string;
}

/** 证件核验 */
export class VerificationView {
  certificateName: string;
  number: string;
  holder: string;
  itemName: string;
  /** YYYY-MM-DD */
  validFrom: string;
  /** null: no end */
  validUntil: string | null;
  state: 'valid' | 'voided' | 'amended' | 'expired';
  stateLabel: string;
  /** 发证机关 */
  organ: string;
}
