// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';

/** The name of the page in the tab, which a screen reader says first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Samenspel`;
  }, [title]);
}
