package dev.candor.core.task;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Payload;
import dev.candor.core.spi.task.Estimate;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.work.Task;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The operations that tasks may name. Checks what is asked for before it is queued, so that a
 * mistake is told to who made it, and not to a worker hours later. Immutable.
 */
public final class Operations {

  private final Map<String, Operation> byName;

  private Operations(Map<String, Operation> byName) {
    this.byName = byName;
  }

  /**
   * A registry.
   *
   * @param operations each of another name
   * @return with these
   * @throws IllegalArgumentException when two have one name, or a name has another form
   */
  public static Operations of(Operation... operations) {
    return of(List.of(operations));
  }

  /**
   * A registry.
   *
   * @param operations each of another name
   * @return with these
   * @throws IllegalArgumentException when two have one name, or a name has another form
   */
  public static Operations of(Collection<? extends Operation> operations) {
    Map<String, Operation> byName = new TreeMap<>();
    for (Operation one : operations) {
      Task.of(one.name(), "{}"); // checks the name
      if (byName.put(one.name(), one) != null) {
        throw new IllegalArgumentException("two operations are named '" + one.name() + "'");
      }
    }
    return new Operations(byName);
  }

  /**
   * Everything that may be asked for.
   *
   * @return in the order of names
   */
  public List<Operation> all() {
    return List.copyOf(byName.values());
  }

  /**
   * Finds an operation.
   *
   * @param name as tasks name it
   * @return the operation
   * @throws InvalidInputException when there is none, naming those there are
   */
  public Operation get(String name) {
    Operation found = byName.get(Objects.requireNonNull(name, "name"));
    if (found == null) {
      throw new InvalidInputException(
          "operation",
          "There is no operation '" + name + "'",
          "Choose one of " + String.join(", ", byName.keySet()),
          null);
    }
    return found;
  }

  /**
   * A task that its operation can do.
   *
   * @param name of the operation
   * @param input JSON object; its member {@code version} says of which version of the operation it
   *     is, and is added where it is missing
   * @return not submitted yet
   * @throws InvalidInputException when there is no such operation, the input is not a JSON object,
   *     lacks a member that the operation needs, or is of a version that it does not know
   */
  public Task task(String name, String input) {
    Operation operation = get(name);
    return Task.of(name, Payload.checked(input, operation.version(), operation.needs()));
  }

  /**
   * What a task will take.
   *
   * @param task of {@link #task}
   * @return the guess of its operation
   */
  public Estimate estimate(Task task) {
    return get(task.operation()).estimate(task.payload());
  }
}
