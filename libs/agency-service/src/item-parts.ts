import { CountyTransfers } from './data/county-transfers';
import { ItemMatters } from './data/item-matters';
import { Places } from './data/places';
import { AgencyItemsController } from './http/agency-items.controller';
import { CountyTransferListsController, CountyTransferStepsController } from './http/county-transfers.controller';
import { HandOverItem } from './use-cases/items/hand-over-item';
import { ItemInHand } from './use-cases/items/item-in-hand';
import { MoveItem } from './use-cases/items/move-item';
import { MoveTransfer } from './use-cases/items/move-transfer';
import { OpenItemFile } from './use-cases/items/open-item-file';
import { ShowAgencyItems } from './use-cases/items/show-items';
import { ListTransfers, ShowTransfer } from './use-cases/items/show-transfers';
import { TransferPlaces } from './use-cases/items/transfer-places';

/** 事项办理, 转办件 */
export const ITEM_CONTROLLERS = [AgencyItemsController, CountyTransferListsController, CountyTransferStepsController];
export const ITEM_PROVIDERS = [CountyTransfers, ItemMatters, Places, ItemInHand, TransferPlaces, HandOverItem, MoveTransfer, MoveItem, OpenItemFile, ListTransfers, ShowTransfer, ShowAgencyItems];
