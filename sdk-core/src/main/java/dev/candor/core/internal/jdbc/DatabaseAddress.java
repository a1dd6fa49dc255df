package dev.candor.core.internal.jdbc;

import dev.candor.core.error.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a database is.
 *
 * @param url JDBC address
 * @param user empty for none
 * @param password empty for none
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final AtomicLong IN_MEMORY = new AtomicLong();
  private static final String FILE_NAME = "candor";

  /**
   * A new database that ends with its last connection.
   *
   * @return an address that nobody else has
   */
  public static DatabaseAddress memory() {
    // names are seen by all of the JVM, where there may be more than one copy of this class
    String name =
        "candor-" + System.identityHashCode(IN_MEMORY) + "-" + IN_MEMORY.incrementAndGet();
    return new DatabaseAddress("jdbc:h2:mem:" + name, "", "");
  }

  /**
   * The database file in a folder.
   *
   * @param folder made where it is missing
   * @return its address
   * @throws InvalidInputException when the path cannot stand in an address
   */
  public static DatabaseAddress in(Path folder) {
    String path = folder.toAbsolutePath().normalize().resolve(FILE_NAME).toString();
    if (path.indexOf(';') >= 0) {
      throw new InvalidInputException(
          path, "'" + path + "' has a semicolon in it", "Choose another folder", null);
    }
    return new DatabaseAddress("jdbc:h2:file:" + path, "", "");
  }

  /**
   * What settings say: an address, else a file in the home, else memory.
   *
   * @param url JDBC address
   * @param user name
   * @param password its password
   * @param home where data may be kept
   * @return the address
   */
  public static DatabaseAddress of(
      Optional<String> url, Optional<String> user, Optional<String> password, Optional<Path> home) {
    return url.map(given -> new DatabaseAddress(given, user.orElse(""), password.orElse("")))
        .or(() -> home.map(DatabaseAddress::in))
        .orElseGet(DatabaseAddress::memory);
  }

  /** The address for messages: without parameters and login, where secrets may be. */
  String shown() {
    return url.replaceAll("[;?].*$", "").replaceAll("//[^/@]*@", "//");
  }

  @Override
  public String toString() {
    return shown();
  }
}
