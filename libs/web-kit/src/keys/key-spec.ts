/** A key as written in a binding: 'J', '?', 'F9', 'Esc', 'Enter', 'Ctrl+K', 'Alt+E', or two after each other: 'G 3'. */
export type KeySpec = string;

export interface Stroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const NAMES: Record<string, string> = { ' ': 'Space', Escape: 'Esc', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', '？': '?', '／': '/' };
const SIGNS: Record<string, string> = { Enter: '↵', Space: '空格', Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** The stroke in the spelling of KeySpec. An input method that swallows letters still tells the key by its place. */
export function nameOf(stroke: Stroke): string {
  const named = NAMES[stroke.key] ?? stroke.key;
  const placed = named === 'Process' ? stroke.code.replace(/^(Key|Digit)/, '') : named;
  const key = placed.length === 1 ? placed.toUpperCase() : placed;
  return `${stroke.ctrlKey || stroke.metaKey ? 'Ctrl+' : ''}${stroke.altKey ? 'Alt+' : ''}${key}`;
}

/** Keys that would write something when a field has the focus. */
export function isPlain(name: string): boolean {
  return !name.includes('+') && (name.length === 1 || name === 'Space' || name === 'Enter' || /^(Up|Down|Left|Right)$/.test(name));
}

export function isFunctionKey(name: string): boolean {
  return /^F\d{1,2}$/.test(name);
}

/** The parts a Kbd shows: 'Ctrl+Enter' → Ctrl, ↵; 'G 3' → G, 3. */
export function keyCaps(spec: KeySpec): string[] {
  return spec.split(/[+\s]+/).filter(Boolean).map((part) => SIGNS[part] ?? part);
}
