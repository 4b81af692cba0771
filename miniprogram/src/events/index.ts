/** What other capabilities may use of events. */
export { ComingRow } from './components/ComingRow';
export { TicketStub } from './components/TicketStub';
export { useEvents } from './useEvents';
