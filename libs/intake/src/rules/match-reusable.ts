import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';

/** A file of an earlier case, found good there. */
export interface EarlierFile {
  readonly fileId: string;
  readonly materialCode: string;
  /** Key under which items share the material; null when the earlier item's material stood for itself. */
  readonly sharedKey: string | null;
}
export interface Reusable<File extends EarlierFile> { readonly material: MaterialDefinition; readonly file: File }

/**
 * What of it fits which material of the item: the same material, or one with the same shared key. What is obtained by sharing or looked at on
 * site is never asked for, so nothing is offered for it. A file is offered once per material, in the order given (newest first).
 */
export function matchReusable<File extends EarlierFile>(definition: ItemDefinition, files: readonly File[]): Reusable<File>[] {
  const asked = definition.materials.filter(({ source, necessity }) => source !== 'shared' && necessity !== 'onSite');
  return asked.flatMap((material) => {
    const fitting = files.filter((file) => file.materialCode === material.code || (material.sharedKey !== null && file.sharedKey === material.sharedKey));
    return [...new Map(fitting.map((file) => [file.fileId, file])).values()].map((file) => ({ material, file }));
  });
}

/** Points that say whether the paper is still in force: looked at again each time, for no version says how long a paper is valid. */
export const pointsOfValidity = (material: MaterialDefinition): string[] => material.points.filter(({ aspect }) => aspect === '时效').map(({ text }) => text);
