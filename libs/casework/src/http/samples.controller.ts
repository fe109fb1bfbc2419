import { Body, Controller, Post } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { DraftSampleOfCase } from '../use-cases/draft-sample-of-case';
import { DraftSampleBody } from './sample.body';
import { SubjectTakenView } from './subject.view';

/** 图解范本: its first step, which looks at the case that it is made from; everything after it is the catalogue's */
@Controller('illustrated-samples')
export class DraftSampleController {
  constructor(private readonly drafting: DraftSampleOfCase) {}

  @Post('draft-sample')
  @Verb('draftSample', ['invalidInput', 'notFound', 'sampleSourceRunning', 'sampleSourceOther', 'itemNotPublished', 'materialUnknown', 'sampleMarkOutside', 'pointUnknown', 'idempotencyKeyReused'])
  draftSample(@Body() body: DraftSampleBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.drafting.run(body, actor);
  }
}
