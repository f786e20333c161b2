// SPDX-License-Identifier: EUPL-1.2
export { AuditChainer } from './audit-chainer.js';
export { AuditHeads, headForReceipt, headIsSigned, headText, HeadSigner, type SignedHead } from './audit-heads.js';
export { AuditTrail, type AuditedAct } from './audit-trail.js';
export { AuditWriter } from './audit-writer.js';
export { auditDatabase } from './database.js';
export { type AuditEntry, type AuditSubject } from './entry.js';
export { EraseSubject } from './erase-subject.js';
export { OldPayloads, type OldPayload } from './old-payloads.js';
export { OpenedChains } from './opened-chains.js';
export { type AuditPayload } from './payload.js';
export { ResealSubjectKeys } from './reseal-keys.js';
export { appendSealed, emptySealedChain, sealedChainHolds, type SealedAct, type SealedChain } from './sealed-chain.js';
export { SubjectKeys, type SubjectKey } from './subject-keys.js';
export { VerifyChain, type ChainFault, type ChainReport } from './verify-chain.js';
