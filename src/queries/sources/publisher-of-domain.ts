import { domainOf } from '../../journal/canonical-url';
import { foldedPublisher, usualSpelling } from '../../workspace/publishers';
import type { SourceCatalogue } from './catalogue';

/** The publisher that is named most often for sources of `domain`, as it is usually spelled; undefined where none is. */
export function publisherOfDomain({ index, citations }: SourceCatalogue, domain: string): string | undefined {
  const counts = new Map<string, { name: string; count: number }>();
  for (const [key, citing] of citations) {
    if (citing[0]?.item.isWeb !== true || domainOf(key) !== domain) continue;
    for (const { item } of citing) {
      if (item.publisher === null) continue;
      const folded = foldedPublisher(index, item.publisher);
      const known = counts.get(folded);
      if (known === undefined) counts.set(folded, { name: usualSpelling(index, folded) ?? item.publisher, count: 1 });
      else known.count++;
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return most?.name;
}
