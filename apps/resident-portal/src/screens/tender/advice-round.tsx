// SPDX-License-Identifier: EUPL-1.2
import { Badge, useTexts } from '@samenspel/portal-ui';
import type { ReactNode } from 'react';
import type { Tender } from './tender.query.js';

const AFTER_ADVICE = new Set(['assessment', 'award_intended', 'awarded', 'contracted']);

/** The announced round and its end only: who advises is not public before the award notice. */
export function AdviceRound({ tender, now }: { readonly tender: Tender; readonly now: string }): ReactNode {
  const { t } = useTexts();
  const round = tender.adviceRound;
  if (round === null) return null;
  if (!round.announced)
    return (
      <section>
        <h2>{t('advice.title')}</h2>
        <p>{t('advice.none')}</p>
        <p className="prose">{round.reason}</p>
      </section>
    );
  const over = AFTER_ADVICE.has(tender.status) || (tender.planning.adviceEndsAt ?? now) <= now;
  const reading = tender.status === 'opened' && !over ? 'now' : tender.status === 'opened' || AFTER_ADVICE.has(tender.status) ? 'done' : 'later';
  const parts = [
    { key: 'read', state: reading },
    { key: 'answer', state: reading !== 'done' ? 'later' : tender.status === 'opened' || tender.status === 'assessment' ? 'now' : 'done' },
    { key: 'public', state: tender.status === 'contracted' ? 'now' : 'later' },
  ] as const;
  return (
    <section>
      <h2>{t('advice.title')}</h2>
      {round.howItCounts === null ? null : <p className="prose">{round.howItCounts}</p>}
      {parts.map(({ key, state }) => (
        <div className="card" key={key}>
          <div className="row">
            <h3>{t(`advice.${key}.title`)}</h3>
            <Badge tone={state === 'now' ? 'sun' : state === 'done' ? 'leaf' : 'sky'}>{t(`advice.${state}`)}</Badge>
          </div>
          <p className="quiet">{t(`advice.${key}.text`)}</p>
        </div>
      ))}
    </section>
  );
}
