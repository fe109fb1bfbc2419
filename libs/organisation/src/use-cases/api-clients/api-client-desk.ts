import { Injectable } from '@nestjs/common';
import { refuse, type ClientScope } from '@onecounter/contracts';
import { MachineClock, type Actor } from '@onecounter/platform';
import { ApiClients, type KeyLife } from '../../data/api-clients';
import { UnitRows } from '../../data/unit-rows';
import { judgeRanges } from '../../rules/address-ranges';
import { judgeName } from '../../rules/typed';
import { isValidOn } from '../../rules/unit-tree';
import { mintKey } from '../../secrets/api-keys';
import { OrganisationDesk } from '../organisation-desk';

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
export interface ApiClientContent { readonly name: string; readonly scopes: readonly ClientScope[]; readonly ranges: readonly string[]; readonly perMinute: number }
export interface JudgedContent { readonly name: string; readonly scopes: ClientScope[]; readonly ranges: string[]; readonly per_minute: number }

/** What every act on an API client judges. */
@Injectable()
export class ApiClientDesk {
  constructor(readonly acts: OrganisationDesk, readonly clients: ApiClients, private readonly units: UnitRows, private readonly clock: MachineClock) {}

  /** A live one says from where it calls. @throws nameInvalid, apiRangeInvalid, apiRangesMissing, apiClientNameTaken */
  async judge(content: ApiClientContent, unit: { readonly id: number; readonly name: string }, sandbox: boolean, ownId: number | null): Promise<JudgedContent> {
    const [name, ranges] = [judgeName(content.name), judgeRanges(content.ranges)];
    if (ranges.length === 0 && !sandbox) refuse('apiRangesMissing', {}, 'ranges');
    if (await this.clients.isNameTaken(unit.id, name, ownId)) refuse('apiClientNameTaken', { unitName: unit.name, name }, 'name');
    return { name, scopes: [...new Set(content.scopes)].sort(), ranges, per_minute: content.perMinute };
  }

  /** The department in force today within the administrator's jurisdiction. @throws unitNotThere, notASupervisor */
  async department(unitId: number, actor: Actor): Promise<{ readonly id: number; readonly name: string }> {
    await this.units.lockTree();
    const unit = await this.units.find(unitId);
    if (!unit || !isValidOn(unit, this.acts.today) || !unit.jurisdictionPath.startsWith(actor.jurisdictionPath)) return refuse('unitNotThere', { date: this.acts.today }, 'unitId');
    return unit.kind === 'supervision' ? unit : refuse('notASupervisor', { unitName: unit.name }, 'unitId');
  }

  newKey(sandbox: boolean, days: number): KeyLife {
    const issuedAt = this.clock.now();
    return { minted: mintKey(sandbox), issuedAt, endsAt: new Date(issuedAt.getTime() + days * DAY_MS) };
  }

  /** The moment when keys that are rotated today end. */
  overlapEnd(hours: number): Date {
    return new Date(this.clock.now().getTime() + hours * HOUR_MS);
  }
}
