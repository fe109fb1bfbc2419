import { COUNTY_TRANSFER, refuse, type CountyTransferVerb } from '@onecounter/contracts';

export interface TransferSides { readonly from_path: string; readonly from_name: string; readonly to_path: string; readonly to_name: string }
/** Whoever was given the item says what becomes of it; whoever gave it judges the result and ends it. */
const OF_WHOM_IT_WAS_GIVEN: readonly CountyTransferVerb[] = ['receiveCountyTransfer', 'refuseCountyTransfer', 'completeCountyTransfer'];

/** Only people of the very place: the city does not give the receipt in a county's name, nor does the county close out what the city gave it. */
export function isOnSide(transfer: TransferSides, verb: CountyTransferVerb, jurisdictionPath: string): boolean {
  return jurisdictionPath === (OF_WHOM_IT_WAS_GIVEN.includes(verb) ? transfer.to_path : transfer.from_path);
}

/** @throws transferOtherSide */
export function requireSide(transfer: TransferSides, verb: CountyTransferVerb, jurisdictionPath: string): void {
  if (isOnSide(transfer, verb, jurisdictionPath)) return;
  const side = OF_WHOM_IT_WAS_GIVEN.includes(verb) ? '接转办的一方' : '转办的一方';
  refuse('transferOtherSide', { verbLabel: COUNTY_TRANSFER.steps[verb].zh, side, place: OF_WHOM_IT_WAS_GIVEN.includes(verb) ? transfer.to_name : transfer.from_name });
}
