// SPDX-License-Identifier: EUPL-1.2
import { useTexts } from '@samenspel/portal-ui';
import type { ReactNode } from 'react';
import type { Lot } from './tender.query.js';

const percent = (basisPoints: number): number => basisPoints / 100;

/** What bids are judged on, how heavy each counts, and on what residents advise. */
export function Criteria({ lot }: { readonly lot: Lot }): ReactNode {
  const { t, number, euros } = useTexts();
  const { nodes } = lot.criteria;
  if (nodes.length === 0) return null;
  return (
    <section>
      <h2>{lot.title === '' ? t('criteria.title') : t('criteria.titleOfLot', { lot: lot.title })}</h2>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('criteria.criterion')}</th>
              <th scope="col" className="number">
                {t('criteria.weight')}
              </th>
              <th scope="col">{t('criteria.advised')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, title, description, weightBp, maxValue, advised }) => (
              <tr key={id}>
                <td>
                  <strong>{title}</strong>
                  <div className="quiet prose">{description}</div>
                </td>
                <td className="number">{weightBp === null ? (maxValue === null ? '' : euros(maxValue.cents)) : `${number(percent(weightBp))}%`}</td>
                <td>{advised ? t('yes') : t('no')}</td>
              </tr>
            ))}
            {lot.priceWeightBp === null ? null : (
              <tr>
                <td>
                  <strong>{t('criteria.price')}</strong>
                </td>
                <td className="number">{number(percent(lot.priceWeightBp))}%</td>
                <td>{t('no')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
