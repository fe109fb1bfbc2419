import { PromisedView } from './commitment.view';
import { JointDeferrableView, NotDeferrableView } from './joint-deferral.view';
import { PaperPreviewView, ToldItemView } from './reception.view';

/** 联办件里的一件, as it was born */
export class JointBornCaseView {
  id: number;
  version: number;
  number: string;
  itemCode: string;
  itemName: string;
  /** 等前置 */
  waits: boolean;
  outcome: 'acceptApplication' | 'acceptWithDeferral' | 'acceptWithCommitment' | 'requestSupplement' | 'notFinished';
}

export class JointTakenView {
  id: number;
  /** 联办编号 */
  number: string;
  version: number;
  status: string;
  documentId: string | null;
  cases: JointBornCaseView[];
}

export class JointStepView {
  id: number;
  number: string;
  version: number;
  status: string;
  documentId: string | null;
}

/** 选出来的事项 */
export class JudgedItemView {
  code: string;
  /** The version in use that is judged by */
  versionId: number;
  name: string;
  unitName: string;
  stage: string;
  /** Names of items that come first by rule */
  waitsFor: string[];
  waits: boolean;
  promisedText: string;
  outcome: 'acceptApplication' | 'acceptWithDeferral' | 'acceptWithCommitment' | 'requestSupplement' | 'notFinished';
  outcomeLabel: string;
  /** What a commitment would replace, when it replaces all that this item lacks */
  committable: PromisedView[];
  /** Materials that come by themselves, from the result of another item */
  fromResults: string[];
}

export class JointPointView {
  code: string;
  /** What it is called in each of the items' materials */
  codes: string[];
  text: string;
  severity: 'must' | 'should';
  /** Names of the items that ask it, when not all of the material's do */
  items: string[];
}

/** 一份共用材料在一个事项里是哪一份 */
export class JointPartView {
  itemCode: string;
  materialCode: string;
}

/** 一套材料里的一份 */
export class JointMaterialView {
  key: string;
  name: string;
  necessity: string;
  source: string;
  originals: number;
  copies: number;
  sealTexts: string[];
  /** Names of the items that share it */
  items: string[];
  itemCodes: string[];
  /** What it is called in each of them */
  parts: JointPartView[];
  /** The strictest of the verdicts it has in its items */
  verdict: string;
  verdictLabel: string;
  goodPoints: number;
  allPoints: number;
  points: JointPointView[];
}

/** 有条件才要的材料 */
export class JointConditionView {
  code: string;
  name: string;
  itemName: string;
  condition: string;
  applies: boolean;
}

export class LeftItemView {
  code: string;
  name: string;
  /** The question that would bring it in; null: by hand */
  question: string | null;
}

export class JointFieldView {
  key: string;
  label: string;
  kind: 'text' | 'number' | 'date';
  required: boolean;
}

/** 现在结束联办接件，会怎样 */
export class JudgedJointView {
  themeCode: string;
  themeName: string;
  themeVersionId: number;
  themeVersionNo: number;
  leadUnitName: string;
  items: JudgedItemView[];
  left: LeftItemView[];
  materials: JointMaterialView[];
  conditions: JointConditionView[];
  fields: JointFieldView[];
  handedIn: number;
  spared: number;
  /** Names of merged materials nobody looked at */
  unchecked: string[];
  told: ToldItemView[];
  /** What may come later once for all items, and what may not, with the reason */
  deferrable: JointDeferrableView[];
  notDeferrable: NotDeferrableView[];
  outcome: 'openJointCase' | 'acceptJointWithDeferral' | 'requestJointSupplement' | 'notFinished';
  outcomeLabel: string;
  paper: PaperPreviewView;
  promisedDueOn: string;
  provisional: boolean;
}
