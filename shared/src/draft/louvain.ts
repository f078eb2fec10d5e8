/** A weighted graph without direction: neighbours and weights by node. */
export type Graph = Map<number, number>[];

/** Each row's nearest rows with their similarities, nearest first; flat, `nearest` a row, −1 where there is none. */
export interface Neighbours {
  nearest: number;
  who: Int32Array;
  how: Float32Array;
}

/** The nearest rows of every row of a flat symmetric matrix; ties fall to the lower row. */
export const neighbours = (matrix: Float32Array, size: number, nearest: number): Neighbours => {
  const who = new Int32Array(size * nearest).fill(-1);
  const how = new Float32Array(size * nearest);
  for (let row = 0; row < size; row++) {
    const first = row * nearest;
    const last = first + nearest - 1;
    for (let other = 0; other < size; other++) {
      const value = matrix[row * size + other] ?? 0;
      if (value <= (how[last] ?? 0) || other === row) continue;
      let at = last;
      for (; at > first && value > (how[at - 1] ?? 0); at--) {
        how[at] = how[at - 1] ?? 0;
        who[at] = who[at - 1] ?? -1;
      }
      how[at] = value;
      who[at] = other;
    }
  }
  return { nearest, who, how };
};

/** The graph of each row's `most` nearest rows; an edge named by both ends counts twice as much as one named by one. */
export const nearestGraph = ({ nearest, who, how }: Neighbours, most: number): Graph => {
  const graph: Graph = Array.from({ length: who.length / nearest }, () => new Map<number, number>());
  for (const [a, edges] of graph.entries()) {
    for (let at = a * nearest; at < a * nearest + most; at++) {
      const b = who[at] ?? -1;
      if (b < 0) break;
      const weight = (edges.get(b) ?? 0) + (how[at] ?? 0) / 2;
      edges.set(b, weight);
      graph[b]?.set(a, weight);
    }
  }
  return graph;
};

const moveNodes = (graph: Graph, resolution: number): Int32Array => {
  const size = graph.length;
  const degree = new Float64Array(size);
  for (const [node, edges] of graph.entries())
    for (const weight of edges.values()) degree[node] = (degree[node] ?? 0) + weight;
  const whole = degree.reduce((sum, weight) => sum + weight, 0) || 1;
  const community = Int32Array.from({ length: size }, (_, node) => node);
  const total = degree.slice();
  const links = new Float64Array(size);
  for (let round = 0, moved = true; moved && round < 10; round++) {
    moved = false;
    for (const [node, edges] of graph.entries()) {
      const own = community[node] ?? node;
      const mine = degree[node] ?? 0;
      total[own] = (total[own] ?? 0) - mine;
      for (const [other, weight] of edges) {
        const name = community[other] ?? other;
        if (other !== node) links[name] = (links[name] ?? 0) + weight;
      }
      let best = own;
      let most = (links[own] ?? 0) - (resolution * (total[own] ?? 0) * mine) / whole;
      for (const other of edges.keys()) {
        const name = community[other] ?? other;
        const value = (links[name] ?? 0) - (resolution * (total[name] ?? 0) * mine) / whole;
        if (value > most + 1e-9) {
          most = value;
          best = name;
        }
      }
      for (const other of edges.keys()) links[community[other] ?? other] = 0;
      total[best] = (total[best] ?? 0) + mine;
      if (best !== own) {
        community[node] = best;
        moved = true;
      }
    }
  }
  return community;
};

/** Communities by modularity (Louvain), each a list of nodes; nodes are visited in order, so the result is always the same. */
export const communities = (graph: Graph, resolution: number): number[][] => {
  let current = graph;
  let members = graph.map((_, node) => [node]);
  for (let level = 0; level < 6; level++) {
    const community = moveNodes(current, resolution);
    const names = [...new Set(community)];
    if (names.length === current.length) break;
    const number = new Map(names.map((name, at) => [name, at]));
    const next: Graph = names.map(() => new Map<number, number>());
    const joined: number[][] = names.map(() => []);
    for (const [node, edges] of current.entries()) {
      const a = number.get(community[node] ?? node) ?? 0;
      joined[a]?.push(...(members[node] ?? []));
      for (const [other, weight] of edges) {
        const b = number.get(community[other] ?? other) ?? 0;
        next[a]?.set(b, (next[a].get(b) ?? 0) + weight);
      }
    }
    current = next;
    members = joined;
  }
  return members;
};
