// SPDX-License-Identifier: EUPL-1.2
import { type FragmentOf, graphql, readFragment } from '@samenspel/api-client';
import { Badge, useTexts } from '@samenspel/portal-ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const INITIATIVE_ITEM = graphql(`
  fragment InitiativeItem on Initiative {
    id
    name
    summary
    phase
  }
`);

interface Props {
  readonly initiative: FragmentOf<typeof INITIATIVE_ITEM>;
  readonly municipality: string;
}

export function InitiativeItem({ initiative: masked, municipality }: Props): ReactNode {
  const { id, name, summary, phase } = readFragment(INITIATIVE_ITEM, masked);
  const { t } = useTexts();
  return (
    <li>
      <div className="card">
        <h3>
          <Link to="/$municipality/initiatieven/$initiativeId" params={{ municipality, initiativeId: id }}>
            {name}
          </Link>
        </h3>
        <p>{summary}</p>
        <Badge tone="leaf">{t(`initiative.phase.${phase}`)}</Badge>
      </div>
    </li>
  );
}
