package dev.candor.examples.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the error stream, where that is a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress of(String task, int steps) {
    return new Progress(
        isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()
            : null);
  }

  /** From JDK 22 on there is a console without a terminal, which then says so. */
  @SuppressWarnings("SystemConsoleNull") // before JDK 22 there may be none
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true; // before JDK 22
    }
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  void step(String what) {
    step();
    say(what);
  }

  void say(String what) {
    if (bar != null) {
      bar.setExtraMessage(" " + what.replaceAll("\\p{Cntrl}", " "));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
