/** What other capabilities may use of letters. */
export { LetterCard } from './components/LetterCard';
export { useDueLetters } from './useDeskLetters';
export { useLetters } from './useLetters';
