export interface Recomputed { readonly equal: boolean; readonly intact: boolean; readonly corrections: number; readonly differences: readonly { readonly label: string; readonly unitId: number | null; readonly frozen: number; readonly recounted: number | null }[] }
const NAMED = 3;

/** What came of 复算: proved equal, defined otherwise by now, or meddled with. */
export function recomputedWords({ equal, intact, corrections = 0, differences = [] }: Partial<Recomputed>): string {
  if (equal) return `复算一致；截数后的更正 ${corrections} 条`;
  if (!intact) return '复算不一致：冻结的数字或者行被改动过，请报系统管理员';
  const wholes = differences.filter(({ unitId }) => unitId === null).map(({ label, frozen, recounted }) => `${label}冻结 ${frozen}，现在的口径 ${recounted ?? '没有这项'}`);
  return `冻结的数字没有被改动；口径后来改过：${wholes.slice(0, NAMED).join('；')}${wholes.length > NAMED ? `等 ${wholes.length} 项` : ''}。冻结的数字不变`;
}
