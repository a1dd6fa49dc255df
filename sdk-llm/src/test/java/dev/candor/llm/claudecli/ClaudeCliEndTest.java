package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a call ends, nothing of it stays: no process, no thread, no file. */
@DisabledOnOs(OS.WINDOWS)
final class ClaudeCliEndTest {

  private static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.LOW), "Answer in one word.", "What colour?");

  /** A command that waits, with a child and a grandchild that wait; their numbers are noted. */
  private static final String WAITS =
      "sh -c 'sleep 600 & echo $! > grand.part; mv grand.part \"$0/grandchild\"; wait' 'DIR' &\n"
          + "echo $! > 'DIR/child'\n"
          + "while [ ! -s 'DIR/grandchild' ]; do :; done\n"
          + "echo $$ > 'DIR/self.part'; mv 'DIR/self.part' 'DIR/self'\n"
          + "wait";

  /** The same, deaf to a polite end, and quick to start another child when the first ones end. */
  private static final String DEAF =
      "trap '' TERM\n"
          + WAITS
          + "\nsh -c 'echo $$ > \"$0/n\"; mv \"$0/n\" \"$0/next\"; exec sleep 600' 'DIR'";

  @TempDir Path folder;

  private Set<String> filesBefore;
  private Set<Long> threadsBefore;

  @BeforeEach
  void look() throws IOException {
    filesBefore = temporaryFiles();
    threadsBefore =
        Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
  }

  @AfterEach
  void nothing_stays() throws IOException {
    Set<String> files = temporaryFiles();
    files.removeAll(filesBefore);
    assertEquals(Set.of(), files);
    until(() -> newThreads().isEmpty());
    assertEquals(List.of(), newThreads());
    assertEquals(
        List.of(), ProcessHandle.current().children().filter(ClaudeCliEndTest::isAlive).toList());
  }

  private List<String> newThreads() {
    // the JDK keeps the threads that reap processes for a minute
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threadsBefore.contains(thread.getId()))
        .map(Thread::getName)
        .filter(name -> !name.startsWith("process reaper"))
        .toList();
  }

  private static Set<String> temporaryFiles() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("candor-claude-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void until(Condition condition) throws IOException {
    for (int i = 0; i < 4_000 && !condition.holds(); i++) {
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static boolean isAlive(ProcessHandle process) {
    try {
      // dead, but not yet buried by whoever adopted it
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return process.isAlive() && !stat.matches("(?s).*\\) Z .*");
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  private boolean isAlive(String noted) throws IOException {
    long pid = Long.parseLong(Files.readString(folder.resolve(noted)).strip());
    return ProcessHandle.of(pid).filter(ClaudeCliEndTest::isAlive).isPresent();
  }

  private void assertAllEnd() throws IOException {
    until(() -> !isAlive("self") && !isAlive("child") && !isAlive("grandchild"));
    assertFalse(isAlive("self"));
    assertFalse(isAlive("child"));
    assertFalse(isAlive("grandchild"));
    assertFalse(Files.exists(folder.resolve("next")) && isAlive("next"));
  }

  private void untilItRuns() throws IOException {
    until(() -> Files.exists(folder.resolve("self")));
    assertTrue(isAlive("self"));
    assertTrue(isAlive("child"));
    assertTrue(isAlive("grandchild"));
  }

  private static LlmFailure failure(LlmResult result) {
    return assertInstanceOf(LlmFailure.class, result);
  }

  @ParameterizedTest
  @ValueSource(strings = {WAITS, DEAF})
  void when_time_is_over_the_whole_tree_ends(String script) throws Exception {
    ClaudeCliBackend backend = FakeCommand.doing(folder, script).backend();
    LlmFailure failure = failure(backend.complete(PROMPT.within(Duration.ofMillis(700))));
    assertEquals(Kind.TIMEOUT, failure.kind());
    assertEquals(1, failure.usage().calls());
    assertAllEnd();
  }

  @ParameterizedTest
  @ValueSource(strings = {WAITS, DEAF})
  void when_the_caller_is_interrupted_the_whole_tree_ends(String script) throws Exception {
    ClaudeCliBackend backend = FakeCommand.doing(folder, script).backend();
    beside(
        () -> backend.complete(PROMPT),
        (call, thread) -> {
          untilItRuns();
          thread.shutdownNow();
          try {
            call.get(20, TimeUnit.SECONDS);
            throw new AssertionError("the interrupt was swallowed");
          } catch (ExecutionException e) {
            assertInstanceOf(InterruptedException.class, e.getCause());
          }
        });
    assertAllEnd();
  }

  @Test
  void when_the_backend_is_closed_the_call_is_cancelled() throws Exception {
    ClaudeCliBackend backend = FakeCommand.doing(folder, WAITS).backend();
    beside(
        () -> backend.complete(PROMPT),
        (call, thread) -> {
          untilItRuns();
          backend.close();
          assertEquals(Kind.CANCELLED, failure(call.get(20, TimeUnit.SECONDS)).kind());
        });
    assertAllEnd();
    assertEquals(Kind.CANCELLED, failure(backend.complete(PROMPT)).kind());
    assertFalse(backend.availability().usable());
    backend.close();
  }

  @Test
  void a_command_that_is_killed_from_outside_is_a_crash() throws Exception {
    ClaudeCliBackend backend = FakeCommand.doing(folder, "kill -9 $$").backend();
    LlmFailure failure = failure(backend.complete(PROMPT));
    assertEquals(Kind.CRASHED, failure.kind());
    assertTrue(failure.detail().contains("killed by signal 9"), failure.detail());
  }

  @Test
  void a_command_that_does_not_read_its_input_does_not_hang_the_caller() throws Exception {
    String big = "x".repeat(500_000);
    FakeCommand command = FakeCommand.answering(folder, "blue");
    Path deaf = folder.resolve("deaf");
    Files.writeString(deaf, "#!/bin/sh\ncat '" + folder.resolve("output") + "'\n");
    assertTrue(deaf.toFile().setExecutable(true));
    LlmResult result =
        command.backend("command", deaf.toString()).complete(Prompt.of(PROMPT.step(), "x", big));
    assertInstanceOf(Completion.class, result);
  }

  @Test
  void a_command_that_is_not_there_says_how_to_get_it() throws Exception {
    FakeCommand command = FakeCommand.answering(folder, "blue");
    for (String path : List.of("absent/claude", "", "folder")) {
      Path other = folder.resolve("not").resolve(path);
      Files.createDirectories(folder.resolve("not/folder"));
      ClaudeCliBackend backend = command.backend("command", other.toString());
      LlmFailure failure = failure(backend.complete(PROMPT));
      assertEquals(Kind.NOT_INSTALLED, failure.kind(), failure.detail());
      assertTrue(failure.detail().contains("candor.llm.claude-cli.command"), failure.detail());
      assertEquals(0, failure.usage().calls());
      assertEquals(failure.detail(), backend.availability().reason());
    }
  }

  @Test
  void a_schema_that_no_command_line_takes_is_too_long() throws Exception {
    ClaudeCliBackend backend = FakeCommand.answering(folder, "blue").backend();
    String schema = "{\"description\":\"" + "x".repeat(140_000) + "\"}";
    assertEquals(Kind.TOO_LONG, failure(backend.complete(PROMPT.answering(schema))).kind());
  }

  @Test
  void four_at_once_get_their_own_answers() throws Exception {
    FakeCommand command =
        FakeCommand.doing(
            folder,
            "printf '{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,"
                + "\"result\":\"%s\"}' \"$(cat \"$run/input\")\"");
    ClaudeCliBackend backend = command.backend();
    List<Callable<LlmResult>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String own = "answer " + i;
      calls.add(() -> backend.complete(Prompt.of(PROMPT.step(), "x", own)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int i = 0;
      for (Future<LlmResult> call : threads.invokeAll(calls)) {
        Completion answer = assertInstanceOf(Completion.class, call.get());
        assertEquals("answer " + i++, answer.text());
      }
    } finally {
      end(threads);
    }
    assertEquals(4, command.runs().size());
  }

  @Test
  void no_more_than_the_limit_run_at_once_whoever_starts_them() throws Exception {
    FakeCommand command =
        FakeCommand.doing(
            folder,
            "mkdir 'DIR/lock' || echo clash >> 'DIR/clashes'\n"
                + "cat > /dev/null; rmdir 'DIR/lock'; printf '%s' '"
                + Printed.newer("blue")
                + "'");
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<LlmResult>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        ClaudeCliBackend backend = command.backend("max-processes", "1");
        calls.add(() -> backend.complete(PROMPT));
      }
      for (Future<LlmResult> call : threads.invokeAll(calls)) {
        assertInstanceOf(Completion.class, call.get());
      }
    } finally {
      end(threads);
    }
    assertFalse(Files.exists(folder.resolve("clashes")));
    assertEquals(6, command.runs().size());
  }

  @Test
  void whoever_gets_no_turn_in_time_is_told_so() throws Exception {
    ClaudeCliBackend backend = FakeCommand.doing(folder, WAITS).backend("max-processes", "1");
    beside(
        () -> backend.complete(PROMPT),
        (call, thread) -> {
          untilItRuns();
          LlmFailure late = failure(backend.complete(PROMPT.within(Duration.ofMillis(50))));
          assertEquals(Kind.TIMEOUT, late.kind());
          assertTrue(late.detail().contains("No turn came"), late.detail());
          assertEquals(0, late.usage().calls());
          backend.close();
          call.get(20, TimeUnit.SECONDS);
        });
  }

  private interface Meanwhile {
    void act(Future<LlmResult> call, ExecutorService thread) throws Exception;
  }

  private static void beside(Callable<LlmResult> call, Meanwhile meanwhile) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      meanwhile.act(thread.submit(call), thread);
    } finally {
      end(thread);
    }
  }

  private static void end(ExecutorService threads) throws InterruptedException {
    threads.shutdownNow();
    assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
  }
}
