import { NetworkTransfers } from './data/network-transfers';
import { DrawUpTransfer } from './use-cases/transfers/draw-up-transfer';
import { EnterTransfer } from './use-cases/transfers/enter-transfer';
import { SendBackTransfer } from './use-cases/transfers/send-back-transfer';
import { ListTransfers, ShowTransfer, ShowTransferData } from './use-cases/transfers/show-transfers';
import { SignTransfer } from './use-cases/transfers/sign-transfer';
import { TransferForms, TransferMatters } from './use-cases/transfers/transfer-forms';
import { TransferPage } from './use-cases/transfers/transfer-page';

/** 专网转交: what was done on the network of a ministry. */
export const TRANSFERS = [NetworkTransfers, TransferMatters, TransferForms, TransferPage, DrawUpTransfer, SignTransfer, EnterTransfer, SendBackTransfer, ListTransfers, ShowTransfer, ShowTransferData];
