package dev.candor.llm.claudecli;

import dev.candor.core.spi.llm.Availability;
import dev.candor.llm.claudecli.Commands.Cut;
import dev.candor.llm.claudecli.Commands.Ended;
import dev.candor.llm.internal.wire.Symptoms;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the command is there: its version is asked, and remembered for a while. Thread-safe. */
final class Presence {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final CliOptions options;
  private final Commands commands;
  private final Clock clock;
  private @Nullable Availability last;
  private Instant until = Instant.MIN;

  Presence(CliOptions options, Commands commands, Clock clock) {
    this.options = options;
    this.commands = commands;
    this.clock = clock;
  }

  synchronized Availability now() {
    if (commands.isClosed()) {
      return Availability.unusable("The backend was closed");
    }
    Availability known = last;
    if (known != null && clock.instant().isBefore(until)) {
      return known;
    }
    try {
      Availability fresh = ask();
      last = fresh;
      until = clock.instant().plus(REMEMBERED);
      return fresh;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Availability.unusable("The look for the command was interrupted");
    }
  }

  private Availability ask() throws InterruptedException {
    String command = "'" + options.command() + "'";
    try (Workplace place = Workplace.create()) {
      Ended ended = commands.run(new Invocation(options).version(place), place, LIMIT);
      if (ended.exit() == 0) {
        return Availability.USABLE;
      }
      String how =
          ended.cut() == Cut.NOT
              ? " ended with code " + ended.exit() + " when asked for its version: "
              : " did not tell its version in " + LIMIT.toSeconds() + " s";
      return Availability.unusable(command + how + Symptoms.line(ended.errors()));
    } catch (IOException e) {
      return Availability.unusable(StartFailure.of(options.command(), e).detail());
    }
  }
}
