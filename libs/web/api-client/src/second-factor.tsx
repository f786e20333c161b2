// SPDX-License-Identifier: EUPL-1.2
import { Button, ErrorSummary, Field, useTexts } from '@samenspel/portal-ui';
import { createContext, type FormEvent, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useSession } from './session.js';

/** Asks for a fresh code; true when it was accepted. */
type AskForCode = () => Promise<boolean>;

const Context = createContext<AskForCode>(() => Promise.resolve(false));
export const useAskForCode = (): AskForCode => useContext(Context);

async function verify(code: string, language: string): Promise<string | null> {
  const response = await fetch('/auth/second-factor/verify', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
    body: JSON.stringify({ code }),
  });
  if (response.ok) return null;
  const problem = (await response.json().catch(() => ({}))) as { readonly detail?: string; readonly title?: string };
  return problem.detail ?? problem.title ?? '';
}

interface Props {
  /** Where somebody without an authenticator app sets one up. */
  readonly setUpHref: string;
  readonly children: ReactNode;
}

/** The question for a fresh code, whenever an act that binds asks for one. What was filled in stays where it is. */
export function SecondFactorProvider({ setUpHref, children }: Props): ReactNode {
  const { t } = useTexts();
  const { viewer, language } = useSession();
  const box = useRef<HTMLDialogElement>(null);
  const answer = useRef<(shown: boolean) => void>(() => undefined);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const askForCode = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setError(null);
        box.current?.showModal();
      }),
    [],
  );
  const close = (shown: boolean): void => {
    box.current?.close();
    answer.current(shown);
  };
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = String(new FormData(form).get('code') ?? '').replaceAll(/\s/g, '');
    setBusy(true);
    const problem = await verify(code, language).catch(() => t('state.failed.text'));
    setBusy(false);
    form.reset();
    setError(problem);
    if (problem === null) close(true);
  };
  const ready = viewer?.secondFactor.setUp === true;
  return (
    <Context value={askForCode}>
      {children}
      <dialog ref={box} className="dialog" aria-labelledby="second-factor-title" onCancel={() => answer.current(false)}>
        <h2 id="second-factor-title">{t('secondFactor.title')}</h2>
        {ready ? (
          <form onSubmit={(event) => void send(event)} noValidate>
            <p>{t('secondFactor.text')}</p>
            <ErrorSummary errors={error === null ? [] : [{ message: error, field: 'code' }]} />
            <Field name="code" label={t('secondFactor.code')} hint={t('secondFactor.hint')}>
              {(given) => <input {...given} className="utrecht-textbox" name="code" autoComplete="one-time-code" inputMode="numeric" required />}
            </Field>
            <div className="row">
              <Button type="submit" busy={busy}>
                {t('secondFactor.do')}
              </Button>
              <Button kind="subtle" onClick={() => close(false)}>
                {t('secondFactor.stop')}
              </Button>
            </div>
          </form>
        ) : (
          <>
            <p>{t('secondFactor.first')}</p>
            <div className="row">
              <a className="nl-button nl-button--primary" href={setUpHref}>
                {t('secondFactor.setUp')}
              </a>
              <Button kind="subtle" onClick={() => close(false)}>
                {t('secondFactor.stop')}
              </Button>
            </div>
          </>
        )}
      </dialog>
    </Context>
  );
}
