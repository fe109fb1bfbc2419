import { LegalClock, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { Forms } from '../data/forms';
import { FormContent } from '../use-cases/forms/form-content';
import { RegisterForm } from '../use-cases/forms/register-form';
import { ReviewForm } from '../use-cases/forms/review-form';
import { blankOf } from './form-blanks';
import { readSeed } from './seed-catalogue';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

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
      await reviewing.take(SYSTEM_ACTOR, id, seq, { outcome: 'kept', reason: '随事项录入的示例表格', reviewedOn });
    }
  });
  return wanted.length;
}
