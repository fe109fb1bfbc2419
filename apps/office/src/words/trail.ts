/** The list from which a case was opened: its name, its address, its cases in order, and the one looked at last. Kept for this tab. */
export interface Trail { label: string; address: string; ids: number[]; at: number }

const KEY = 'onecounter.trail';

export function rememberTrail(trail: Trail): void {
  sessionStorage.setItem(KEY, JSON.stringify(trail));
}

function kept(): Trail | null {
  const text = sessionStorage.getItem(KEY);
  return text === null ? null : JSON.parse(text) as Trail;
}

/** Null when the case was opened by its number or a link. */
export function trailOf(id: number): Trail | null {
  const trail = kept();
  return trail?.ids.includes(id) ? trail : null;
}

/** Where one stands when one comes back to a list: the case looked at last or, when that has left the list, the next one that has not. */
export function placeIn(address: string, ids: readonly number[]): number | null {
  const trail = kept();
  if (trail?.address !== address) return null;
  return trail.ids.slice(trail.ids.indexOf(trail.at)).find((id) => ids.includes(id)) ?? null;
}
