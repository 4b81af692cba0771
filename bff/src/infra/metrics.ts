/** Figures for Prometheus: the process's own and one histogram of requests by route and status. */
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  observe(route: string, status: number, ms: number): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
}

export function startMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  return {
    observe: (route, status, ms) => requests.observe({ route, status }, ms / 1000),
    text: () => registry.metrics(),
  };
}
