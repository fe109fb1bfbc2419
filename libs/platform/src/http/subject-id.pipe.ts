import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';

/** A subject's id from the path. What is no id of ours is not found, rather than malformed: nobody learns anything from trying. */
@Injectable()
export class SubjectId implements PipeTransform<string, number> {
  transform(value: string): number {
    return /^[1-9]\d{0,14}$/.test(value) ? Number(value) : refuse('notFound');
  }
}
