package dev.candor.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers put together, whatever the order in which they are joined (union-find). */
final class Groups {

  private final int[] parents;

  Groups(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The least number of the group. */
  int of(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  void join(int a, int b) {
    int left = of(a);
    int right = of(b);
    parents[Math.max(left, right)] = Math.min(left, right);
  }

  /** All groups, by their least number, each in order. */
  List<List<Integer>> all() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(of(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }
}
