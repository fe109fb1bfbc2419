import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { FormChecks, type AddressToCheck } from '../../data/form-checks';
import { Forms, type FormRow } from '../../data/forms';
import { AddressProbe } from '../../outside/address-probe';
import { requireOwnItem } from '../judge-definition';

/** 检查下载地址, one at once on demand, or all by the schedule. Asking outside happens between transactions, never within one. */
@Injectable()
export class CheckFormAddress {
  constructor(private readonly forms: Forms, private readonly checks: FormChecks, private readonly probe: AddressProbe) {}

  /** @throws notFound when it has no address, notPermitted for another section's */
  async run(actor: Actor, id: number): Promise<FormRow> {
    const row = (await this.forms.find(id)) ?? refuse('notFound');
    requireOwnItem(actor, [row.unit_id], 'checkFormAddress');
    await this.check({ id, address: row.address ?? refuse('notFound', {}, 'address') });
    return (await this.forms.find(id)) ?? refuse('notFound');
  }

  /** @returns whether it works */
  async check(one: AddressToCheck): Promise<boolean> {
    const outcome = await this.probe.ask(one.address);
    await this.checks.keep(one, outcome);
    return outcome.works;
  }
}
