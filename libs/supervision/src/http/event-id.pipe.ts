import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';

/** Id of an event from the path. What is none is not found, rather than malformed. */
@Injectable()
export class EventId implements PipeTransform<string, string> {
  transform(value: string): string {
    return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value.toLowerCase() : refuse('notFound');
  }
}
