// SPDX-License-Identifier: EUPL-1.2
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What operators measure. Labels are ours (route templates, status classes): nobody's data becomes a label. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly duration: Histogram<'method' | 'route' | 'status'>;
  private readonly failures: Counter<'kind'>;

  constructor(app: string) {
    this.registry.setDefaultLabels({ app });
    collectDefaultMetrics({ register: this.registry });
    this.duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route template and status class.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
    this.failures = new Counter({
      name: 'failures_total',
      help: 'Bugs and outages that were reported.',
      labelNames: ['kind'],
      registers: [this.registry],
    });
  }

  observeRequest(method: string, route: string, status: string, durationMs: number): void {
    this.duration.observe({ method, route, status }, durationMs / 1000);
  }

  countFailure(kind: string): void {
    this.failures.inc({ kind });
  }

  /** A number that is asked for when somebody looks, such as connections in use or the age of the oldest due item. */
  gauge(name: string, help: string, value: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        gauge.set(await value());
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
