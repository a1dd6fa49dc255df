package dev.candor.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.examples.benchmarks.LabelledFields.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On recorded postings, where they are at hand; the bounds are for rows nobody looked at. */
final class LabelledFieldsTest {

  private static final Path LABELLED = Path.of("../../../shared/data/postings/labelled");

  @ParameterizedTest
  @CsvSource({
    "SKILLS,0.8",
    "YEARS,0.88",
    "YEARS_GERMAN,0.6",
    "YEARS_FRENCH,0.6",
    "YEARS_SPANISH,0.8",
    "SALARY,0.9",
    "SALARY_GERMAN,0.5",
    "SALARY_FRENCH,0.6",
    "SALARY_SPANISH,0.5",
    "LEVEL,0.8",
    "WORK_MODE,0.7",
    "DEGREE,0.88",
    "DEGREE_GERMAN,0.75",
    "DEGREE_FRENCH,0.8",
    "DEGREE_SPANISH,0.7",
    "SPONSORSHIP,0.9"
  })
  void fields_are_read_as_they_are_labelled(Field field, double least) throws IOException {
    LabelledFields labelled = new LabelledFields(LABELLED);
    assumeTrue(labelled.has(field), () -> "no labelled postings at " + labelled.file(field));
    FieldTally others = labelled.score(field).others();
    assertTrue(others.f1() >= least, () -> field.title() + " has F1 " + others.f1());
  }

  @Test
  void a_value_is_right_wrong_or_missed() {
    FieldTally tally = new FieldTally();
    tally.add(Set.of("a", "b"), Set.of("b", "c"), "text");
    tally.add(Set.of("a"), Set.of("a"), "other");
    assertEquals(2.0 / 3, tally.precision(), 1e-9);
    assertEquals(2.0 / 3, tally.recall(), 1e-9);
    assertEquals(1, tally.errors().size());
  }
}
