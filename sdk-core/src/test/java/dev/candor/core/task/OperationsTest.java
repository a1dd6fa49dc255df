package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.work.Task;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationsTest {

  private record Named(String name) implements Operation {
    @Override
    public int version() {
      return 2;
    }

    @Override
    public Set<String> needs() {
      return Set.of("room");
    }

    @Override
    public String run(String payload, RunReport report) {
      return payload;
    }
  }

  private final Operations operations = Operations.of(new Named("sweep"), new Named("mow"));

  @Test
  void a_task_has_the_version_of_its_operation_unless_it_says_another() {
    assertEquals(
        Task.of("sweep", "{\"room\":1,\"version\":2}"), operations.task("sweep", "{\"room\": 1}"));
    String early = "{\"version\":1,\"room\":\"hall\"}";
    assertEquals(early, operations.task("sweep", early).payload());
  }

  @Test
  void an_unknown_operation_is_refused_with_those_there_are() {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> operations.task("wash", "{}"));
    assertTrue(refused.toString().contains("mow, sweep"), refused.toString());
    assertEquals(List.of("mow", "sweep"), operations.all().stream().map(Operation::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1]",
        "{\"room\":null}",
        "{\"floor\":1}",
        "{\"room\":1,\"version\":3}",
        "{\"room\":1,\"version\":0}",
        "{\"room\":1,\"version\":\"1\"}"
      })
  void an_input_of_another_form_is_refused(String input) {
    assertThrows(InvalidInputException.class, () -> operations.task("sweep", input));
  }

  @Test
  void names_are_unique_and_have_a_form() {
    assertThrows(
        IllegalArgumentException.class, () -> Operations.of(new Named("a"), new Named("a")));
    assertThrows(IllegalArgumentException.class, () -> Operations.of(new Named("No Name")));
  }
}
