import type { Schemas } from '../schemas';
import { shortCode, type CollectedFile, type MaterialDefinition } from './findings';

export type JudgedMaterial = Schemas['JudgedMaterialView'];

/** Columns of the material rows, as in the reception's picture. */
export const MATERIAL_COLUMNS = [
  { key: 'name', label: '材料' }, { key: 'originals', label: '原件' }, { key: 'copies', label: '复印' },
  { key: 'seal', label: '签章' }, { key: 'source', label: '来源' }, { key: 'verdict', label: '结论' },
] as const;

export type Tone = 'ok' | 'over' | 'soon' | 'sub';
const TONES: Record<string, Tone> = { good: 'ok', shared: 'ok', faulty: 'over', missing: 'soon' };

export const toneOf = (verdict: string | undefined): Tone => TONES[verdict ?? ''] ?? 'sub';

/** 合格 4/4, 不合格 1, 缺, 已查 2/4, 未查 */
export function verdictWords(judged: JudgedMaterial | undefined, faulty: number, seen: number): string {
  if (!judged) return '';
  switch (judged.verdict) {
    case 'good': return `合格 ${judged.goodPoints}/${judged.allPoints}`;
    case 'faulty': return `不合格 ${faulty}`;
    case 'onSite': return '不在此收';
    case 'unchecked': return seen > 0 ? `已查 ${seen}/${judged.allPoints}` : '未查';
    default: return judged.verdictLabel;
  }
}

const SOURCES = { ownForm: '窗口收', applicant: '窗口收', shared: '共享取得', intermediary: '中介出具' } as const;
/** Something of an earlier case fits: the applicant need not be asked for it again. */
export const REUSABLE = '可复用';
export function sourceWords(material: MaterialDefinition, files: readonly CollectedFile[] = [], fitting = 0): string {
  const reused = files.find((file) => file.reused)?.reused;
  if (reused) return `复用 ${reused.presentedOn.slice(5)}`;
  if (fitting > 0 && files.length === 0) return REUSABLE;
  return material.necessity === 'onSite' ? '勘验时查验' : SOURCES[material.source];
}

/** 单位公章（行政公章，非合同章…） → 公章, 申请人（本人）签名或捺印 → 本人签名; the whole text is the cell's title. */
export function sealWords({ sealText }: MaterialDefinition): string {
  return sealText === '无需盖章' || sealText === '' ? '–' : sealText.replace('申请人（本人）签名或捺印', '本人签名').replace(/（.*$/u, '').replaceAll(' + ', '、').replaceAll('单位公章', '公章').replace('法定代表人签字', '签字');
}

export const countWords = (count: number): string => (count > 0 ? String(count) : '–');

/** 合格 4，不合格 1，缺 1，未查 2: what the middle column's head sums up. */
export function sumWords(judged: readonly JudgedMaterial[]): string {
  const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length;
  const parts = [['good', '合格'], ['faulty', '不合格'], ['missing', '缺'], ['shared', '共享'], ['onSite', '查验'], ['unchecked', '未查']] as const;
  return parts.map(([verdict, label]) => [label, count(verdict)] as const).filter(([, n]) => n > 0).map(([label, n]) => `${label} ${n}`).join('，');
}

/** M03 不合格，M04 缺 */
export function badWords(judged: readonly JudgedMaterial[]): string {
  return judged.filter(({ verdict }) => verdict === 'faulty' || verdict === 'missing').map(({ code, verdictLabel }) => `${shortCode(code)} ${verdictLabel}`).join('，');
}
