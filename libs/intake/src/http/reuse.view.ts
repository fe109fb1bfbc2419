/** 可复用的一个文件, with where it came from */
export class ReusableFileView {
  /** Item whose material it fits */
  itemCode: string;
  /** Material of the item that it fits */
  materialCode: string;
  fileId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  caseId: number;
  caseNumber: string;
  /** Handed in on (legal date) */
  presentedOn: string;
  itemName: string;
  /** What it was called there */
  materialName: string;
  /** 时效要点: what must be looked at again before it is used */
  lookAgain: string[];
}

/** 复用同意 */
export class ReuseConsentView {
  id: number;
  version: number;
  status: 'given' | 'withdrawn';
  statusLabel: string;
  form: 'oral' | 'written';
  formLabel: string;
  /** Legal time (UTC) */
  givenAt: string;
  recordedByName: string;
  /** Ids of the files agreed to */
  files: string[];
  /** 为哪些事项同意 */
  itemCodes: string[];
}

export class ReusableMaterialsView {
  files: ReusableFileView[];
  /** Given and not yet used by another case */
  consents: ReuseConsentView[];
}
