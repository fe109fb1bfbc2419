import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition, type MaterialDefinition, type SampleMark } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { ItemVersions, type ItemVersion } from '../../data/item-versions';
import { Samples, type SamplePage } from '../../data/samples';
import { judgeMarks } from '../../rules/samples/judge-marks';

/** What a person puts into a sample: pages by their uploads, marks in their order. */
export interface SampleSaid { readonly pages: readonly string[]; readonly marks: readonly SampleMark[] }
/** A material of the version in use. */
export interface MaterialInUse { readonly version: ItemVersion; readonly material: MaterialDefinition }

/** Judges what is handed in as the content of a sample. */
@Injectable()
export class SampleContent {
  constructor(private readonly items: ItemVersions, private readonly samples: Samples) {}

  /** @throws itemNotPublished, materialUnknown */
  async material(itemCode: string, materialCode: string): Promise<MaterialInUse> {
    const version = await this.items.published(itemCode);
    return { version, material: materialOf(version.definition, materialCode) };
  }

  /** @param sampleId null before it is born @throws notFound for another's upload, sampleMarkOutside, pointUnknown */
  async judge(actor: Actor, said: SampleSaid, material: MaterialDefinition, sampleId: number | null): Promise<{ pages: SamplePage[]; marks: SampleMark[] }> {
    const pages = await this.samples.pages(said.pages, actor.personId, sampleId);
    if (pages.length !== said.pages.length) refuse('notFound', {}, 'pages');
    const marks = said.marks.map(({ page, x, y, text, pointCode }) => ({ page, x, y, text: text.trim(), pointCode }));
    judgeMarks(marks, material, pages.length);
    return { pages, marks };
  }
}

const materialOf = ({ materials }: ItemDefinition, code: string): MaterialDefinition => materials.find((material) => material.code === code) ?? refuse('materialUnknown', { code }, 'materialCode');
