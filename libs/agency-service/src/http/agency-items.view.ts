import { LightView } from '@onecounter/casework';
import type { CaseStatus, ItemState, TrackedState } from '@onecounter/contracts';
import { AgencyItemView } from './agency-project.view';
import { CountyTransferRowView } from './county-transfer.view';

/** 办这个事项的办件，现在的样子 */
export class ItemCaseView {
  id: number;
  number: string;
  itemName: string;
  status: CaseStatus;
  statusLabel: string;
  dueOn: string | null;
  /** 在谁手里：承办人，没有分到人的是科室 */
  holder: string;
  linkedOn: string;
  light: LightView | null;
}
/** 向其他部门了解到的 */
export class OutsideEntryView {
  seq: number;
  onDate: string;
  state: TrackedState;
  stateLabel: string;
  words: string;
  byName: string | null;
  fileId: string | null;
  fileName: string | null;
}
export class AgencyItemStandingView extends AgencyItemView {
  state: ItemState;
  stateLabel: string;
  cases: ItemCaseView[];
  /** 最近一次转办 */
  transfer: CountyTransferRowView | null;
  entries: OutsideEntryView[];
  verbs: ('linkItemCase' | 'unlinkItemCase' | 'handOverToCounty' | 'handOverToCity' | 'trackOutsideItem')[];
}
export class TransferPlaceView {
  unitId: number;
  name: string;
}
export class AgencyItemsView {
  rows: AgencyItemStandingView[];
  /** 可以转办的县区 */
  counties: TransferPlaceView[];
  /** 还没有办结的事项 */
  left: number;
}
