import { Global, Module } from '@nestjs/common';
import { Settings } from './settings';

@Global()
@Module({ providers: [{ provide: Settings, useFactory: () => new Settings(process.env) }], exports: [Settings] })
export class ConfigModule {}
