import { Injectable } from '@nestjs/common';
import { MachineClock, Settings } from '@onecounter/platform';
import type { SentChannel } from '../data/deliveries';
import { Channel } from './channel';
import { FileSms } from './file-sms';
import { GatewaySms } from './gateway-sms';
import { SmtpEmail } from './smtp-email';

/** The ways out, as the environment says. */
@Injectable()
export class Channels {
  private readonly sms: Channel;
  private readonly email: Channel;

  constructor({ smsGateway, smtp, dataDir }: Settings, machine: MachineClock) {
    this.sms = smsGateway ? new GatewaySms(smsGateway, machine) : new FileSms(dataDir, machine);
    this.email = new SmtpEmail(smtp);
  }

  of(channel: SentChannel): Channel {
    return channel === 'sms' ? this.sms : this.email;
  }
}
