package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands, and hears what they print. */
abstract class CommandTest {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  final int run(Object... args) {
    out.reset();
    err.reset();
    int code = Main.run(Stream.of(args).map(Object::toString).toArray(String[]::new));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains("\tat "), "a stack trace");
    return code;
  }

  final JsonNode json() {
    return MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
  }

  final Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  final String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
