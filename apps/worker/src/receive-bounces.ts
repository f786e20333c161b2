// SPDX-License-Identifier: EUPL-1.2
import { BounceReceiver, recordBounce, type BounceAddresses } from '@samenspel/messages';
import type { Core } from './core.js';

/** Listens for reports of the mail server on mail that did not arrive after all (S-07). */
export async function receiveBounces({ settings, unitOfWork, log }: Core, addresses: BounceAddresses): Promise<BounceReceiver> {
  const record = async (mailId: string, bounce: Parameters<typeof recordBounce>[2]): Promise<boolean> => recordBounce(unitOfWork, mailId, bounce);
  const receiver = new BounceReceiver(addresses, record, (error) => log.failure('bounce.failed', error));
  await receiver.listen(settings.bouncePort);
  return receiver;
}
