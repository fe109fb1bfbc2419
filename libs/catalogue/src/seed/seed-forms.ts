import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SampleNote } from '@onecounter/contracts';
import { LegalClock, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { Forms } from '../data/forms';
import { FormContent } from '../use-cases/forms/form-content';
import { IllustrateForm } from '../use-cases/forms/illustrate-form';
import { RegisterForm } from '../use-cases/forms/register-form';
import { ReviewForm } from '../use-cases/forms/review-form';
import { blankOf } from './form-blanks';
import { readSeed } from './seed-catalogue';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

/** The one fill-in sample that the demo has; its picture is drawn, its people and companies are invented. */
const SAMPLE = { material: 'SP-001-M01', file: path.join(import.meta.dirname, '../../seed/sample-SP-001-M01.png'), name: '食品经营许可申请书填写样例.png' };
const NOTES: readonly SampleNote[] = [
  { x: 48, y: 24.6, text: '与营业执照上的名称一字不差；还没有营业执照的，与名称预先核准一致。' },
  { x: 92, y: 24.6, text: '抄营业执照上的 18 位代码，字母大写。' },
  { x: 56, y: 52.8, text: '写到门牌和楼层，与房屋证明、营业执照的地址一致。' },
  { x: 54, y: 57.8, text: '先写主体业态，再写经营项目；没有专间的不要写冷食、生食。' },
  { x: 61, y: 85, text: '法定代表人亲笔签字，并盖单位公章；委托别人来的另交授权委托书。' },
];

/** Demo: a blank for each material of the seeded items that the bureau has its own form for, by real steps of the system, once. @returns how many */
export async function seedForms(app: Providers): Promise<number> {
  const [sql, forms, content, registering, reviewing] = [app.get(Sql), app.get(Forms), app.get(FormContent), app.get(RegisterForm), app.get(ReviewForm)];
  if ((await forms.list({ words: [], state: null, unit: null, item: null })).length > 0) return 0;
  const wanted = (await readSeed()).flatMap((item) => item.materials.filter(({ source }) => source === 'ownForm').map((material) => ({ item, material })));
  const reviewedOn = app.get(LegalClock).today();
  await sql.transaction(async () => {
    for (const { item, material } of wanted) {
      const unit = await forms.unitOf(item.unitCode);
      if (!unit || (await forms.unknownMaterials([material.code])).length > 0) continue;
      const { name, ...file } = await content.keep('form', `${material.name.replace(/[/\\]/g, '、')}.docx`, blankOf(item, material));
      const { id, seq } = await registering.register(SYSTEM_ACTOR, { code: `BG-${material.code}`, name: material.name, materials: [material.code], unitId: unit.id, source: { ...file, file_name: name, address: null } });
      const version = material.code === SAMPLE.material ? await illustrateDemo(app, id, seq) : seq;
      await reviewing.take(SYSTEM_ACTOR, id, version, { outcome: 'kept', reason: '随事项录入的示例表格', reviewedOn });
    }
  });
  return wanted.length;
}

/** @returns the form's version after it */
async function illustrateDemo(app: Providers, id: number, version: number): Promise<number> {
  const { name, ...file } = await app.get(FormContent).keep('sample', SAMPLE.name, await readFile(SAMPLE.file));
  const row = await app.get(Forms).forStep(id, version, 'illustrateForm');
  return (await app.get(IllustrateForm).illustrate(SYSTEM_ACTOR, row, { sample_file_hash: file.file_hash, sample_name: name, sample_type: file.media_type }, NOTES)).seq;
}
