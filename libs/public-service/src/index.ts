import { Module } from '@nestjs/common';
@Module({})
export class PublicServiceModule {}
export const X_MIGRATIONS: (new () => never)[] = [];
