import { Injectable } from '@nestjs/common';
import { maskName, maskPhone } from '@onecounter/kernel';
import { PersonalData } from '@onecounter/platform';

export interface Contact { readonly name: string; readonly phone: string }
export interface ContactColumns { readonly contact_sealed: string; readonly contact_masked: string; readonly phone_masked: string }

/** 联系人: kept as ciphertext, shown masked. */
@Injectable()
export class Contacts {
  constructor(private readonly vault: PersonalData) {}

  columns({ contactName, contactPhone }: { readonly contactName: string; readonly contactPhone: string }): ContactColumns {
    const [name, phone] = [contactName.trim(), contactPhone.trim()];
    return { contact_sealed: this.vault.seal(JSON.stringify({ name, phone })), contact_masked: maskName(name), phone_masked: maskPhone(phone) };
  }

  open({ contact_sealed: sealed }: Pick<ContactColumns, 'contact_sealed'>): Contact {
    return JSON.parse(this.vault.open(sealed)) as Contact;
  }
}
