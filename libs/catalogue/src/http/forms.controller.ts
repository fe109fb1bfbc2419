import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CancelFormBody, IllustrateFormBody, RegisterFormBody, ReviewFormBody, ReviseFormBody } from './form.body';
import { FormAnswers } from './form-answers';
import { FormSteps } from './form-steps';
import { FormStepTakenView, FormView } from './form.view';

/** 表格：登记、修改、标注样例、清理、取消。 */
@Controller('forms')
export class FormsController {
  constructor(private readonly answers: FormAnswers, private readonly steps: FormSteps) {}

  @Get(':id')
  @Verb('readItems', ['notFound'], 'showForm')
  showForm(@Param('id', SubjectId) id: number): Promise<FormView> {
    return this.answers.show(id);
  }

  @Post('register-form')
  @Verb('registerForm', ['notFound', 'invalidInput', 'formCodeTaken', 'formAddressRefused', 'formFileRefused'])
  registerForm(@By() actor: Actor, @Body() body: RegisterFormBody): Promise<FormStepTakenView> {
    return this.steps.register(actor, body);
  }

  @Post(':id/revise-form')
  @HttpCode(200)
  @Verb('reviseForm', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'formAddressRefused', 'formFileRefused'])
  reviseForm(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviseFormBody): Promise<FormStepTakenView> {
    return this.steps.revise(actor, id, body);
  }

  /** The picture of the sample and all notes on it, in their order. */
  @Post(':id/illustrate-form')
  @HttpCode(200)
  @Verb('illustrateForm', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'formFileRefused'])
  illustrateForm(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: IllustrateFormBody): Promise<FormStepTakenView> {
    return this.steps.illustrate(actor, id, body);
  }

  /** Cancelled ends the form as well. */
  @Post(':id/review-form')
  @HttpCode(200)
  @Verb('reviewForm', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  reviewForm(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviewFormBody): Promise<FormStepTakenView> {
    return this.steps.review(actor, id, body);
  }

  @Post(':id/cancel-form')
  @HttpCode(200)
  @Verb('cancelForm', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  cancelForm(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: CancelFormBody): Promise<FormStepTakenView> {
    return this.steps.cancel(actor, id, body);
  }
}
