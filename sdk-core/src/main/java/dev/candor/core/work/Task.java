package dev.candor.core.work;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work to be queued.
 *
 * @param operation name of the operation that does it: {@code [a-z][a-z0-9-]{0,63}}
 * @param payload its input as JSON; never serialised code
 * @param priority higher goes first; default 0
 * @param notBefore earliest start, or null for at once
 * @param uniqueKey two tasks with one key are one task, or null; 1 to 255 characters, without
 *     halves of surrogate pairs
 * @param origin who asked for it
 */
public record Task(
    String operation,
    String payload,
    int priority,
    @Nullable Instant notBefore,
    @Nullable String uniqueKey,
    Origin origin) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the operation or the key has another form
   */
  public Task {
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(origin, "origin");
    if (!Objects.requireNonNull(operation, "operation").matches("[a-z][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("not a name of an operation: '" + operation + "'");
    }
    if (uniqueKey != null
        && (uniqueKey.isEmpty()
            || uniqueKey.length() > 255
            || uniqueKey
                .codePoints()
                .anyMatch(one -> Character.getType(one) == Character.SURROGATE))) {
      throw new IllegalArgumentException("a unique key has 1 to 255 whole characters");
    }
  }

  /**
   * A task of priority 0 that may start at once.
   *
   * @param operation name of the operation
   * @param payload JSON
   * @return the task
   */
  public static Task of(String operation, String payload) {
    return new Task(operation, payload, 0, null, null, Origin.NONE);
  }

  /**
   * This task under a key that makes it unique.
   *
   * @param key a second task with this key is the same task
   * @return a changed copy
   */
  public Task unique(String key) {
    return new Task(operation, payload, priority, notBefore, key, origin);
  }

  /**
   * This task, not started before a time.
   *
   * @param time earliest start
   * @return a changed copy
   */
  public Task notBefore(Instant time) {
    return new Task(operation, payload, priority, time, uniqueKey, origin);
  }

  /**
   * This task with another priority.
   *
   * @param higherFirst higher goes first
   * @return a changed copy
   */
  public Task priority(int higherFirst) {
    return new Task(operation, payload, higherFirst, notBefore, uniqueKey, origin);
  }

  /**
   * This task with a parent, a batch or an earlier run.
   *
   * @param from who asked for it
   * @return a changed copy
   */
  public Task from(Origin from) {
    return new Task(operation, payload, priority, notBefore, uniqueKey, from);
  }
}
