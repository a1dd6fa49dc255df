package dev.candor.core.task;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tasks may be leased.
 *
 * @param wanted operations; empty for all
 * @param held operations that may not start
 * @param heldBatches batches that may not start
 */
record LeaseFilter(Set<String> wanted, Set<String> held, Set<String> heldBatches) {

  /** Conditions that follow others. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    if (!wanted.isEmpty()) {
      sql.append(" AND operation IN (").append(places(wanted)).append(')');
    }
    if (!held.isEmpty()) {
      sql.append(" AND operation NOT IN (").append(places(held)).append(')');
    }
    if (!heldBatches.isEmpty()) {
      sql.append(" AND (batch IS NULL OR batch NOT IN (").append(places(heldBatches)).append("))");
    }
    return sql.toString();
  }

  static String places(Set<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  void set(PreparedStatement select, int from) throws SQLException {
    List<String> values = new ArrayList<>(new TreeSet<>(wanted));
    values.addAll(new TreeSet<>(held));
    values.addAll(new TreeSet<>(heldBatches));
    for (int i = 0; i < values.size(); i++) {
      select.setString(from + i, values.get(i));
    }
  }
}
