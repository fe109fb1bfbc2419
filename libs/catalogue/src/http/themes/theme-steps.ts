import { Injectable } from '@nestjs/common';
import type { ThemeDefinition, ThemeVersionStatus } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { ThemeVersions } from '../../data/themes/theme-versions';
import { DraftThemeVersion } from '../../use-cases/themes/draft-theme-version';
import { PublishThemeVersion } from '../../use-cases/themes/publish-theme-version';
import { RetireThemeVersion } from '../../use-cases/themes/retire-theme-version';
import { ReviseThemeVersion } from '../../use-cases/themes/revise-theme-version';
import type { ThemeStepTaken } from '../../use-cases/themes/theme-step-taken';
import type { DraftThemeVersionBody, PublishThemeVersionBody, RetireThemeVersionBody, ReviseThemeVersionBody } from './theme-version.body';
import type { ThemeVersionStepTakenView } from './theme.view';

/** Hands what came over the wire to the use cases, and their outcome back. */
@Injectable()
export class ThemeSteps {
  constructor(private readonly drafting: DraftThemeVersion, private readonly revising: ReviseThemeVersion, private readonly publishing: PublishThemeVersion, private readonly retiring: RetireThemeVersion, private readonly versions: ThemeVersions) {}

  async draft(actor: Actor, { code, definition }: DraftThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.told(await this.drafting.take(actor, code, definition ? plainOf(definition) : null));
  }

  async revise(actor: Actor, id: number, { version, definition }: ReviseThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.told(await this.revising.take(actor, id, version, plainOf(definition)));
  }

  async publish(actor: Actor, id: number, { version, effectiveFrom }: PublishThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.told(await this.publishing.take(actor, id, version, plainDate(effectiveFrom)));
  }

  async retire(actor: Actor, id: number, { version, effectiveOn, reason }: RetireThemeVersionBody): Promise<ThemeVersionStepTakenView> {
    return this.told(await this.retiring.take(actor, id, version, plainDate(effectiveOn), reason.trim()));
  }

  private told({ id, code, versionNo, seq, status }: ThemeStepTaken): ThemeVersionStepTakenView {
    this.versions.forget();
    return { id, code, versionNo, status: status as ThemeVersionStatus, version: seq };
  }
}

/** Bodies are class instances; the digest in the trace is that of plain JSON. */
const plainOf = (definition: ThemeDefinition): ThemeDefinition => JSON.parse(JSON.stringify(definition)) as ThemeDefinition;
