package dev.candor.core.work;

import dev.candor.core.prompt.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One execution of an operation, from queue to history under one id: what its events come to.
 *
 * @param id identity, the same from start to history
 * @param operation name of the operation
 * @param origin who asked for it
 * @param state where it stands
 * @param attempts tries so far
 * @param times when it was queued, began and ended
 * @param account what it told: how far it is, its parts, cost and what it made
 * @param failure why the last try failed, or null
 */
public record Run(
    TaskId id,
    String operation,
    Origin origin,
    RunState state,
    int attempts,
    Times times,
    Account account,
    @Nullable Failure failure) {

  private static final int MOST_PARTS = 100;

  /** Checks. */
  public Run {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(account, "account");
  }

  /**
   * When a run was what.
   *
   * @param queuedAt when it was last queued
   * @param startedAt when the last try began, or null before
   * @param endedAt when it ended, or null before
   */
  public record Times(Instant queuedAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {
    /** Checks. */
    public Times {
      Objects.requireNonNull(queuedAt, "queuedAt");
    }
  }

  /**
   * What a run told.
   *
   * @param progress how far it is
   * @param layers its parts in the order they were first told; the first 100
   * @param usage what models used in all tries
   * @param artifacts what it made; the first 100
   */
  public record Account(
      Progress progress, List<Layer> layers, Usage usage, List<Artifact> artifacts) {

    /** Nothing was told. */
    public static final Account NONE =
        new Account(new Progress(0, 0, ""), List.of(), Usage.NONE, List.of());

    /** Checks and copies. */
    public Account {
      Objects.requireNonNull(progress, "progress");
      layers = List.copyOf(layers);
      Objects.requireNonNull(usage, "usage");
      artifacts = List.copyOf(artifacts);
    }
  }

  /**
   * A run that just was queued.
   *
   * @param id of its task
   * @param task what is to be done
   * @param at when
   * @return nothing told yet
   */
  public static Run queued(TaskId id, Task task, Instant at) {
    return new Run(
        id,
        task.operation(),
        task.origin(),
        RunState.QUEUED,
        0,
        new Times(at, null, null),
        Account.NONE,
        null);
  }

  /**
   * This run after something happened.
   *
   * @param what what happened
   * @param at when
   * @return a changed copy; the same for lines of the log
   */
  public Run after(RunEvent.What what, Instant at) {
    if (what instanceof RunEvent.Changed changed) {
      return changed(changed.state(), at);
    }
    if (what instanceof RunEvent.Advanced advanced) {
      return with(
          new Account(advanced.progress(), account.layers(), account.usage(), account.artifacts()));
    }
    if (what instanceof RunEvent.Layered layered) {
      List<Layer> layers = put(account.layers(), layered.layer());
      return with(new Account(account.progress(), layers, account.usage(), account.artifacts()));
    }
    if (what instanceof RunEvent.Charged charged) {
      Usage sum = account.usage().plus(charged.usage());
      return with(new Account(account.progress(), account.layers(), sum, account.artifacts()));
    }
    if (what instanceof RunEvent.Made made) {
      List<Artifact> artifacts = put(account.artifacts(), made.artifact());
      return with(new Account(account.progress(), account.layers(), account.usage(), artifacts));
    }
    return this;
  }

  private Run changed(RunState to, Instant at) {
    return switch (to) {
      case QUEUED -> moved(to, attempts, new Times(at, null, null), account);
      // a new try does its parts anew; what was paid stays paid
      case RUNNING ->
          moved(
              to,
              attempts + 1,
              new Times(times.queuedAt(), at, null),
              new Account(
                  Account.NONE.progress(), List.of(), account.usage(), account.artifacts()));
      case SUCCEEDED, PARTIAL, FAILED, CANCELLED ->
          moved(to, attempts, new Times(times.queuedAt(), times.startedAt(), at), account);
    };
  }

  private Run moved(RunState to, int tries, Times when, Account told) {
    boolean well = to == RunState.SUCCEEDED || to == RunState.PARTIAL;
    return new Run(id, operation, origin, to, tries, when, told, well ? null : failure);
  }

  private Run with(Account told) {
    return new Run(id, operation, origin, state, attempts, times, told, failure);
  }

  /**
   * This run with the failure of its last try.
   *
   * @param why what went wrong
   * @return a changed copy
   */
  public Run failing(Failure why) {
    return new Run(id, operation, origin, state, attempts, times, account, why);
  }

  /**
   * The state in which it ends when its operation comes to its end.
   *
   * @return {@link RunState#PARTIAL} when a part failed, else {@link RunState#SUCCEEDED}
   */
  public RunState endState() {
    return account.layers().stream().anyMatch(one -> one.state() == Layer.State.FAILED)
        ? RunState.PARTIAL
        : RunState.SUCCEEDED;
  }

  private static List<Layer> put(List<Layer> layers, Layer layer) {
    List<Layer> changed = new ArrayList<>(layers);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(layer.name())) {
        changed.set(i, layer);
        return changed;
      }
    }
    return room(changed, layer);
  }

  private static List<Artifact> put(List<Artifact> artifacts, Artifact artifact) {
    return artifacts.contains(artifact) ? artifacts : room(new ArrayList<>(artifacts), artifact);
  }

  private static <T> List<T> room(List<T> list, T one) {
    if (list.size() < MOST_PARTS) {
      list.add(one);
    }
    return list;
  }
}
