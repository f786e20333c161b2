// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '@samenspel/portal-ui';
import type { ReactNode } from 'react';
import type { Tender } from './tender.query.js';

/** The clarification notes: every answer, to all at once (T-11). */
export function Notes({ tender }: { readonly tender: Tender }): ReactNode {
  const { t, day } = useTexts();
  const { nodes } = tender.clarificationNotes;
  return (
    <section>
      <h2>{t('notes.title')}</h2>
      {nodes.length === 0 ? <p className="quiet">{t('notes.none')}</p> : null}
      {nodes.map((note) => (
        <div className="card" key={note.id}>
          <h3>{t('notes.note', { number: note.number })}</h3>
          <p className="quiet">{day(note.publishedAt)}</p>
          <dl>
            {note.answers.map(({ position, question, answer }) => (
              <div key={position}>
                <dt>
                  <strong>{question}</strong>
                </dt>
                <dd className="prose">{answer}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
