/** The list from which a case was opened: its name, its address, its cases in order. Kept for this tab. */
export interface Trail { label: string; address: string; ids: number[] }

const KEY = 'onecounter.trail';

export function rememberTrail(trail: Trail): void {
  sessionStorage.setItem(KEY, JSON.stringify(trail));
}

/** Null when the case was opened by its number or a link. */
export function trailOf(id: number): Trail | null {
  const text = sessionStorage.getItem(KEY);
  const trail = text === null ? null : JSON.parse(text) as Trail;
  return trail?.ids.includes(id) ? trail : null;
}
