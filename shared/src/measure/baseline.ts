import { clustersAfter } from '../draft/cut.ts';
import { averageLinkage } from '../draft/linkage.ts';
import { cell, fillSquare } from '../draft/symmetric.ts';
import { cosines, vectorise } from '../draft/vectors.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import type { LabelledLog } from './labelled-log.ts';

/** Plain tf·idf of stems with average linkage down to a fixed likeness: what a first attempt would do. */
export const plainTfIdf = (log: LabelledLog): string[][] => {
  const rows = log.entries.map((entry) => {
    const row = new Map<string, number>();
    for (const word of words(entry.text))
      if (word.lower.length > 1 && !isStopword(word.lower))
        row.set(stem(word.lower), (row.get(stem(word.lower)) ?? 0) + 1);
    return row;
  });
  const count = rows.length;
  const cosine = cosines(vectorise(rows));
  const square = fillSquare(new Float32Array(count * count), count, (a, b) => cell(cosine, a, b));
  const merges = averageLinkage(square, count);
  return clustersAfter(merges, count, merges.filter((merge) => merge.similarity >= 0.015).length).map(
    (cluster) => cluster.map((row) => log.entries[row]?.id ?? ''),
  );
};
