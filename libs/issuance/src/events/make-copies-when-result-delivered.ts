import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { Listener } from '@onecounter/platform';
import { ResultPapers } from '../data/result-papers';
import { MakeElectronicCopy } from '../use-cases/make-electronic-copy';

/** Whoever was handed the result finds the copies on the public page a moment later. */
@Injectable()
export class MakeCopiesWhenResultDelivered extends Listener {
  readonly name = 'make-copies-when-result-delivered';
  readonly hears: readonly Fact[] = ['resultIssued', 'deliveryConfirmed', 'decisionAmended', 'certificateExchanged'];
  constructor(private readonly cases: Cases, private readonly papers: ResultPapers, private readonly make: MakeElectronicCopy) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    if ((await this.cases.getForSystem(subjectId)).status !== 'issued') return;
    for (const paper of await this.papers.of(subjectId)) await this.make.of(paper);
  }
}
