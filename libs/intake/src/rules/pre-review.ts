import { PRE_REVIEW_OPINIONS, PRE_REVIEW_OUTCOMES, refuse, type ItemDefinition, type MaterialDefinition, type PreReviewOpinion, type PreReviewOutcome } from '@onecounter/contracts';
import type { MaterialFinding } from './judge-materials';

/** A material of the item's version, as it stands in a pre-review. */
export interface PreReviewedMaterial { readonly code: string; readonly name: string; readonly files: readonly string[]; /** 事实说明 */ readonly note: string | null; readonly opinion: PreReviewOpinion | null; readonly words: string | null }
export interface HandedIn { readonly code: string; readonly files: readonly string[]; readonly note?: string }
export interface OpinionOfMaterial { readonly code: string; readonly opinion: PreReviewOpinion; readonly words: string | null }
export interface OpinionSaid { readonly outcome: PreReviewOutcome; readonly materials: readonly { readonly code: string; readonly opinion: PreReviewOpinion; readonly words?: string }[] }

/** Every material of the version, with what was handed in for it. @throws materialUnknown, preReviewEmpty */
export function judgeHandedIn(definition: Pick<ItemDefinition, 'materials'>, handedIn: readonly HandedIn[]): PreReviewedMaterial[] {
  const materials = addHandedIn(definition.materials.map(({ code, name }) => ({ code, name, files: [], note: null, opinion: null, words: null })), handedIn);
  if (materials.every(({ files }) => files.length === 0)) refuse('preReviewEmpty', {}, 'materials');
  return materials;
}

/** What was handed in more is added; a material with something new loses its opinion, for nobody has looked at it. @throws materialUnknown */
export function addHandedIn(materials: readonly PreReviewedMaterial[], handedIn: readonly HandedIn[]): PreReviewedMaterial[] {
  const stray = handedIn.findIndex(({ code }) => !materials.some((one) => one.code === code));
  if (stray >= 0) refuse('materialUnknown', { code: handedIn[stray]?.code ?? '' }, `materials.${stray}.code`);
  return materials.map((material) => {
    const said = handedIn.filter(({ code }) => code === material.code);
    const files = [...new Set([...material.files, ...said.flatMap((one) => one.files)])];
    const note = said.map((one) => one.note?.trim()).findLast(Boolean) ?? material.note;
    const renewed = files.length > material.files.length || note !== material.note;
    return { ...material, files, note, ...(renewed ? { opinion: null, words: null } : {}) };
  });
}

/** 逐份意见: each of what was handed in is judged, what is to be revised says how, what is missing was not handed in. @throws materialUnknown, preReviewOpinionOpen, preReviewOpinionDiffers, preReviewWordsMissing, preReviewNotReady */
export function judgeOpinions(materials: readonly PreReviewedMaterial[], said: OpinionSaid): OpinionOfMaterial[] {
  const opinions = said.materials.map(({ code, opinion, words }, index) => {
    const { name, files } = materials.find((one) => one.code === code) ?? refuse('materialUnknown', { code }, `materials.${index}.code`);
    if (opinion !== 'missing' && files.length === 0) refuse('preReviewOpinionDiffers', { name, why: '没有交来文件，只能是“缺”' }, `materials.${index}.opinion`);
    if (opinion === 'missing' && files.length > 0) refuse('preReviewOpinionDiffers', { name, why: '已经交来文件，不能是“缺”' }, `materials.${index}.opinion`);
    if (opinion === 'revise' && !words?.trim()) refuse('preReviewWordsMissing', { name }, `materials.${index}.words`);
    return { code, name, opinion, words: words?.trim() || null };
  });
  const open = materials.filter(({ code, files }) => files.length > 0 && !opinions.some((one) => one.code === code));
  if (open.length > 0) refuse('preReviewOpinionOpen', { names: open.map(({ name }) => name) }, 'materials');
  const toRevise = opinions.filter(({ opinion }) => opinion === 'revise').map(({ name }) => name);
  if (said.outcome === 'ready' && toRevise.length > 0) refuse('preReviewNotReady', { names: toRevise }, 'outcome');
  return opinions.map(({ code, opinion, words }) => ({ code, opinion, words }));
}

/** The materials with these opinions instead of those before. */
export const withOpinions = (materials: readonly PreReviewedMaterial[], opinions: readonly OpinionOfMaterial[]): PreReviewedMaterial[] => materials.map((one) => ({ ...one, opinion: null, words: null, ...opinions.find(({ code }) => code === one.code) }));

/** The opinion as the words that the step rests on. */
export function opinionInWords(materials: readonly PreReviewedMaterial[], opinions: readonly OpinionOfMaterial[], outcome: PreReviewOutcome, words: string): string {
  const lines = opinions.map(({ code, opinion, words: why }) => `${materials.find((one) => one.code === code)?.name ?? code}：${PRE_REVIEW_OPINIONS[opinion].zh}${why === null ? '' : `，${why}`}`);
  return [`${PRE_REVIEW_OUTCOMES[outcome].zh}。${words.trim()}`, ...lines].join('\n');
}

const must = ({ points }: MaterialDefinition): string => JSON.stringify(points.filter(({ kind, severity }) => kind === 'formal' && severity === 'must').map(({ code, text }) => [code, text]));

/** Whether what was looked at under one version still is what another one asks for. @throws preReviewMaterialsChanged naming each material and why */
export function requireFit(materials: readonly PreReviewedMaterial[], then: Pick<ItemDefinition, 'materials'>, now: Pick<ItemDefinition, 'materials'>): void {
  const changed = materials.filter(({ files }) => files.length > 0).flatMap(({ code, name }) => {
    const [before, after] = [then, now].map((definition) => definition.materials.find((one) => one.code === code));
    if (!after) return [`${name}（已取消）`];
    if (after.name !== name) return [`${name}（改为${after.name}）`];
    return before && must(before) !== must(after) ? [`${name}（审查要点变了）`] : [];
  });
  if (changed.length > 0) refuse('preReviewMaterialsChanged', { names: changed }, 'itemVersionId');
}

/** The findings of a reception with the files of the pre-review: what the clerk says was not presented stays so, what he says nothing of waits to be looked at. */
export function fillFromPreReview(findings: readonly MaterialFinding[], materials: readonly PreReviewedMaterial[]): MaterialFinding[] {
  const filesOf = (code: string): readonly string[] => materials.find((one) => one.code === code)?.files ?? [];
  const rest = materials.filter(({ code, files }) => files.length > 0 && !findings.some((one) => one.code === code));
  return [
    ...findings.map((one) => (one.presented ? { ...one, files: [...new Set([...one.files, ...filesOf(one.code)])] } : one)),
    ...rest.map(({ code, files }) => ({ code, presented: true, points: [], files: [...files] })),
  ];
}
