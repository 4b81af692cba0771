/** What other capabilities may use of letters. */
export { LetterCard } from './components/LetterCard';
export { useDeskLetters } from './useDeskLetters';
export { useLetters } from './useLetters';
