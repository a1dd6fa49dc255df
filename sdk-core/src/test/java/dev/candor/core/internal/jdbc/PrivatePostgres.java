package dev.candor.core.internal.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of this JVM's own: a cluster in a temporary folder, on a free loopback port,
 * without durability. Started on first use, ended with the JVM. Tests are skipped where its
 * programs are not installed (Debian: {@code apt-get install postgresql}). As root it runs as the
 * user "postgres" or "nobody", because PostgreSQL refuses root.
 */
public final class PrivatePostgres {

  /** The user, who needs no password. */
  public static final String USER = "candor";

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final Optional<PrivatePostgres> SERVER = programs().map(PrivatePostgres::new);

  private final Path programs;
  private final Path folder;
  private final int port;

  private PrivatePostgres(Path programs) {
    this.programs = programs;
    try {
      this.folder = Files.createTempDirectory("candor-postgres");
      this.port = freePort();
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An empty schema; the calling test is skipped where PostgreSQL is not installed.
   *
   * @return its JDBC address
   */
  public static String freshSchema() {
    Assumptions.assumeTrue(
        SERVER.isPresent(),
        "PostgreSQL is not installed here: no initdb on the PATH or under /usr/lib/postgresql");
    String schema = "s" + SCHEMAS.incrementAndGet();
    String url = SERVER.get().url();
    try (Connection connection = DriverManager.getConnection(url, USER, "")) {
      connection.createStatement().execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("the private PostgreSQL server cannot be used", e);
    }
    return url + "?currentSchema=" + schema;
  }

  /** Ends all connections at once, as a restart does. */
  public static void dropConnections() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(SERVER.orElseThrow().url(), USER, "")) {
      connection
          .createStatement()
          .execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
    }
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.comparing(Path::toString).reversed())
            .forEach(version -> folders.add(version.resolve("bin")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (String entry : System.getenv().getOrDefault("PATH", "").split(":")) {
      folders.add(Path.of(entry));
    }
    return folders.stream().filter(one -> Files.isExecutable(one.resolve("initdb"))).findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void start() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    if (isRoot()) {
      run("chown", serverUser(), folder.toString());
    }
    Path data = folder.resolve("data");
    asServer("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    String options =
        "-h 127.0.0.1 -p %d -k %s -c fsync=off -c synchronous_commit=off -c max_connections=200"
            .formatted(port, folder);
    asServer(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-t",
        "60",
        "-l",
        folder + "/log",
        "-o",
        options,
        "start");
  }

  private void stop() {
    try {
      asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("The private PostgreSQL server did not end: " + e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static String serverUser() throws IOException {
    String users = Files.readString(Path.of("/etc/passwd"));
    return users.lines().anyMatch(line -> line.startsWith("postgres:")) ? "postgres" : "nobody";
  }

  private void asServer(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid", serverUser(), "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException {
    // to a file: the server inherits the output, and would keep a pipe open
    Path output = Files.createTempFile("candor-postgres", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(
            String.join(" ", command) + ": " + Files.readString(output, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
