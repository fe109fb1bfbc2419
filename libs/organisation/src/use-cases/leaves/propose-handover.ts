import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { DutyPeople } from '../../data/duty-people';
import { DutyPosts, type DutyPostRow } from '../../data/duty-posts';
import type { DutyToHandOverView, LeaveProposalView, StandInChoiceView } from '../../http/leave.view';
import { canStandIn, deciderInWords, dutiesOf, reachableSuperior, roleLabel, type HandoverGround, type Holder } from '../../rules/leave-duties';
import { judgePeriod, periodInWords, type LeavePeriod } from '../../rules/leave-period';

/** What somebody must hand over who is away in these days, and who could take it: whoever stands beside them in the table of A and B comes first. */
@Injectable()
export class ProposeHandover {
  constructor(private readonly people: DutyPeople, private readonly duties: DutyPosts, private readonly legal: LegalClock) {}

  /** @throws leaveReversed, leaveInPast, leaveTooLong */
  async run({ fromOn, fromHalf, toOn, toHalf }: LeavePeriod, actor: Actor): Promise<LeaveProposalView> {
    const period = { fromOn, fromHalf, toOn, toHalf };
    judgePeriod(period, this.legal.now(), this.legal.today());
    const ground = await this.people.ground(actor.personId ?? 0, period);
    const pairs = await this.duties.ofPerson(ground.personId);
    const duties = dutiesOf(ground).flatMap((held) => dutiesWithItems(held, pairs, ground.personId).map((duty) => presentDuty(held, duty, ground)));
    return { period: periodInWords(period), duties, deciders: deciderInWords(actor.post) };
  }
}

interface DutyToHandOver { readonly itemCode: string | null; readonly itemName: string | null; readonly partners: readonly number[] }

/** All items of the post, then each item that has an A and B of its own. */
function dutiesWithItems(held: Holder, pairs: readonly DutyPostRow[], personId: number): DutyToHandOver[] {
  const own = pairs.filter((pair) => pair.unit_id === held.unitId && pair.role === held.role);
  const partners = (rows: readonly DutyPostRow[]): number[] => rows.map((row) => (row.a_id === personId ? row.b_id : row.a_id)).filter((id) => id !== null);
  // as B one is only asked for when A is away: what one is A of is what one hands over
  const items = own.filter((row) => row.item_code !== null && row.a_id === personId);
  const general = own.filter((row) => row.item_code === null).sort((one, other) => Number(other.a_id === personId) - Number(one.a_id === personId));
  return [{ itemCode: null, itemName: null, partners: partners(general) }, ...items.map((row) => ({ itemCode: row.item_code, itemName: row.item_name, partners: partners([row]) }))];
}

function presentDuty({ unitId, unitName, role }: Holder, { itemCode, itemName, partners }: DutyToHandOver, ground: HandoverGround): DutyToHandOverView {
  const choices = canStandIn({ unitId, role }, ground).map((one): StandInChoiceView => ({ personId: one.personId, name: one.name, why: one.disabled ? '账号停用或没有开通' : one.away && `请假：${one.away}` }));
  const free = (id: number): boolean => choices.some((one) => one.personId === id && one.why === null);
  return { unitId, unitName, role, roleLabel: roleLabel(role), itemCode, itemName, proposedId: partners.find(free) ?? null, choices, superiorName: reachableSuperior({ unitId, role }, ground)?.name ?? null };
}
