import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import type { FaultCode } from '@onecounter/contracts';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { judgeWords } from '../rules/judge-words';
import { KeepMessageTemplates } from '../use-cases/keep-message-templates';
import { ShowMessageTemplates } from '../use-cases/show-message-templates';
import { RetireMessageTemplateBody, ReviseMessageTemplateBody, WordMessageBody } from './message-template.body';
import { MessageEventView, MessagePreviewView, MessageTemplateView } from './message-template.view';

const WORDS: readonly FaultCode[] = ['invalidInput', 'messageChannelWrong', 'messageSubjectWrong', 'messageHtml', 'messageBraceOpen', 'messageVariableUnknown', 'messageTooLong'];
const STEP: readonly FaultCode[] = ['notFound', 'changedMeanwhile', 'stepNotAllowed'];

/** 通知模板：起草、修改、启用、停用 */
@Controller('message-templates')
export class MessageTemplatesController {
  constructor(private readonly shown: ShowMessageTemplates, private readonly kept: KeepMessageTemplates) {}

  @Get()
  @Verb('readMessageTemplates', [], 'listMessageTemplates')
  listMessageTemplates(@By() actor: Actor): Promise<MessageEventView[]> {
    return this.shown.list(actor);
  }

  /** 用示例看看；什么也不保存 */
  @Post('preview')
  @HttpCode(200)
  @Verb('readMessageTemplates', WORDS, 'previewMessageTemplate')
  previewMessageTemplate(@Body() { event, channel, subject = '', body }: WordMessageBody): MessagePreviewView {
    return judgeWords({ event, channel, subject, body });
  }

  @Post('draft-message-template')
  @HttpCode(200)
  @Verb('draftMessageTemplate', WORDS)
  draftMessageTemplate(@Body() { event, channel, subject = '', body }: WordMessageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.kept.draft({ event, channel, subject: subject.trim(), body: body.trim() }, actor);
  }

  @Get(':id')
  @Verb('readMessageTemplates', ['notFound'], 'readMessageTemplate')
  readMessageTemplate(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<MessageTemplateView> {
    return this.shown.show(id, actor);
  }

  @Post(':id/revise-message-template')
  @HttpCode(200)
  @Verb('reviseMessageTemplate', [...STEP, ...WORDS])
  reviseMessageTemplate(@Param('id', SubjectId) id: number, @Body() { version, subject = '', body }: ReviseMessageTemplateBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.kept.revise(id, { version, subject: subject.trim(), body: body.trim() }, actor);
  }

  @Post(':id/publish-message-template')
  @HttpCode(200)
  @Verb('publishMessageTemplate', [...STEP, ...WORDS])
  publishMessageTemplate(@Param('id', SubjectId) id: number, @Body() { version }: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.kept.publish(id, version, actor);
  }

  @Post(':id/retire-message-template')
  @HttpCode(200)
  @Verb('retireMessageTemplate', ['invalidInput', ...STEP])
  retireMessageTemplate(@Param('id', SubjectId) id: number, @Body() body: RetireMessageTemplateBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.kept.retire(id, { version: body.version, reason: body.reason.trim() }, actor);
  }
}
