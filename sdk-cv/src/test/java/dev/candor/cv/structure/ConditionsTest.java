package dev.candor.cv.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.CompetencyWeights;
import dev.candor.cv.posting.Conditions;
import dev.candor.cv.posting.Conditions.Degree;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.posting.TopKeyword;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final PostingStructurer STRUCTURER = PostingStructurer.create();

  private static Conditions asked(String item) {
    return STRUCTURER
        .structure("Boat Builder\n\nRequirements\n- " + item + "\n- Patience\n")
        .conditions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bachelor's degree in naval architecture|BACHELOR|true",
        "BSc or MSc in physics|BACHELOR|true",
        "Master's degree in hydrology|MASTER|true",
        "Bachelor's degree required; Master's degree preferred|BACHELOR|true",
        "Bachelor's degree (Master's preferred)|BACHELOR|true",
        "PhD in fluid dynamics|DOCTORATE|true",
        "Degree in engineering or equivalent experience|BACHELOR|false",
        "A degree in engineering is a plus|BACHELOR|false",
        "High school diploma or GED|HIGH_SCHOOL|true",
        "Associate's degree in boat repair|ASSOCIATE|true",
        "Abgeschlossenes Studium der Schiffstechnik|BACHELOR|true",
        "Abgeschlossenes Studium oder vergleichbare Ausbildung|VOCATIONAL|true",
        "Diplôme Bac+5 en génie naval|MASTER|true",
        "BTS ou DUT en construction navale|ASSOCIATE|true",
        "Diplôme Bac+5 apprécié|MASTER|false",
        "Licenciatura en ingeniería naval|BACHELOR|true",
        "شهادة بكالوريوس في الهندسة|BACHELOR|true"
      })
  void the_least_degree_is_what_will_do(String item, Degree least, boolean required) {
    Conditions.Education education = asked(item).education();
    assertNotNull(education);
    assertEquals(least, education.least());
    assertEquals(required, education.required());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A high degree of autonomy",
        "You master your tools",
        "Scrum Master experience",
        "No degree needed",
        "You don't need a degree",
        "Experience with 360-degree cameras"
      })
  void what_only_sounds_like_a_degree_is_none(String item) {
    assertNull(asked(item).education());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fluent English and German (C1)|en  MUST, de C1 MUST",
        "English at C1 level; Spanish is a plus|en C1 MUST, es  NICE",
        "Deutschkenntnisse auf B2-Niveau|de B2 MUST",
        "Anglais courant|en  MUST",
        "Anglais écrit|en  MUST",
        "Inglés será imprescindible|en  MUST",
        "Native Portuguese speaker|pt native MUST",
        "Polish every page you write|",
        "Love for French boats|"
      })
  void spoken_languages_have_levels(String item, String expected) {
    List<String> found =
        asked(item).languages().stream()
            .map(one -> one.language() + " " + one.level() + " " + one.kind())
            .toList();
    assertEquals(expected == null ? "" : expected, String.join(", ", found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are not able to sponsor visas.|REFUSED",
        "Candidates must be authorized to work without sponsorship.|REFUSED",
        "We offer visa sponsorship.|OFFERED",
        "We will sponsor your work permit.|OFFERED",
        "Visa sponsorship is available, but not for contractors: no sponsorship for them.|REFUSED",
        "We sponsor three rowing clubs.|UNSPECIFIED"
      })
  void sponsorship_is_offered_refused_or_not_spoken_of(
      String sentence, Conditions.Sponsorship said) {
    assertEquals(
        said, STRUCTURER.structure("Boat Builder\n\n" + sentence).conditions().sponsorship());
  }

  @Test
  void a_clearance_is_quoted() {
    Statement clearance = asked("Active TS/SCI clearance").clearance();
    assertNotNull(clearance);
    assertEquals("Active TS/SCI clearance", clearance.text());
    assertNull(asked("Customs clearance of boats").clearance());
  }

  @Test
  void duties_troubles_and_measures_are_quoted() {
    Posting posting =
        STRUCTURER.structure(
            "Engineering Manager\n\n"
                + "Responsibilities\n"
                + "- Lead a team of eight engineers\n"
                + "- Replace our legacy booking system\n\n"
                + "What success looks like\n"
                + "- The booking system is retired by summer\n\n"
                + "Requirements\n"
                + "- Experience with legacy systems\n"
                + "- 5 years of Java, Kafka; PMP certification\n");
    assertEquals(
        List.of("Lead a team of eight engineers", "Replace our legacy booking system"),
        texts(posting.duties().responsibilities()));
    assertEquals(
        List.of("Replace our legacy booking system"), texts(posting.duties().painPoints()));
    assertEquals(
        List.of("The booking system is retired by summer"),
        texts(posting.duties().successMetrics()));
    CompetencyWeights weights = posting.competencies();
    assertTrue(weights.leadership() > weights.architecture(), weights::toString);
    assertEquals(
        List.of("Engineering Manager/title", "Java/hard_skill", "Apache Kafka/hard_skill"),
        posting.topKeywords().stream()
            .map(one -> one.name() + "/" + one.kind().code())
            .limit(3)
            .toList());
    assertEquals(
        1,
        posting.topKeywords().stream()
            .filter(one -> one.kind() == TopKeyword.Kind.CERTIFICATE)
            .count());
  }

  @Test
  void an_empty_text_says_nothing() {
    Posting posting = STRUCTURER.structure("");
    assertEquals(Conditions.none(), posting.conditions());
    assertEquals(CompetencyWeights.even(), posting.competencies());
    assertEquals(List.of(), posting.topKeywords());
  }

  private static List<String> texts(List<Statement> statements) {
    return statements.stream().map(Statement::text).toList();
  }
}
