import { Injectable } from '@nestjs/common';
import { CancelPaperSlip } from './cancel-paper-slip';
import { DrawUpPaperSlip } from './draw-up-paper-slip';
import { HandOverPapers } from './hand-over-papers';
import { ReceivePapers } from './receive-papers';
import { ReceivePapersWithDifference } from './receive-papers-with-difference';
import { ReportLostPapers } from './report-lost-papers';
import { ReturnPapers } from './return-papers';
import { SettlePaperDifference } from './settle-paper-difference';

/** The giver's ends of a slip. */
@Injectable()
export class GivePapers {
  constructor(readonly handOver: HandOverPapers, readonly giveBack: ReturnPapers, readonly cancel: CancelPaperSlip) {}
}

/** Counting, and what comes of it. */
@Injectable()
export class TakePapers {
  constructor(readonly whole: ReceivePapers, readonly differing: ReceivePapersWithDifference, readonly settling: SettlePaperDifference) {}
}

/** Every verb of a slip. */
@Injectable()
export class MovePapers {
  constructor(readonly drawUp: DrawUpPaperSlip, readonly lost: ReportLostPapers, readonly ends: GivePapers, readonly taking: TakePapers) {}
}
