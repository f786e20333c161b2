// SPDX-License-Identifier: EUPL-1.2
import { Texts } from '@samenspel/texts';
import { aanbestedingenTexts } from '../../texts.js';
import type { AwardRecordData } from './award-record.js';
import { PdfWriter } from './pdf-writer.js';

/** Fields with a code of ours; each code has a text. */
const CODED = new Set(['role', 'procedure', 'priceMethod', 'status', 'state', 'adviserState', 'purpose', 'kind', 'outcome', 'verdict']);

type Row = Readonly<Record<string, unknown>>;
const texts = new Texts([{ name: 'aanbestedingen', texts: aanbestedingenTexts }]);
const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => texts.textOf('nl', key, params);

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
/** The sections; the key is that of the data, and of its title. */
const SECTIONS = [
  ...([
    'persons',
    'publication',
    'closing',
    'openings',
    'bids',
    'validity',
    'prolongations',
    'evaluatorDeclarations',
    'evaluatorReplacements',
    'locks',
  ] as const),
  ...([
    'individualScores',
    'advisers',
    'adviserDeclarations',
    'struckOut',
    'advice',
    'consensus',
    'qualityFix',
    'priceInquiries',
    'tieDraws',
  ] as const),
  ...(['decisions', 'notices', 'interimReliefs', 'contract', 'contractAwardNotices', 'endings', 'withheldQuestions', 'orderOfKnowledge'] as const),
];

/** S-10: the same record as a document that a screen reader can read. */
export async function awardRecordPdf(record: AwardRecordData): Promise<Buffer> {
  const { tender, lot } = record;
  const authority = value(record.authority[0]?.['name'] ?? '');
  const writer = new PdfWriter(say('record.title', { tender: value(tender['title']), number: value(tender['number']) }), authority, record.madeAt);
  writer.write('H1', say('record.title', { tender: value(tender['title']), number: value(tender['number']) }));
  writer.write('P', say('record.intro', { authority, madeAt: record.madeAt.getTime() }));
  writer.write('H2', say('record.facts'));
  writer.list([
    line('authority', authority),
    ...['procedure', 'procedureReason', 'estimatedValueCents', 'aboveThreshold', 'thresholdCents', 'lotsReason', 'cpvCode'].map((key) =>
      line(key, tender[key]),
    ),
    ...['position', 'status', 'priceMethod', 'scaleMax'].map((key) => line(key, lot[key])),
  ]);
  writeItems(writer, record);
  writeRanking(writer, record);
  writeStandstill(writer, record);
  for (const key of SECTIONS) writeSection(writer, key, record[key]);
  return writer.end();
}

/** Each item of the list: under which headings it stands, or why it does not apply. */
function writeItems(writer: PdfWriter, { items, itemsSource }: AwardRecordData): void {
  writer.write('H2', say('record.items'));
  writer.write('P', say('record.itemsSource', { source: itemsSource }));
  writer.list(
    items.map(({ title, article, standsIn, notApplicable }) => {
      const headings = new Set(standsIn.map((part) => say(texts.has(`record.${part}`) ? `record.${part}` : 'record.facts')));
      const item = `${title.nl} (${article})`;
      return notApplicable === null
        ? say('record.item.stands', { item, headings: [...headings].join(', ') })
        : say('record.item.notApplicable', { item, because: notApplicable.nl });
    }),
  );
}

function writeRanking(writer: PdfWriter, { ranking }: AwardRecordData): void {
  const places = (ranking as { places?: readonly Row[] } | null)?.places ?? [];
  if (places.length === 0) return;
  writer.write('H2', say('record.ranking'));
  writer.list(
    places.map((place) =>
      say('record.place', {
        rank: Number(place['rank']),
        party: value(place['partyName']),
        total: place['points'] === null ? EUROS.format(Number(place['valueCents']) / 100) : value(place['points']),
        price: EUROS.format(Number(place['priceCents']) / 100),
      }),
    ),
  );
}

function writeStandstill(writer: PdfWriter, { standstill }: AwardRecordData): void {
  writer.write('H2', say('record.standstill'));
  if (standstill === null) writer.write('P', say('record.none'));
  else writer.list(standstill.explanation.map(({ key, params }) => say(key, params)));
}

function writeSection(writer: PdfWriter, key: (typeof SECTIONS)[number], rows: readonly Row[]): void {
  writer.write('H2', say(`record.${key}`));
  if (rows.length === 0) writer.write('P', say('record.none'));
  for (const [index, row] of rows.entries()) {
    writer.write('H3', `${index + 1}. ${headOf(row)}`);
    writer.list(
      Object.entries(row)
        .filter(([field, content]) => content !== null && content !== '' && field !== 'ranking' && !field.endsWith('Id'))
        .map(([field, content]) => line(field, content)),
    );
  }
}

/** The first of these that a row has is what it is about. */
function headOf(row: Row): string {
  const field = ['bidder', 'adviser', 'person', 'winner', 'purpose', 'kind', 'reference', 'question'].find((key) => row[key] != null);
  return field === undefined ? '' : value(row[field], field);
}

const line = (field: string, content: unknown): string => `${labelOf(field)}: ${value(content, field)}`;
const labelOf = (field: string): string => (texts.has(`record.field.${field}`) ? say(`record.field.${field}`) : field);

function value(content: unknown, field = ''): string {
  if (content === null || content === undefined) return '–';
  if (content instanceof Date) return DAY.format(content);
  if (typeof content === 'boolean') return say(content ? 'record.yes' : 'record.no');
  if (typeof content === 'number') return field.endsWith('Cents') ? EUROS.format(content / 100) : String(content);
  if (typeof content === 'string' && CODED.has(field)) return say(`record.value.${content}`);
  if (typeof content === 'string') return /^\d{4}-\d\d-\d\dT/.test(content) ? DAY.format(new Date(content)) : content;
  if (Array.isArray(content)) return content.length === 0 ? '–' : content.map((one) => value(one)).join('; ');
  return Object.entries(content)
    .filter(([key, one]) => one !== null && !key.endsWith('Id'))
    .map(([key, one]) => (key === 'role' ? `${labelOf(key)}: ${value(one)}` : line(key, one)))
    .join(', ');
}
