// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { checkPricePart } from '../bid/check-price.js';
import { checkQualityPart } from '../bid/check-quality.js';
import type { BidPurpose, PricePart, QualityPart } from '../bid/content.js';
import { canonicalJson, type CanonicalValue } from '../canonical-json.js';
import { fromUtf8, sha256Hex, utf8 } from '../encoding.js';
import { packFrames, unpackFrames } from './container.js';

/** Whose bid this is and for what; it stands inside the envelope, so that a copied envelope does not pass as another's. */
export interface BidIdentity {
  readonly tenderId: string;
  readonly lotId: string;
  readonly partyId: string;
  /** Hex of 16 random bytes, the same in both envelopes of a bid. */
  readonly nonce: string;
}

export type BidPart = { readonly purpose: 'quality'; readonly content: QualityPart } | { readonly purpose: 'price'; readonly content: PricePart };

/** What an envelope turns out to hold. `contentDigest` is the digest that partners confirmed (B-01). */
export type OpenedPart = BidPart & BidIdentity & { readonly contentDigest: string };

export type ContainerError = DomainError<'CONTAINER_DAMAGED' | 'CONTAINER_CONTENT'>;

const VERSION = 1;
const badContent = (): Result<never, ContainerError> => err(invalid('CONTAINER_CONTENT', { rule: 'B-07' }));

/** The canonical form of one part: documents by name, type, size and digest. */
async function canonicalContent(part: BidPart): Promise<{ readonly [key: string]: CanonicalValue | undefined }> {
  if (part.purpose === 'price')
    return { totalCents: part.content.totalCents, elements: part.content.elements.map(({ name, cents }) => ({ name, cents })) };
  const { answers, documents, partners, subcontractors, persons, ownDeclaration } = part.content;
  const described = await Promise.all(
    documents.map(async ({ name, type, bytes, tradeSecret }) => ({
      name,
      type,
      size: bytes.byteLength,
      sha256: await sha256Hex(bytes),
      tradeSecret: tradeSecret && { ...tradeSecret },
    })),
  );
  return {
    answers: answers.map((one) => ({ ...one, tradeSecret: one.tradeSecret && { ...one.tradeSecret } })),
    documents: described,
    partners: partners.map((one) => ({ ...one })),
    subcontractors: subcontractors.map((one) => ({ ...one })),
    persons: persons.map((one) => ({ ...one })),
    ownDeclaration: { ...ownDeclaration },
  };
}

/**
 * Digest of the content, equal in every software that makes it. The nonce is part
 * of it: a price alone could be found by trying amounts.
 */
export async function contentDigest(part: BidPart, nonce: string): Promise<string> {
  const content = await canonicalContent(part);
  return sha256Hex(utf8(`samenspel bid content ${VERSION}\n${canonicalJson({ purpose: part.purpose, nonce, content })}`));
}

/** The padded container of one part: manifest first, then the documents in order. */
export async function packPart(identity: BidIdentity, part: BidPart): Promise<Uint8Array> {
  const documents = part.purpose === 'quality' ? part.content.documents.map(({ bytes }) => bytes) : [];
  return packFrames([utf8(await manifestText(identity, part)), ...documents]);
}

async function manifestText({ tenderId, lotId, partyId, nonce }: BidIdentity, part: BidPart): Promise<string> {
  return canonicalJson({ version: VERSION, purpose: part.purpose, tenderId, lotId, partyId, nonce, content: await canonicalContent(part) });
}

/** Reads a container back; anything that `packPart` would not have written is refused. Also reads the bidder's own saved copy. */
export async function unpackPart(container: Uint8Array): Promise<Result<OpenedPart, ContainerError>> {
  const frames = unpackFrames(container);
  if (!frames.ok) return frames;
  const [head = new Uint8Array(), ...documents] = frames.value;
  const manifest = parse(head);
  if (!manifest) return badContent();
  const part = readContent(manifest.purpose, manifest.content, documents);
  if (!part) return badContent();
  const { tenderId, lotId, partyId, nonce } = manifest;
  // Digests of the documents are in the manifest, and the frames are unique: the same text means the same container.
  if ((await manifestText(manifest, part)) !== fromUtf8(head)) return badContent();
  return ok({ ...part, tenderId, lotId, partyId, nonce, contentDigest: await contentDigest(part, nonce) });
}

function parse(frame: Uint8Array): (BidIdentity & { purpose: BidPurpose; content: unknown }) | undefined {
  try {
    const value: unknown = JSON.parse(fromUtf8(frame));
    if (typeof value !== 'object' || value === null) return undefined;
    const { version, purpose, tenderId, lotId, partyId, nonce, content } = value as Record<string, unknown>;
    if (version !== VERSION || (purpose !== 'quality' && purpose !== 'price')) return undefined;
    if (typeof tenderId !== 'string' || typeof lotId !== 'string' || typeof partyId !== 'string' || typeof nonce !== 'string') return undefined;
    return { purpose, tenderId, lotId, partyId, nonce, content };
  } catch {
    return undefined;
  }
}

/** Puts the documents' bytes where the manifest has size and digest; that those agree is seen when the manifest is written again. */
function readContent(purpose: BidPurpose, content: unknown, documents: readonly Uint8Array[]): BidPart | undefined {
  if (purpose === 'price') {
    const price = checkPricePart(content);
    return price.ok && documents.length === 0 ? { purpose, content: price.value } : undefined;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const listed: unknown = (content as Record<string, unknown>)['documents'];
  if (!Array.isArray(listed) || listed.length !== documents.length) return undefined;
  const joined = listed.map((item: unknown, index) => {
    const { size: _size, sha256: _sha256, ...rest } = { ...(item as Record<string, unknown>) };
    return { ...rest, bytes: documents[index] };
  });
  const quality = checkQualityPart({ ...content, documents: joined });
  return quality.ok ? { purpose, content: quality.value } : undefined;
}
