package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SQLite with a full-text index, and one GROUP BY a facet. Jobs are added once: it measures
 * queries.
 */
final class SqliteFts implements Contender {

  private static final List<String> SCHEMA =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "PRAGMA cache_size = -524288",
          "PRAGMA mmap_size = 4294967296",
          "CREATE TABLE job (n INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, company TEXT,"
              + " workMode TEXT, source TEXT, employmentType TEXT, posted INTEGER, text TEXT)",
          "CREATE TABLE place (n INTEGER, value TEXT, PRIMARY KEY (n, value)) WITHOUT ROWID",
          "CREATE TABLE seniority (n INTEGER, value TEXT, PRIMARY KEY (n, value)) WITHOUT ROWID",
          "CREATE VIRTUAL TABLE words USING fts5(title, body, content='', detail=column)");

  private static final String HITS = " FROM words JOIN job ON job.n = words.rowid";
  private static final String MATCH = " WHERE words MATCH ?";

  /** In the order of the facets of the others. */
  private static final List<String> FACETS =
      List.of(
          grouped("company", HITS),
          grouped("value", " FROM words JOIN place ON place.n = words.rowid"),
          grouped("workMode", HITS),
          grouped("value", " FROM words JOIN seniority ON seniority.n = words.rowid"),
          grouped("source", HITS),
          grouped("employmentType", HITS));

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long rows;

  SqliteFts(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String sql : SCHEMA) {
        statement.execute(sql);
      }
    }
    connection.setAutoCommit(false);
  }

  private static String grouped(String column, String from) {
    return "SELECT "
        + column
        + ", count(*)"
        + from
        + MATCH
        + " GROUP BY "
        + column
        + " ORDER BY 2 DESC LIMIT "
        + FACET_VALUES;
  }

  @Override
  public void upsert(List<Job> jobs) throws SQLException {
    for (Job job : jobs) {
      long n = ++rows;
      String posted = job.postedAt() == null ? "0" : "" + job.postedAt().toEpochMilli();
      run(
          "INSERT INTO job VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "" + n,
          job.id().value(),
          job.title(),
          job.company(),
          job.workMode().code(),
          job.source(),
          job.employmentType().code(),
          posted,
          job.description());
      for (Place place : job.places()) {
        run("INSERT INTO place VALUES (?, ?)", "" + n, place.name());
      }
      for (Seniority level : job.seniority()) {
        run("INSERT INTO seniority VALUES (?, ?)", "" + n, level.code());
      }
      String body = job.title() + " " + job.company() + " " + job.place() + " " + job.description();
      run("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", "" + n, job.title(), body);
    }
    connection.commit();
  }

  private void run(String sql, String... values) throws SQLException {
    prepare(sql, values).executeUpdate();
  }

  private PreparedStatement prepare(String sql, String... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public Answer query(String words) throws SQLException {
    String match =
        List.of(words.split(" ")).stream()
            .map(word -> "body:\"" + word + "\"")
            .collect(Collectors.joining(" AND "));
    int total = number("SELECT count(*) FROM words" + MATCH, match, 1);
    int jobs = 0;
    String top =
        "SELECT job.id, job.title, job.company, job.posted, job.text"
            + HITS
            + MATCH
            + " ORDER BY bm25(words, 4.0, 1.0) LIMIT "
            + TOP;
    try (ResultSet rowsFound = prepare(top, match).executeQuery()) {
      while (rowsFound.next()) {
        jobs += rowsFound.getString(5).isEmpty() ? 0 : 1;
      }
    }
    List<Integer> highest = new ArrayList<>();
    for (String facet : FACETS) {
      highest.add(number(facet, match, 2));
    }
    return new Answer(total, jobs, highest);
  }

  private int number(String sql, String match, int column) throws SQLException {
    int first = 0;
    try (ResultSet found = prepare(sql, match).executeQuery()) {
      for (int row = 0; found.next(); row++) {
        first = row == 0 ? found.getInt(column) : first;
      }
    }
    return first;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
