import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Letterhead } from '@onecounter/casework';
import { LegalClock } from '@onecounter/platform';
import { PublicCases } from '../data/public-cases';
import type { VerificationView } from '../http/public.view';

const TOKEN = /^[\w-]{16,64}$/;
const STATES = { valid: '有效', voided: '已作废', amended: '已更正作废，正在换发新证', expired: '已过有效期' } as const;

/** 证件核验: what the paper in hand must say (行政许可法 40). Whoever has the token has the paper, so the holder is shown. */
@Injectable()
export class VerifyCertificate {
  constructor(private readonly cases: PublicCases, private readonly letterhead: Letterhead, private readonly legal: LegalClock) {}

  async run(token: string): Promise<VerificationView> {
    const found = (TOKEN.test(token) ? await this.cases.certificate(token) : undefined) ?? refuse('certificateNotFound');
    const expired = found.valid_until !== null && found.valid_until < this.legal.today();
    const state = found.state === 'voided' || found.state === 'amended' ? found.state : expired ? 'expired' : 'valid';
    return {
      certificateName: found.certificate_name, number: found.number, holder: found.holder_name, itemName: found.item_name, validFrom: found.valid_from, validUntil: found.valid_until, state, stateLabel: STATES[state],
      organ: await this.letterhead.organOf(found.unit_id),
    };
  }
}
