import { Injectable } from '@nestjs/common';
import { MachineClock, Sql } from '@onecounter/platform';
import { FreshCopy } from './fresh-copy';

export type WindowKind = 'comprehensive' | 'theme' | 'consultation' | 'issuing' | 'agency';

/** 窗口: where a reception, a consultation or an issue happens (IAM-8). */
export interface ServiceWindow {
  readonly id: number;
  /** As it is written above the window. */
  readonly number: string;
  readonly name: string;
  readonly kind: WindowKind;
  readonly unitId: number;
  readonly jurisdictionPath: string;
  /** Items handled here; null: all. */
  readonly itemCodes: readonly string[] | null;
  readonly hours: string;
  readonly status: 'open' | 'closed';
}

/** Windows as they are; answers may be five seconds old. */
@Injectable()
export class Windows {
  private readonly copy: FreshCopy<Map<number, ServiceWindow>>;

  constructor(private readonly sql: Sql, machine: MachineClock) {
    this.copy = new FreshCopy(machine, () => this.read());
  }

  /** Takes a change that this process made into account at once. */
  forget(): void {
    this.copy.forget();
  }

  async byId(id: number): Promise<ServiceWindow | null> {
    return (await this.copy.get()).get(id) ?? null;
  }

  /** Open windows of a jurisdiction and of those below it. */
  async within(jurisdictionPath: string): Promise<ServiceWindow[]> {
    return [...(await this.copy.get()).values()].filter((window) => window.status === 'open' && window.jurisdictionPath.startsWith(jurisdictionPath));
  }

  private async read(): Promise<Map<number, ServiceWindow>> {
    const rows = await this.sql.rows<ServiceWindow>(
      `select id, number, name, kind, unit_id "unitId", jurisdiction_path "jurisdictionPath", item_codes "itemCodes", hours, status from organisation.service_window order by jurisdiction_path, id`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
