// SPDX-License-Identifier: EUPL-1.2
import { Injectable, ValidationPipe } from '@nestjs/common';
import { InputInvalid } from './input-invalid.js';
import { inputErrors } from './input-errors.js';

/** Global pipe: every input class is checked whole, unknown fields are refused. */
@Injectable()
export class InputValidationPipe extends ValidationPipe {
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
}
