/** What other capabilities may use of figures. */
export { ServiceFigures } from './components/ServiceFigures';
export { useFigures } from './useFigures';
