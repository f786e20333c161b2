// SPDX-License-Identifier: EUPL-1.2
import { type FragmentOf, graphql, readFragment } from '@samenspel/api-client';
import { Badge, type Tone, useTexts } from '@samenspel/portal-ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const TENDER_ITEM = graphql(`
  fragment TenderItem on Tender {
    id
    number
    title
    status
    themes
    planning {
      questionDeadline
      bidDeadline
      adviceEndsAt
      awardPlannedOn
    }
  }
`);

const TONES: Readonly<Record<string, Tone>> = {
  published: 'sun',
  opened: 'sun',
  closed: 'sky',
  assessment: 'sky',
  award_intended: 'sky',
  awarded: 'leaf',
  contracted: 'leaf',
  withdrawn: 'clay',
  cancelled: 'clay',
  unsuccessful: 'clay',
  unopenable: 'clay',
};

export const toneOf = (status: string): Tone => TONES[status] ?? 'sky';

interface Props {
  readonly tender: FragmentOf<typeof TENDER_ITEM>;
  readonly municipality: string;
  readonly now: string;
}

/** One tender in a list: what it is, how far it is, and what can be done until when. */
export function TenderItem({ tender: masked, municipality, now }: Props): ReactNode {
  const tender = readFragment(TENDER_ITEM, masked);
  const { t, moment } = useTexts();
  const { bidDeadline, adviceEndsAt } = tender.planning;
  const next =
    tender.status === 'published' && bidDeadline !== null && bidDeadline > now
      ? t('tenders.bidBefore', { until: moment(bidDeadline) })
      : tender.status === 'opened' && adviceEndsAt !== null && adviceEndsAt > now
        ? t('tenders.adviceUntil', { until: moment(adviceEndsAt) })
        : null;
  return (
    <li className="list-item">
      <div>
        <Link className="list-item__title" to="/$municipality/aanbestedingen/$tenderId" params={{ municipality, tenderId: tender.id }}>
          {tender.title}
        </Link>
        <div className="quiet">{[tender.number, next].filter((one) => one !== null && one !== '').join(' · ')}</div>
      </div>
      <Badge tone={toneOf(tender.status)}>{t(`tender.status.${tender.status}`)}</Badge>
    </li>
  );
}
