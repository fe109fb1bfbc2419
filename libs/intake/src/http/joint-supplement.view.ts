import { JointMaterialView } from './joint.view';

/** 联办补正里的一件 */
export class JudgedSupplementCaseView {
  id: number;
  number: string;
  itemName: string;
  /** 等前置 */
  waits: boolean;
  complete: boolean;
  /** Names of what would still be missing */
  lacking: string[];
}

/** 现在收下，各件会怎样 */
export class JudgedJointSupplementView {
  id: number;
  number: string;
  version: number;
  themeName: string;
  applicantName: string;
  /** All that is missing over all cases, each once */
  materials: JointMaterialView[];
  cases: JudgedSupplementCaseView[];
}

export class JointSupplementCaseView {
  id: number;
  number: string;
  itemName: string;
  waits: boolean;
  version: number;
  complete: boolean;
}

export class JointSupplementTakenView {
  id: number;
  number: string;
  version: number;
  status: string;
  /** 收件回执 */
  documentId: string | null;
  cases: JointSupplementCaseView[];
}
