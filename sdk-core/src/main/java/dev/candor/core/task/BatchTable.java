package dev.candor.core.task;

import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of batches, over one connection. */
final class BatchTable {

  /**
   * A batch as it stands in its table.
   *
   * @param budget what it may use
   * @param usage what it used
   */
  record Row(Budget budget, Usage usage) {

    boolean isOver() {
      return usage.calls() > 0 && !budget.allowsMoreAfter(usage);
    }
  }

  private final Connection connection;

  BatchTable(Connection connection) {
    this.connection = connection;
  }

  /** A row that nobody else changes until this transaction ends. */
  Optional<Row> lock(String batch) throws SQLException {
    return find(batch, " FOR UPDATE");
  }

  Optional<Row> find(String batch) throws SQLException {
    return find(batch, "");
  }

  private Optional<Row> find(String batch, String lock) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM candor_task_batches WHERE name = ?" + lock)) {
      select.setString(1, batch);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    BigDecimal cost = row.getInt("is_unpriced") == 1 ? null : plain(row.getBigDecimal("cost"));
    Usage usage =
        new Usage(
            row.getInt("calls"),
            row.getLong("input_tokens"),
            row.getLong("output_tokens"),
            new Usage.Cached(row.getLong("cache_read"), row.getLong("cache_write")),
            cost);
    return new Row(
        new Budget(row.getInt("max_calls"), plain(row.getBigDecimal("max_cost"))), usage);
  }

  /** Without the zeros that the column adds. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() == 0
        ? (amount == null ? null : BigDecimal.ZERO)
        : amount.stripTrailingZeros();
  }

  void insert(String batch, Budget budget) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO candor_task_batches (max_calls, max_cost, calls, input_tokens,"
                + " output_tokens, cache_read, cache_write, cost, is_unpriced, is_over, name)"
                + " VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)")) {
      insert.setInt(1, budget.maxCalls());
      insert.setBigDecimal(2, budget.maxCostUsd());
      insert.setString(3, batch);
      insert.executeUpdate();
    }
  }

  /** Writes a locked row. */
  void update(String batch, Row row) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE candor_task_batches SET max_calls = ?, max_cost = ?, calls = ?,"
                + " input_tokens = ?, output_tokens = ?, cache_read = ?, cache_write = ?,"
                + " cost = ?, is_unpriced = ?, is_over = ? WHERE name = ?")) {
      Usage usage = row.usage();
      update.setInt(1, row.budget().maxCalls());
      update.setBigDecimal(2, row.budget().maxCostUsd());
      update.setInt(3, usage.calls());
      update.setLong(4, usage.inputTokens());
      update.setLong(5, usage.outputTokens());
      update.setLong(6, usage.cached().readTokens());
      update.setLong(7, usage.cached().writtenTokens());
      BigDecimal cost = usage.costUsd();
      update.setBigDecimal(8, cost == null ? BigDecimal.ZERO : cost);
      update.setInt(9, cost == null ? 1 : 0);
      update.setInt(10, row.isOver() ? 1 : 0);
      update.setString(11, batch);
      update.executeUpdate();
    }
  }
}
