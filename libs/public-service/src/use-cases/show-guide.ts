import { Injectable } from '@nestjs/common';
import { ItemTexts, type ItemValues } from '@onecounter/catalogue';
import { POINT_KINDS, refuse, Refusal } from '@onecounter/contracts';
import type { GuideView } from '../http/guides.view';

/** 办事指南 of an item in use today, in the words of the printed one. */
@Injectable()
export class ShowGuide {
  constructor(private readonly texts: ItemTexts) {}

  /** @throws notFound when no version is in use today */
  async run(code: string): Promise<GuideView> {
    const { items, day } = await this.texts.of([code], null).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'itemNotInUseOn') return refuse('notFound');
      throw error;
    });
    return present(items[0] ?? refuse('notFound'), day);
  }
}

/** Of the points only those that are looked at when materials are handed in: the others are not the applicant's to tick. */
function present(values: ItemValues, asOf: string): GuideView {
  return {
    ...without(values, 'groups', 'pointCount', 'materialCount'), asOf,
    materials: values.materials.map((material) => ({
      ...without(material, 'groups'), points: material.groups.filter(({ kind }) => kind === POINT_KINDS.formal.zh).flatMap(({ points }) => points.map(({ text, aspect, severity }) => ({ text, aspect, severity }))),
    })),
  };
}

function without<T extends object, K extends keyof T>(whole: T, ...names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
}
