/** Walks an XML part as it streams by. Entities and external parts are never resolved. */
import sax from 'sax';
import { broken } from './sheet';

export interface Walker {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Some writers put a prefix before every name. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws what is said to the person when the part isn't XML; what the walker throws passes through. */
export async function walk(chunks: AsyncIterable<string>, walker: Walker): Promise<void> {
  const parser = sax.parser(true, { position: false });
  parser.onerror = () => {
    throw broken();
  };
  parser.onopentag = ({ name, attributes }) => walker.open?.(local(name), attributes as Record<string, string>);
  parser.ontext = (text) => walker.text?.(text);
  parser.oncdata = (text) => walker.text?.(text);
  parser.onclosetag = (name) => walker.close?.(local(name));
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}
