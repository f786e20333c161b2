// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKeys, UnreadableAtRest } from '@samenspel/keys';
import type { PricePart, QualityPart } from '@samenspel/sealing';
import { qualityFromBytes, qualityToBytes } from '../../persistence/bids/quality-bytes.js';

/** What the second ceremony needs to find and check the price envelope of a bid. */
export interface PriceEnvelope {
  readonly ref: string;
  /** The nonce of the quality part; null when that did not open. */
  readonly nonce: string | null;
}

const LENGTH_BYTES = 2;
const NONCE_BYTES = 12;
const MAC_BYTES = 16;
type Column = 'quality' | 'price' | 'price_ref';

/** Opened bids at rest: each value under a key of its own, which the installation key seals. Without that key a dump tells nothing. */
@Injectable()
export class BidContents {
  constructor(private readonly keys: InstallationKeys) {}

  sealQuality(bidId: string, part: QualityPart): Buffer {
    return this.seal(bidId, 'quality', qualityToBytes(part));
  }

  quality(bidId: string, sealed: Uint8Array): QualityPart {
    return qualityFromBytes(this.open(bidId, 'quality', sealed));
  }

  sealPrice(bidId: string, part: PricePart): Buffer {
    return this.seal(bidId, 'price', Buffer.from(JSON.stringify(part)));
  }

  price(bidId: string, sealed: Uint8Array): PricePart {
    return JSON.parse(this.open(bidId, 'price', sealed).toString()) as PricePart;
  }

  sealPriceEnvelope(bidId: string, envelope: PriceEnvelope): Buffer {
    return this.seal(bidId, 'price_ref', Buffer.from(JSON.stringify(envelope)));
  }

  priceEnvelope(bidId: string, sealed: Uint8Array): PriceEnvelope {
    return JSON.parse(this.open(bidId, 'price_ref', sealed).toString()) as PriceEnvelope;
  }

  private seal(bidId: string, column: Column, bytes: Buffer): Buffer {
    const dataKey = randomBytes(32);
    const sealedKey = this.keys.seal('rest', dataKey, contextOf(bidId, column));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt16BE(sealedKey.length);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', dataKey, nonce);
    return Buffer.concat([length, sealedKey, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  private open(bidId: string, column: Column, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const keyEnd = LENGTH_BYTES + bytes.readUInt16BE();
    const dataKey = this.keys.open('rest', bytes.subarray(LENGTH_BYTES, keyEnd), contextOf(bidId, column));
    const body = keyEnd + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', dataKey, bytes.subarray(keyEnd, body), { authTagLength: MAC_BYTES });
    decipher.setAuthTag(bytes.subarray(bytes.length - MAC_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(body, bytes.length - MAC_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new UnreadableAtRest(`an opened bid does not open at rest: column ${column}`, { cause });
    }
  }
}

const contextOf = (bidId: string, column: Column): string => `bid ${bidId} ${column}`;
