// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentMetadata, Injectable, type Type, ValidationPipe } from '@nestjs/common';
import { PageArgs } from '../connection/page.args.js';
import { argumentFaults } from './argument-faults.js';
import { InputInvalid } from './input-invalid.js';
import { inputErrors } from './input-errors.js';

const LONGEST_KEPT = 300;
const MOST_KEPT = 500;

/** Global pipe: every input class is checked whole, unknown fields are refused, and no text is taken that cannot be kept or misleads. */
@Injectable()
export class InputValidationPipe extends ValidationPipe {
  /** Arguments of lists that were found right, by class and text: the lists inside the objects of a list all have the same. */
  private readonly known = new Map<Type, Map<string, unknown>>();

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      stopAtFirstError: false,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new InputInvalid(inputErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    const text = isOfList(metatype) ? plainText(value) : null;
    if (metatype === undefined || text === null) return this.check(value, metadata);
    const ofClass = this.known.get(metatype) ?? new Map<string, unknown>();
    this.known.set(metatype, ofClass);
    const found = ofClass.get(text);
    if (found !== undefined) return found;
    const checked = Object.freeze(await this.check(value, metadata)) as unknown;
    const [oldest] = ofClass.keys();
    if (ofClass.size >= MOST_KEPT && oldest !== undefined) ofClass.delete(oldest);
    ofClass.set(text, checked);
    return checked;
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // `custom` is what our own decorators give, such as the actor.
    const faults = metadata.type === 'custom' ? [] : argumentFaults(value, metadata.data);
    if (faults.length > 0) throw new InputInvalid(faults);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Nothing that people type is kept here: only pages and filters. */
const isOfList = (metatype: Type | undefined): boolean => metatype === PageArgs || metatype?.prototype instanceof PageArgs;

const isPlain = (value: unknown): boolean => value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

/** A short text that stands for arguments of simple values and nothing else; null for all others. */
function plainText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Object.values(value).every(isPlain)) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST_KEPT ? null : text;
}
