/** What the public routes answer. No session, the applicant masked, only finished words. */
export interface ProgressView {
  number: string;
  itemName: string;
  /** 鞍山市铁西区味源**** */
  applicantMasked: string;
  /** The next thing the applicant must do, or how it stands. */
  headline: string;
  /** What is asked of the applicant; empty when there is nothing to do. */
  todo: { title: string; text: string }[];
  /** 如果 11月23日（周一）补齐，11月30日（周一）就能办结。 */
  promise: string | null;
  stations: { name: string; note: string; state: 'past' | 'current' | 'todo' }[];
}

export interface CertificateView {
  standing: 'valid' | 'expired' | 'ended';
  /** 有效, 已过期, 已注销 … */
  standingLabel: string;
  title: string;
  number: string;
  holder: string;
  unit: string;
  issuedOn: string;
  validUntil: string | null;
}
