package dev.candor.core.internal.jdbc;

import java.util.List;

/**
 * The tables of one service and how they came to be. Version n is reached by the first n steps.
 * Steps that were released are never changed; new ones are added at the end.
 *
 * @param name of the service, for the table of versions
 * @param steps statements of each version, which do nothing when they are repeated; with the column
 *     types of {@link Dialect#ddl}
 */
public record Schema(String name, List<List<String>> steps) {
  /** Copies. */
  public Schema {
    steps = steps.stream().map(List::copyOf).toList();
  }

  int version() {
    return steps.size();
  }
}
