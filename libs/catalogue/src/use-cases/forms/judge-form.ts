import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Settings, type Actor } from '@onecounter/platform';
import { Forms, type FormSource } from '../../data/forms';
import { refuseField } from '../../rules/forms/form-words';
import { addressProblem } from '../../rules/outside-address';

/** What a person says of a form. Exactly one of file and address. */
export interface FormSaid {
  readonly name: string;
  readonly materials: readonly string[];
  /** One's own upload. */
  readonly fileId: string | null;
  readonly address: string | null;
}

/** Judges what is handed in as the content of a form. */
@Injectable()
export class JudgeForm {
  constructor(private readonly forms: Forms, private readonly settings: Settings) {}

  /** @throws invalidInput when a material is not in the catalogue */
  async materials(codes: readonly string[]): Promise<string[]> {
    const [unknown] = await this.forms.unknownMaterials(codes);
    if (unknown !== undefined) refuseField('materials', `没有编码为 ${unknown} 的材料`, `There is no material ${unknown}`);
    return [...codes];
  }

  /** @returns null when nothing new is said @throws notFound for somebody else's upload, formAddressRefused, invalidInput when both are said */
  async source(actor: Actor, { fileId, address }: Pick<FormSaid, 'fileId' | 'address'>): Promise<FormSource | null> {
    if (fileId !== null && address !== null) refuseField('address', '文件和下载地址只能有一个', 'Either a file or an address');
    if (fileId !== null) {
      const file = (await this.forms.file(fileId, actor.personId)) ?? refuse('notFound', {}, 'fileId');
      if (file.media_type.startsWith('image/')) refuse('formFileRefused', { why: '图片只能做样例' }, 'fileId');
      return { file_hash: file.file_hash, file_name: file.name, media_type: file.media_type, size_bytes: file.size_bytes, address: null };
    }
    if (address === null) return null;
    const why = addressProblem(address, this.settings.formHosts);
    if (why) refuse('formAddressRefused', { why }, 'address');
    return { file_hash: null, file_name: null, media_type: null, size_bytes: null, address: new URL(address).href };
  }
}
