import { refuse, type ThemeDefinition } from '@onecounter/contracts';

/** 用问答选事项: what a project needs whatever is answered, and what goes with each question answered with yes; in the order of the theme, each once. @throws agencyQuestionUnknown */
export function itemsByAnswers(theme: Pick<ThemeDefinition, 'items' | 'questions'>, yes: readonly string[]): string[] {
  const unknown = yes.find((code) => !theme.questions.some((question) => question.code === code));
  if (unknown !== undefined) refuse('agencyQuestionUnknown', { code: unknown }, 'answeredYes');
  return [...new Set(theme.items.filter(({ required, question }) => required || (question !== null && yes.includes(question))).map(({ item }) => item))];
}

/** 一次收齐: each material once, with all the items that need it; what the authorities share among themselves is not asked for. */
export function materialsOnce(items: readonly { readonly code: string; readonly materials: readonly { readonly name: string; readonly source: string }[] }[]): { name: string; itemCodes: string[] }[] {
  const needed = new Map<string, string[]>();
  for (const { code, materials } of items) {
    for (const { name, source } of materials) if (source !== 'shared') needed.set(name, [...new Set([...(needed.get(name) ?? []), code])]);
  }
  return [...needed].map(([name, itemCodes]) => ({ name, itemCodes }));
}
