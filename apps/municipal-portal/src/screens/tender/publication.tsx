// SPDX-License-Identifier: EUPL-1.2
import { graphql, useStep } from '@samenspel/api-client';
import { Button, ErrorSummary, Field, Message, useTexts } from '@samenspel/portal-ui';
import { type ReactNode, useState } from 'react';
import type { Tender } from './tender.query.js';

const PROPOSE = graphql(`
  mutation ProposePublication($input: ProposePublicationInput!) {
    proposePublication(input: $input) {
      tender {
        id
        version
      }
      errors {
        __typename
        ... on UserError {
          code
          message
          path
        }
      }
    }
  }
`);

const DECIDE = graphql(`
  mutation DecidePublication($input: DecidePublicationInput!) {
    decidePublication(input: $input) {
      tender {
        id
        version
        status
      }
      errors {
        __typename
        ... on UserError {
          code
          message
          path
        }
      }
    }
  }
`);

function Propose({ tender }: { readonly tender: Tender }): ReactNode {
  const { t } = useTexts();
  const step = useStep(PROPOSE);
  return (
    <section className="card">
      <h2 className="card__title">{t('publication.propose.title')}</h2>
      <p>{t('publication.propose.text')}</p>
      <ErrorSummary errors={step.errors.map(({ message }) => ({ message }))} />
      {step.state === 'done' ? <Message kind="done">{t('publication.propose.done')}</Message> : null}
      <Button busy={step.state === 'busy'} onClick={() => void step.run({ input: { tenderId: tender.id, version: tender.version } })}>
        {t('action.proposePublication')}
      </Button>
    </section>
  );
}

function Decide({ tender }: { readonly tender: Tender }): ReactNode {
  const { t } = useTexts();
  const step = useStep(DECIDE);
  const [reason, setReason] = useState('');
  const decide = (approve: boolean) => void step.run({ input: { tenderId: tender.id, version: tender.version, approve, reason } });
  return (
    <section className="card">
      <h2 className="card__title">{t('publication.decide.title')}</h2>
      <p>{t('publication.decide.text')}</p>
      <ErrorSummary errors={step.errors.map(({ message, path }) => ({ message, field: path.includes('reason') ? 'reason' : undefined }))} />
      <Field name="reason" label={t('publication.decide.reason')} hint={t('publication.decide.reasonHint')}>
        {(given) => <textarea {...given} className="utrecht-textarea" value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="row">
        <Button busy={step.state === 'busy'} onClick={() => decide(true)}>
          {t('publication.decide.yes')}
        </Button>
        <Button kind="secondary" busy={step.state === 'busy'} onClick={() => decide(false)}>
          {t('publication.decide.no')}
        </Button>
      </div>
    </section>
  );
}

/** From draft to publication: proposed by one, decided by another (P-09); what is possible, the server says. */
export function Publication({ tender }: { readonly tender: Tender }): ReactNode {
  const { t, moment } = useTexts();
  const actions = new Set(tender.availableActions);
  const steps = tender.publicationSteps ?? [];
  return (
    <>
      {actions.has('proposePublication') ? <Propose tender={tender} /> : null}
      {actions.has('decidePublication') ? <Decide tender={tender} /> : null}
      {steps.length === 0 ? null : (
        <section>
          <h2>{t('publication.steps')}</h2>
          <ul className="list">
            {steps.map(({ id, kind, at, reference, reason }) => (
              <li className="list-item" key={id}>
                <div>
                  <strong>{t(`publication.step.${kind}`)}</strong>
                  <div className="quiet">{[moment(at), reference, reason].filter((one) => one !== null && one !== '').join(' · ')}</div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
