import { refuse, type CaseStatus, type CountyTransferStatus, type ItemState, type TrackedState } from '@onecounter/contracts';

export interface ItemInQuestion { readonly level: 'city' | 'county' | 'outside'; readonly item_name: string }
export type ItemWay = 'linkItemCase' | 'handOverToCounty' | 'handOverToCity' | 'trackOutsideItem';
export interface ItemStanding { readonly cases: readonly { readonly status: CaseStatus }[]; readonly transfer: CountyTransferStatus | null; readonly outside: TrackedState | null }

const OF_TRANSFER: Readonly<Record<CountyTransferStatus, ItemState>> = { handed: 'waiting', received: 'running', refused: 'back', done: 'toCloseOut', closedOut: 'done', recalled: 'todo' };
/** What a decision in favour leaves, and what ends without one; every other case is still under way. */
const GRANTED: readonly CaseStatus[] = ['granted', 'certified', 'issued'];
const CAME_TO_NOTHING: readonly CaseStatus[] = ['refused', 'declined', 'withdrawn', 'terminated'];
/** Whoever holds the item has it from another place. */
const WITH_OTHERS: readonly CountyTransferStatus[] = ['handed', 'received', 'done', 'closedOut'];

/** The ways that are open for an item: its own place makes it a case or gives it to the place of its level; a department outside is only asked. @param ofCity whether the project is the city's */
export function waysOf(item: ItemInQuestion, standing: ItemStanding, ofCity: boolean): ItemWay[] {
  if (item.level === 'outside') return ['trackOutsideItem'];
  if (standing.transfer !== null && WITH_OTHERS.includes(standing.transfer)) return [];
  const elsewhere: ItemWay | null = item.level === 'county' ? (ofCity ? 'handOverToCounty' : null) : ofCity ? null : 'handOverToCity';
  return ['linkItemCase', ...(elsewhere !== null && standing.cases.length === 0 ? [elsewhere] : [])];
}

/** @throws agencyItemWay with the reason */
export function requireWay(way: ItemWay, item: ItemInQuestion, standing: ItemStanding, ofCity: boolean): void {
  if (waysOf(item, standing, ofCity).includes(way)) return;
  refuse('agencyItemWay', { itemName: item.item_name, why: whyNot(way, item, standing) });
}

function whyNot(way: ItemWay, { level }: ItemInQuestion, { transfer, cases }: ItemStanding): string {
  if (way === 'trackOutsideItem') return '只有其他部门的事项才手工跟踪';
  if (level === 'outside') return '其他部门的事项手工跟踪';
  if (transfer !== null && WITH_OTHERS.includes(transfer)) return '已经转办，要重新转办先收回';
  if (cases.length > 0) return '已经关联办件，要转办先取消关联';
  return way === 'handOverToCounty' ? '只有市级项目的县区事项才转县区' : '只有县区项目的市级事项才转市级';
}

/** Where an item stands, whichever way it is done: the later way counts, cases of its own first. */
export function stateOfItem({ cases, transfer, outside }: ItemStanding): ItemState {
  if (cases.length > 0) return cases.some(({ status }) => GRANTED.includes(status)) ? 'done' : cases.every(({ status }) => CAME_TO_NOTHING.includes(status)) ? 'back' : 'running';
  if (transfer !== null) return OF_TRANSFER[transfer];
  if (outside !== null) return outside === 'done' ? 'done' : 'running';
  return 'todo';
}
