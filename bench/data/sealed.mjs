// SPDX-License-Identifier: EUPL-1.2
import { BidContents } from '@samenspel/aanbestedingen/testing';
import { InstallationKeys } from '@samenspel/keys';

/** The installation keys of a bench, which protects nothing. */
export const INSTALLATION_KEYS = `1:${Buffer.alloc(32, 9).toString('base64')}`;

/** Quality parts at rest, as the first ceremony leaves them. */
export function sealer() {
  const contents = new BidContents(InstallationKeys.parse(INSTALLATION_KEYS));
  return (/** @type {string} */ bidId, /** @type {string} */ partyId, /** @type {string} */ criterionId) =>
    contents.sealQuality(bidId, {
      answers: [{ criterionId, text: `Elke ochtend koffie in het wijkhuis, door ${partyId}.` }],
      ...{ documents: [], partners: [], subcontractors: [], persons: [] },
      ownDeclaration: { noExclusionGround: true, meetsRequirements: true, reliesOnOthers: false, declaredBy: 'A. Verzonnen' },
    });
}
