import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id with the costs that OWASP names; a hash says its own costs, so that they may be raised later. */
export const hashPassword = (clear: string): Promise<string> => hash(clear, COST);

/** Looks at passwords, for unknown logins with the same effort as for known ones. */
@Injectable()
export class Passwords {
  private readonly nobodys = hashPassword(randomBytes(24).toString('base64'));

  /** @param known the account's hash, null when there is no such account. */
  async matches(known: string | null, clear: string): Promise<boolean> {
    const right = await verify(known ?? (await this.nobodys), clear);
    return right && known !== null;
  }
}
