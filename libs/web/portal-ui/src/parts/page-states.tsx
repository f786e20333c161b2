// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';
import { Button } from './button.js';
import { Message } from './message.js';

/** The shape of what is to come, and one sentence for who does not see it. */
export function Waiting({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const { t } = useTexts();
  return (
    <div role="status" className="waiting">
      <p className="only-read-aloud">{t('state.waiting')}</p>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={index === 0 ? 'waiting__first' : undefined} />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What this place is for. */
  readonly text: string;
  /** The first step that one can take here. */
  readonly children?: ReactNode;
}

export function Empty({ title, text, children }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Something of ours or of the connection failed: what was kept, and what to do. */
export function Failed({ again }: { readonly again?: (() => void) | undefined }): ReactNode {
  const { t } = useTexts();
  return (
    <Message kind="wrong">
      <h1 className="state-title">{t('state.failed.title')}</h1>
      <p>{t('state.failed.text')}</p>
      {again === undefined ? null : <Button onClick={again}>{t('state.failed.again')}</Button>}
    </Message>
  );
}

/** Not for this person, or not there: nobody can tell which. */
export function NotHere(): ReactNode {
  const { t } = useTexts();
  return (
    <Message kind="mind">
      <h1 className="state-title">{t('state.notHere.title')}</h1>
      <p>{t('state.notHere.text')}</p>
    </Message>
  );
}

export function SignInFirst({ href }: { readonly href: string }): ReactNode {
  const { t } = useTexts();
  return (
    <Message kind="know">
      <h1 className="state-title">{t('state.signIn.title')}</h1>
      <p>{t('state.signIn.text')}</p>
      <p>
        <a className="nl-button nl-button--primary" href={href}>
          {t('state.signIn.do')}
        </a>
      </p>
    </Message>
  );
}
