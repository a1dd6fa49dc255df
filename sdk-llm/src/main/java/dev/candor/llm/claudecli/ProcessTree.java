package dev.candor.llm.claudecli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process and what it started. */
final class ProcessTree {

  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration FORCED = Duration.ofSeconds(5);

  private ProcessTree() {}

  /** Ends all of it: politely first, so that the command can end its own, then by force. */
  static void end(Process process) {
    // once the parent is gone nobody tells whose the children were
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!ended(process, GRACE)) {
      endByForce(process.toHandle());
      ended(process, FORCED);
    }
    children.forEach(ProcessTree::endByForce);
  }

  /** From the top: a parent that sees its child end would start the next one. */
  private static void endByForce(ProcessHandle process) {
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly();
    children.forEach(ProcessTree::endByForce);
  }

  /** Waits whatever interrupts come meanwhile, and keeps them for the caller. */
  private static boolean ended(Process process, Duration limit) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
