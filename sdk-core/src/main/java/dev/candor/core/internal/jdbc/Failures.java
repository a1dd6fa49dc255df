package dev.candor.core.internal.jdbc;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.error.RetryableException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What the SQL states of the drivers mean for a caller. Messages hold no text of the driver, which
 * may quote what was written; it stands in the cause.
 */
final class Failures {

  private static final String H2_IN_USE = "90020";

  /** Deadlocks, failed serialization, and another who inserted the same key first. */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505", "90131");

  /** The server ended, was restarted, or is not ready yet; H2 was closed. */
  private static final Set<String> GONE =
      Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

  private static final Set<String> DAMAGED = Set.of("90030", "90048");
  private static final Set<String> REFUSED = Set.of("28000", "28P01", "3D000", "42501", "90013");

  private Failures() {}

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }

  /** Whether the connection is of no more use. */
  static boolean isBroken(SQLException failure) {
    return state(failure).startsWith("08") || GONE.contains(state(failure));
  }

  static boolean isCollision(SQLException failure) {
    return COLLISIONS.contains(state(failure));
  }

  /** Whether a transaction that was not committed may be tried again at once. */
  static boolean mayPass(SQLException failure) {
    return isBroken(failure) || isCollision(failure);
  }

  static CandorException explain(String name, SQLException failure) {
    String state = state(failure);
    String database = "The database '" + name + "'";
    if (state.equals(H2_IN_USE)) {
      return new RetryableException(
          database + " is open in another program",
          "It was not touched",
          "Close the other program, choose another home, or share a database server",
          null,
          failure);
    }
    if (DAMAGED.contains(state)) {
      return new InvalidInputException(
          name,
          database + " cannot be read: it is damaged or of another version",
          "Open it with the version that wrote it, restore it, or move it away to start anew",
          failure);
    }
    if (REFUSED.contains(state)) {
      return new ConfigurationException(
          List.of(database + " refuses the user (SQL state " + state + ")"),
          "Correct its address, user, password or rights");
    }
    if (state.startsWith("42") || state.startsWith("22") || state.startsWith("0A")) {
      return new PermanentException(
          database + " does not take the statement (SQL state " + state + ")",
          "Nothing was changed",
          "Check that its tables were made by this version",
          failure);
    }
    return new RetryableException(
        database + " could not be used" + (state.isEmpty() ? "" : " (SQL state " + state + ")"),
        "Nothing was changed",
        "Check that it is running and has free space, then call again",
        null,
        failure);
  }

  /** The answer to a commit was lost. */
  static RetryableException uncertain(String name, SQLException failure) {
    return new RetryableException(
        "The connection to '" + name + "' broke while a change was committed",
        "The change is there whole or not at all",
        "Read what is stored before changing it again",
        null,
        failure);
  }
}
