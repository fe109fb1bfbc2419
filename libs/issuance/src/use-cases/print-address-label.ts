import { Injectable, type StreamableFile } from '@nestjs/common';
import type { MailLabelContent } from '@onecounter/contracts';
import { Cases, Letterhead, type CaseInFull } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { AccessLog, Settings, type Actor } from '@onecounter/platform';
import { Mailings } from '../data/mailings';
import { ResultPapers } from '../data/result-papers';
import { addressLabel, type LabelFacts } from '../rules/address-label';
import { TestSheet } from './test-print';

/** Everything that the label says beside the parcel itself. */
@Injectable()
export class LabelDesk {
  constructor(private readonly letterhead: Letterhead, private readonly items: ItemVersions, private readonly papers: ResultPapers, private readonly settings: Settings) {}

  async factsOf(row: CaseInFull): Promise<Pick<LabelFacts, 'row' | 'papers' | 'organ' | 'returnAddress' | 'phone'>> {
    const [organ, item, papers] = await Promise.all([this.letterhead.organOf(row.unit_id), this.items.byId(row.item_version_id), this.papers.of(row.id)]);
    return { row, papers: ResultPapers.named(papers), organ, returnAddress: this.settings.returnAddress, phone: item.definition.consultationPhone };
  }
}

/** Logged first: what was printed was seen. */
@Injectable()
export class LabelPress {
  constructor(private readonly sheet: TestSheet, private readonly log: AccessLog) {}

  /** @throws glyphMissing, renderingFailed */
  async print(label: MailLabelContent, row: Pick<CaseInFull, 'id' | 'number'>, actor: Actor): Promise<StreamableFile> {
    await this.log.write(actor, { action: 'printAddressLabel', subjectKind: 'permitCase', subjectId: row.id });
    return this.sheet.render(label, `地址签 ${row.number}`);
  }
}

/** 地址签: the one paper of a parcel that shows the address in clear; whoever prints it is in the access log. */
@Injectable()
export class PrintAddressLabel {
  constructor(private readonly cases: Cases, private readonly mailings: Mailings, private readonly desk: LabelDesk, private readonly press: LabelPress) {}

  async run(id: number, sheet: 'label' | 'a4', actor: Actor): Promise<StreamableFile> {
    const row = await this.cases.getInFull(id, actor);
    const parcel = await this.mailings.onItsWay(id);
    return this.press.print(addressLabel({ ...(await this.desk.factsOf(row)), parcel, to: this.mailings.open(parcel) }, sheet), row, actor);
  }
}
