/** How well groups agree with the true projects, all from 0 to 1 (`ari` can be below 0). `groups` counts those given. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
  ari: number;
  v: number;
  groups: number;
  purity: number;
  grouped: number;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;
const count = <Key>(map: Map<Key, number>, key: Key): void => void map.set(key, (map.get(key) ?? 0) + 1);

/**
 * B-cubed precision, recall and F1, adjusted Rand index and V-measure over the entries with a true project; an entry in
 * no group is a group of its own. `purity` is B-cubed precision over the `grouped` share alone.
 */
export const agreement = (truth: ReadonlyMap<string, string>, groups: string[][]): Agreement => {
  const groupOf = new Map<string, string>();
  for (const [at, group] of groups.entries())
    for (const id of group) if (!groupOf.has(id)) groupOf.set(id, `g${at}`);
  const [projects, clusters] = [new Map<string, number>(), new Map<string, number>()];
  const cells = new Map<string, { project: string; cluster: string; size: number }>();
  for (const [id, project] of truth) {
    const cluster = groupOf.get(id) ?? `s${id}`;
    count(projects, project);
    count(clusters, cluster);
    const key = JSON.stringify([project, cluster]);
    const cell = cells.get(key) ?? { project, cluster, size: 0 };
    cell.size++;
    cells.set(key, cell);
  }
  const total = truth.size || 1;
  let [precision, recall, together, mutual, pure, grouped] = [0, 0, 0, 0, 0, 0];
  for (const { project, cluster, size } of cells.values()) {
    const [inProject, inCluster] = [projects.get(project) ?? 1, clusters.get(cluster) ?? 1];
    precision += (size * size) / inCluster;
    recall += (size * size) / inProject;
    together += pairs(size);
    mutual += (size / total) * Math.log((size * total) / (inProject * inCluster));
    if (cluster.startsWith('s')) continue;
    pure += (size * size) / inCluster;
    grouped += size;
  }
  const spreadOf = (sizes: Map<string, number>): number =>
    [...sizes.values()].reduce((sum, size) => sum + (size / total) * Math.log(total / size), 0);
  const pairsIn = (sizes: Map<string, number>): number =>
    [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  const [p, r] = [precision / total, recall / total];
  const expected = (pairsIn(projects) * pairsIn(clusters)) / (pairs(total) || 1);
  const most = (pairsIn(projects) + pairsIn(clusters)) / 2;
  const [projectSpread, clusterSpread] = [spreadOf(projects), spreadOf(clusters)];
  const [homogeneity, completeness] = [
    projectSpread === 0 ? 1 : mutual / projectSpread,
    clusterSpread === 0 ? 1 : mutual / clusterSpread,
  ];
  return {
    precision: p,
    recall: r,
    f1: p + r === 0 ? 0 : (2 * p * r) / (p + r),
    ari: most === expected ? 1 : (together - expected) / (most - expected),
    v: homogeneity + completeness === 0 ? 0 : (2 * homogeneity * completeness) / (homogeneity + completeness),
    groups: groups.filter((group) => group.some((id) => truth.has(id))).length,
    purity: grouped === 0 ? 1 : pure / grouped,
    grouped: grouped / total,
  };
};
