package dev.candor.cv.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.posting.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that single sentences of invented postings show. */
class PostingRulesTest {

  private static final PostingStructurer STRUCTURER = PostingStructurer.create();

  private static Posting structure(String text) {
    return STRUCTURER.structure(text);
  }

  private static List<String> asked(Posting posting) {
    return posting.requirements().stream().map(r -> r.kind().code() + ": " + r.text()).toList();
  }

  private static List<String> under(String heading, String item) {
    return asked(structure("Boat Builder\n\n" + heading + "\n- " + item + "\n- Patience\n"))
        .stream()
        .filter(one -> !one.endsWith("Patience"))
        .toList();
  }

  @Test
  void labelled_lines_are_facts_and_no_headings() {
    Posting posting =
        structure(
            "Software Engineer\n"
                + "Acme GmbH\n"
                + "Location: Berlin\n"
                + "Salary: 60,000 EUR\n"
                + "**Contract:** permanent\n"
                + "Department: Payments\n"
                + "Reports to: Head of Engineering\n"
                + "Start: 1 May\n\n"
                + "Requirements\n"
                + "- Java\n"
                + "- Location: Berlin\n");
    assertEquals("Software Engineer", posting.title());
    assertEquals("Acme GmbH", posting.company());
    assertEquals(
        List.of("", "Requirements"), posting.sections().stream().map(Section::header).toList());
    assertEquals(List.of("must: Java"), asked(posting));
    assertEquals(new BigDecimal("60000"), posting.salary().min());
  }

  @ParameterizedTest
  @ValueSource(strings = {"you need Java 5 years ", "nice to have Java, "})
  void a_sentence_without_end_is_read_in_time(String words) {
    String text = words.repeat(100_000 / words.length());
    Posting posting = assertTimeout(Duration.ofSeconds(40), () -> structure(text));
    assertEquals(List.of("Java"), posting.skills());
  }

  @Test
  void a_heading_on_the_line_of_its_content_ends_with_the_paragraph() {
    Posting posting =
        structure(
            "Boat Builder\n\nRequirements: Java, Kotlin\nNice to have: Docker\n\nYou will saw.\n");
    assertEquals(List.of("must: Java, Kotlin", "nice: Docker"), asked(posting));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not required: PHP",
        "**Not required:** PHP",
        "No PHP needed",
        "No PHP experience necessary",
        "PHP is not required",
        "PHP isn't required",
        "PHP is not necessary",
        "PHP is not strictly required",
        "PHP not needed",
        "Experience with PHP is not a must",
        "You don't need to know PHP",
        "We do not require PHP",
        "Kein PHP erforderlich",
        "PHP ist nicht notwendig",
        "PHP n'est pas nécessaire",
        "PHP no es necesario",
      })
  void what_is_not_needed_is_no_must_and_no_skill(String item) {
    for (String text :
        List.of(
            "Boat Builder\n\nRequirements\n- Java\n- " + item + "\n- Patience\n",
            "Boat Builder\n\nYou need Java for this.\n" + item + "\n",
            "Boat Builder\n\nNice to have\n- Java\n- " + item + "\n- Patience\n")) {
      Posting posting = structure(text);
      assertEquals(List.of("Java"), posting.skills(), text);
      assertTrue(posting.requirements().stream().noneMatch(r -> r.text().contains("PHP")), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not required", "Not needed:", "## Not necessary", "You don't need"})
  void nothing_under_a_heading_of_what_is_not_needed_is_asked_for(String heading) {
    Posting posting =
        structure(
            "Boat Builder\n\nRequirements\n- Java\n- SQL\n\n" + heading + "\n\n- PHP\n- Ruby\n");
    assertEquals(List.of("must: Java", "must: SQL"), asked(posting));
    assertEquals(List.of("Java", "SQL"), posting.skills());
  }

  @Test
  void what_is_demanded_beside_what_is_not_needed_stays() {
    assertEquals(
        List.of("must: Java required"), under("Requirements", "Java required, PHP not needed"));
    assertEquals(List.of("must: AWS (no Azure)"), under("Requirements", "AWS (no Azure)"));
    assertEquals(
        List.of("nice: Docker is a plus"),
        under("Requirements", "Docker is a plus but not required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kubernetes is a must|must: Kubernetes is a must",
        "Terraform (must have)|must: Terraform (must have)",
        "German is mandatory|must: German is mandatory",
        "SQL|nice: SQL",
        "At least 2 years of Go|nice: At least 2 years of Go",
        "Deutsch ist Pflicht|must: Deutsch ist Pflicht",
      })
  void what_is_demanded_is_a_must_under_a_heading_of_wishes(String item, String read) {
    assertEquals(List.of(read), under("Nice to have", item));
  }

  @Test
  void an_item_with_both_is_split_under_either_heading() {
    assertEquals(
        List.of("must: SQL required", "nice: Redis"), under("Nice to have", "SQL required; Redis"));
    assertEquals(
        List.of("must: Go is a must", "nice: Rust would be great"),
        under("Nice to have", "Go is a must, Rust would be great"));
    assertEquals(
        List.of("must: Go is a must", "nice: Rust is a plus"),
        under("Requirements", "Go is a must, but Rust is a plus"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Java, 5+ years|5",
        "5+ yrs of Java|5",
        "Java (5+ years)|5",
        "Java (5+ yrs)|5",
        "Java: 3-5 years|3",
        "Java – 4 years|4",
        "Java 6 years|6",
        "Minimum of five years with Java|5",
        "Java, min. 3 years|3",
        "Between 3 and 6 years of Java|3",
        "3 or more years of Java|3",
        "Java (three or more years)|3",
        "7 YOE in Java|7",
        "Valid work visa, 2 years|",
        "Commitment of 2 years|",
        "Age over 18 years|",
      })
  void years_of_a_thing_are_read_in_every_form(String item, Integer years) {
    Posting posting = structure("Boat Builder\n\nRequirements\n- " + item + "\n- Patience\n");
    assertEquals(years, posting.requirements().get(0).years(), item);
    assertEquals(years, posting.yearsRequired());
  }

  @ParameterizedTest
  @CsvSource({
    "Software Engineer,1,ENTRY",
    "Software Engineer,2,MID",
    "Software Engineer,4,MID",
    "Software Engineer,5,SENIOR",
    "Software Engineer,9,SENIOR",
    "Junior Software Engineer,5,ENTRY",
    "Staff Engineer,3,STAFF",
    "Boat Builder,9,UNSPECIFIED",
    "Product Manager,5,UNSPECIFIED",
  })
  void years_give_an_engineer_without_a_level_one(String title, int years, Seniority level) {
    String asks = years + " years of experience with Java";
    Posting posting = structure(title + "\n\nRequirements\n- " + asks + "\n- Patience\n");
    assertEquals(level, posting.seniority());
  }

  @Test
  void without_years_a_plain_title_has_no_level() {
    Posting posting = structure("Software Engineer\n\nRequirements\n- Java\n- Patience\n");
    assertEquals(RoleCategory.SENIOR_ENGINEER, posting.roleCategory());
    assertEquals(Seniority.UNSPECIFIED, posting.seniority());
  }

  @ParameterizedTest
  @CsvSource({"Maven", "Maven GmbH"})
  void the_employers_own_name_is_a_skill_only_in_a_list(String company) {
    String head = "Java Developer\n" + company + "\n\nAt Maven we build toys.\n\nRequirements\n";
    assertEquals(List.of("Java"), structure(head + "- Java\n- Patience\n").skills());
    assertEquals(
        List.of("Java", "Apache Maven", "Spring"),
        structure(head + "- Java, Maven, Spring\n- Patience\n").skills());
    assertEquals(List.of("Java", "Apache Maven"), structure(head + "- Maven\n- Java\n").skills());
    Job job =
        Job.builder(JobId.of("invented", "1"), "invented", "Java Developer")
            .company("Maven")
            .description("Maven builds toys.\n\nRequirements\n- Java\n- Patience\n")
            .build();
    assertEquals(List.of("Java"), STRUCTURER.structure(job).skills());
  }

  @Test
  void who_provides_a_benefit_is_no_skill() {
    assertEquals(
        List.of("Java"),
        structure(
                "Boat Builder\n\nRequirements\n- Java\n- Patience\n\nWe pay medical and dental"
                    + " insurance, Maven family care and a pension.\n")
            .skills());
  }

  @Test
  void the_company_of_a_page_stands_under_its_heading() {
    String html =
        "<nav><a>Home</a><a>Jobs</a></nav><h1>Night Baker</h1><p>Harbour Loaves</p>"
            + "<p>We bake bread for the whole harbour, every night of the year.</p>"
            + "<h2>Requirements</h2><ul><li>Patience</li><li>Flour</li></ul>";
    Posting posting = STRUCTURER.structure(html.getBytes(UTF_8), "page.html");
    assertEquals("Night Baker", posting.title());
    assertEquals("Harbour Loaves", posting.company());
    assertEquals(2, posting.requirements().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Jahresgehalt 50-60 T€|50000|60000",
        "Gehalt 55 TEUR bis 65 TEUR|55000|65000",
        "Jahresgehalt: € 45.000,- bis € 55.000,-|45000|55000",
        "Mindestbruttogehalt von EUR 2.800,- pro Monat|2800|-",
        "3.000 € brutto im Monat|3000|3000",
        "Wir bieten 20 € pro Stunde und Tee|20|20",
        "Du verdienst 3.100 Euro im Monat|3100|3100",
      })
  void german_pay_is_read_as_it_is_written(String line, BigDecimal min, BigDecimal max) {
    Posting posting = structure("Wir suchen dich.\n\n" + line + ".\n");
    assertEquals(min, posting.salary().min());
    assertEquals(max, posting.salary().max());
  }

  @Test
  void a_minimum_wage_is_not_the_pay() {
    assertEquals(null, structure("Gute Entlohnung, mehr als der Mindestlohn von 12 €.").salary());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Location: Anywhere|REMOTE",
        "This is a home-based role.|REMOTE",
        "This is a work-from-home position.|REMOTE",
        "This is an office-based role in Leeds.|ONSITE",
        "No remote work.|ONSITE",
        "Homeoffice: 2 Tage pro Woche möglich|HYBRID",
        "This role is remote two or 3 days a week.|HYBRID",
        "This role is fully remote, 4 days a week.|REMOTE",
        "Our customers work remotely.|UNSPECIFIED",
        "Interviews are held remotely.|UNSPECIFIED",
        "We help companies with remote work.|UNSPECIFIED",
        "We sell anywhere in the world.|UNSPECIFIED",
      })
  void the_work_mode_is_what_is_said_of_the_job(String sentence, WorkMode mode) {
    String text = "Boat Builder\n\nWe build boats here and like it.\n\n" + sentence + "\n\nEnd.\n";
    assertEquals(mode, structure(text).workMode());
  }

  @Test
  void requirements_keep_their_kinds_together() {
    Posting posting =
        structure(
            "Backend Engineer at Harbour Tools\n\nYou have 7+ years in backend work. PHP is not"
                + " required. Knowledge of Scala isn't necessary. Kotlin is a plus.\n");
    assertEquals("Harbour Tools", posting.company());
    assertEquals(
        List.of(RequirementKind.MUST, RequirementKind.NICE),
        posting.requirements().stream().map(Requirement::kind).toList());
    assertEquals(List.of("Kotlin"), posting.skills());
    assertEquals(7, posting.yearsRequired());
  }
}
