/** 利害关系人 */
export class InterestedPartyView {
  id: number;
  name: string;
  phoneMasked: string | null;
  interest: string;
  /** Last day to state one's case. */
  dueOn: string;
  outcome: 'heard' | 'waived' | 'noneInTime' | null;
  outcomeLabel: string | null;
  answeredOn: string | null;
  /** 陈述、申辩的内容 */
  text: string | null;
}

export class HearingAttendeeView {
  name: string;
  capacity: string;
  signed: boolean;
  unsignedReason: string | null;
}

/** 听证 */
export class HearingView {
  id: number;
  askedBy: 'applicant' | 'interestedParty' | 'exOfficio';
  askedByLabel: string;
  askedOn: string;
  /** Last day on which it is to be held. */
  holdBy: string;
  heldOn: string | null;
  heldFrom: string | null;
  place: string | null;
  hostName: string | null;
  isPublic: boolean | null;
  closedReason: string | null;
  recorded: boolean;
  /** 笔录 */
  record: string | null;
  /** Salted SHA-256 of the record, as the steps name it. */
  recordDigest: string | null;
  attendees: HearingAttendeeView[];
  endedOn: string | null;
  outcome: 'held' | 'withdrawn' | null;
  outcomeLabel: string | null;
}

/** What was said by whom before the decision. */
export class CaseHearingsView {
  parties: InterestedPartyView[];
  hearings: HearingView[];
  /** The hearing that the decision must cite; null when none was held. */
  toCite: number | null;
}

/** 可以主持的人 */
export class HearingHostView {
  personId: number;
  name: string;
  unitName: string;
}

/** 一次听证, in the list */
export class ListedHearingView {
  id: number;
  caseId: number;
  caseNumber: string;
  itemName: string;
  applicantName: string;
  askedByLabel: string;
  askedOn: string;
  holdBy: string;
  heldOn: string | null;
  heldFrom: string | null;
  place: string | null;
  hostName: string | null;
  isPublic: boolean | null;
  recorded: boolean;
  endedOn: string | null;
  outcomeLabel: string | null;
}
