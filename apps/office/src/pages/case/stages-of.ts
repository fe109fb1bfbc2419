import type { Stage } from '@onecounter/web-kit';
import type { Schemas } from '../../api';
import { dayOf } from '../../words/times';

type Stations = Pick<Schemas['CaseView'], 'stations' | 'receivedAt' | 'dates' | 'assigneeId' | 'assigneeName' | 'issuedAt' | 'reviewLevels'>;

const STATES = { done: 'past', current: 'current', ahead: 'todo' } as const;

/** Pure: the stations with when they were reached, or with whom the case is. */
export function stagesOf(view: Stations, personId: number): Stage[] {
  return view.stations.map(({ key, label, state }) => ({ name: label, state: STATES[state], note: noteOf(key, view, personId) }));
}

function noteOf(key: string, view: Stations, personId: number): string {
  const { receivedAt, dates, assigneeId, assigneeName, issuedAt, reviewLevels } = view;
  switch (key) {
    case 'received': return dayOf(receivedAt).slice(5);
    case 'accepted': return dates.acceptedOn?.slice(5) ?? '窗口';
    case 'review': return reviewLevels === 1 ? '即办，不另审' : assigneeId === personId ? '在我这里' : (assigneeName?.slice(-4) ?? (dates.acceptedOn ? '等分派' : '审核员'));
    case 'decision': return dates.decidedOn?.slice(5) ?? '审批员';
    default: return issuedAt ? dayOf(issuedAt).slice(5) : '发证窗口';
  }
}
