/** How many places differ between what the server has and what is on the screen: each leaf counts once, each row added or taken away once. */
export function countChanges(saved: unknown, current: unknown): number {
  if (Object.is(saved, current)) return 0;
  if (!isBranch(saved) || !isBranch(current) || Array.isArray(saved) !== Array.isArray(current)) return 1;
  const names = new Set([...Object.keys(saved), ...Object.keys(current)]);
  return [...names].reduce((sum, name) => sum + countChanges(saved[name], current[name]), 0);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
