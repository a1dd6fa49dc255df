package dev.candor.core.task;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.task.Estimate;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Task;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does one operation for many inputs. A batch lives in the queue: it goes on when the process that
 * submitted it is gone, and no item that is done is done again. Thread-safe.
 */
public final class Bulk {

  private static final int MOST = 100_000;

  private final TaskQueue queue;
  private final Operations operations;
  private final Clock clock;

  /**
   * Over a queue.
   *
   * @param queue has the batches; not closed here
   * @param operations that may be asked for
   * @param clock tells how long a wait lasts
   */
  public Bulk(TaskQueue queue, Operations operations, Clock clock) {
    this.queue = queue;
    this.operations = operations;
    this.clock = clock;
  }

  /**
   * What a batch would come to.
   *
   * @param items that can be done
   * @param refused inputs that cannot, by their index, and why
   * @param estimate of all items together, one after the other
   */
  public record Plan(int items, Map<Integer, String> refused, Estimate estimate) {
    /** Copies. */
    public Plan {
      refused = new LinkedHashMap<>(refused);
    }
  }

  /**
   * Looks at a batch without doing anything.
   *
   * @param operation its name
   * @param inputs JSON objects
   * @return what it would come to
   * @throws InvalidInputException when there is no such operation
   */
  public Plan plan(String operation, List<String> inputs) {
    operations.get(operation);
    Map<Integer, String> refused = new LinkedHashMap<>();
    Estimate estimate = Estimate.FREE;
    for (int i = 0; i < inputs.size(); i++) {
      try {
        estimate = estimate.plus(operations.estimate(operations.task(operation, inputs.get(i))));
      } catch (InvalidInputException e) {
        refused.put(i, e.happened());
      }
    }
    return new Plan(inputs.size() - refused.size(), refused, estimate);
  }

  /**
   * Submits a batch; workers take its items. Submitting it again, after a crash say, gives the
   * batch that is there: nothing is queued or done twice.
   *
   * @param name of the batch: 1 to 64 letters, digits, dots, underscores and hyphens
   * @param operation what is done for each input
   * @param inputs JSON objects, 1 to 100,000
   * @param budget for all items together; when it is used up, items that run come to their end and
   *     no others start. Null only where no model may be paid
   * @return the batch
   * @throws InvalidInputException when an input is refused, there are none or too many, or a budget
   *     is missing; nothing was queued
   */
  public Batch submit(String name, String operation, List<String> inputs, @Nullable Budget budget) {
    if (inputs.isEmpty() || inputs.size() > MOST) {
      throw refused(inputs.size() + " items; a batch has 1 to " + MOST);
    }
    List<Task> items = new ArrayList<>();
    boolean paid = false;
    for (String input : inputs) {
      Task item = operations.task(operation, input);
      items.add(item);
      paid |= operations.estimate(item).isPaid();
    }
    if (paid && budget == null) {
      throw refused("The operation '" + operation + "' may pay models, and there is no budget");
    }
    queue.submitBatch(name, budget == null ? Budget.NONE : budget, items);
    return new Batch(queue, name, clock);
  }

  private static InvalidInputException refused(String happened) {
    return new InvalidInputException("batch", happened, "Nothing was queued; correct it", null);
  }

  /**
   * A batch that was submitted before, by any process.
   *
   * @param name its name
   * @return the batch
   * @throws InvalidInputException when there is none
   */
  public Batch batch(String name) {
    if (queue.batch(name).isEmpty()) {
      throw refused("There is no batch '" + name + "'");
    }
    return new Batch(queue, name, clock);
  }
}
