import { Body, Controller, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, Verb, type Actor } from '@onecounter/platform';
import { EnterAfterwards } from '../use-cases/late-entry/enter-afterwards';
import { EnterAfterwardsBody } from './late-entry.body';

/** 补录: what was handled on paper is entered by its section. */
@Controller('cases')
export class LateEntryController {
  constructor(private readonly enter: EnterAfterwards) {}

  @Post('enter-afterwards')
  @Verb('enterAfterwards', ['invalidInput', 'itemNotPublished', 'itemVersionRetired', 'itemNotOfThisWindow', 'lateEntryNotOfSection', 'lateEntryDatesWrong', 'lateEntryLineWrong', 'opinionRequired', 'creditCodeInvalid', 'residentIdInvalid', 'phoneInvalid', 'nameInvalid', 'glyphMissing', 'materialUnknown', 'pointUnknown', 'reuseConsentMissing', 'notFound', 'idempotencyKeyReused'])
  enterAfterwards(@Body() body: EnterAfterwardsBody, @By() actor: Actor): Promise<StepTakenView> {
    const { decision, decisionNumber, registerEntryId, decidedOn, issuedOn, ...rest } = body;
    return this.enter.run({ ...rest, decision: decision ?? null, decisionNumber: decisionNumber?.trim() || null, registerEntryId: registerEntryId ?? null, decidedOn: decidedOn ?? null, issuedOn: issuedOn ?? null }, actor);
  }
}
