import { Module } from '@nestjs/common';
@Module({})
export class IssuanceModule {}
export const ISSUANCE_MIGRATIONS: (new () => never)[] = [];
