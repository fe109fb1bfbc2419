import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';

/** A session's id from the path; what is none of ours is not found. */
@Injectable()
export class SessionId implements PipeTransform<string, string> {
  transform(value: string): string {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : refuse('notFound');
  }
}
