import { SetMetadata } from '@nestjs/common';

export const OWN_TRANSACTION = 'onecounter:own-transaction';
/** For routes that stream or wait: they open their own transaction when they write, and hold no connection meanwhile. */
export const OwnTransaction = (): MethodDecorator => SetMetadata(OWN_TRANSACTION, true);
