import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { By, SignedIn, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChooseMessages } from '../use-cases/choose-messages';
import { LookAfterDeliveries } from '../use-cases/look-after-deliveries';
import { ListMessageDeliveriesQuery } from './delivery.body';
import { MessageDeliveriesPageView, MessageDeliveryRetriedView } from './delivery.view';
import { ChooseMessagesBody } from './message-settings.body';
import { MessageSettingsView } from './message-settings.view';

/** 我的通知设置 */
@Controller('message-settings')
export class MessageSettingsController {
  constructor(private readonly choosing: ChooseMessages) {}

  @Get()
  @SignedIn('showMessageSettings', '我的通知设置', ['passwordMustChange'])
  showMessageSettings(@By() actor: Actor): Promise<MessageSettingsView> {
    return this.choosing.show(actor);
  }

  @Put()
  @SignedIn('chooseMessages', '改我的通知设置', ['passwordMustChange', 'invalidInput', 'messageGroupObliges', 'contactInvalid', 'contactMissing'])
  chooseMessages(@Body() body: ChooseMessagesBody, @By() actor: Actor): Promise<MessageSettingsView> {
    return this.choosing.choose(body, actor);
  }
}

/** 发送记录 */
@Controller('message-deliveries')
export class MessageDeliveriesController {
  constructor(private readonly deliveries: LookAfterDeliveries) {}

  @Get()
  @Verb('readMessageDeliveries', ['invalidInput'], 'listMessageDeliveries')
  listMessageDeliveries(@Query() query: ListMessageDeliveriesQuery, @By() actor: Actor): Promise<MessageDeliveriesPageView> {
    return this.deliveries.page(query, actor);
  }

  @Post(':id/retry-message-delivery')
  @HttpCode(200)
  @Verb('retryMessageDelivery', ['notFound', 'deliveryNotEnded'])
  retryMessageDelivery(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<MessageDeliveryRetriedView> {
    return this.deliveries.retry(id, actor);
  }
}
