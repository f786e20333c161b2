// SPDX-License-Identifier: EUPL-1.2
// @nestjs/throttler is CommonJS and requires Nest, which is ESM: that works only when Nest was loaded before.
import '@nestjs/common';
import '@nestjs/core';
