package dev.candor.cv.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.cv.posting.Conditions.Degree;
import dev.candor.cv.posting.Conditions.Education;
import dev.candor.cv.posting.Conditions.Sponsorship;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.relevance.JobLevels;
import dev.candor.cv.skills.SkillTaxonomy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Precision and recall on recorded postings with labels, where they are at hand. Rows with an even
 * number were looked at while the rules were written; the bounds are for the others.
 */
class ExtractionQualityTest {

  private static final Path LABELLED = Path.of("../../shared/data/postings/labelled");
  private static final PostingStructurer STRUCTURER = PostingStructurer.create();

  /** Counts of a field over one half: right, wrong, and missed values. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missed;
    private final List<String> errors = new ArrayList<>();

    void add(Set<String> expected, Set<String> found, String text) {
      Set<String> both = new LinkedHashSet<>(expected);
      both.retainAll(found);
      right += both.size();
      wrong += found.size() - both.size();
      missed += expected.size() - both.size();
      if (both.size() < expected.size() || both.size() < found.size()) {
        errors.add(expected + " but " + found + " in: " + text.replaceAll("\\s+", " "));
      }
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  @ParameterizedTest
  @CsvSource({"yoe_corpus,0.88", "de_yoe_corpus,0.6", "fr_yoe_corpus,0.6", "es_yoe_corpus,0.8"})
  void years_are_found(String corpus, double least) throws IOException {
    measure(
        corpus,
        "years",
        least,
        row -> stated(one(row.path("expect").path("min")), row),
        row -> {
          Integer years = STRUCTURER.structure(row.path("text").asString()).yearsRequired();
          return years == null ? Set.of() : Set.of(years.toString());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "salary_corpus,0.9",
    "de_salary_corpus,0.5",
    "fr_salary_corpus,0.6",
    "es_salary_corpus,0.5"
  })
  void pay_is_found(String corpus, double least) throws IOException {
    measure(
        corpus,
        "salary",
        least,
        row -> pay(row.path("expect")),
        row -> pay(STRUCTURER.structure(row.path("text").asString()).salary()));
    measure(
        corpus,
        "salary, one figure",
        0,
        row -> pay(row.path("expect")),
        row -> asLabelled(STRUCTURER.structure(row.path("text").asString()).salary(), row));
  }

  /** Some labels write one figure as a least; ours are both ends. */
  private static Set<String> asLabelled(Salary salary, JsonNode row) {
    boolean least = row.path("expect").isObject() && !row.path("expect").path("max").isNumber();
    boolean one = salary != null && salary.min() != null && salary.min().equals(salary.max());
    return pay(
        least && one ? new Salary(salary.min(), null, salary.currency(), salary.period()) : salary);
  }

  @Test
  void the_level_is_read_from_the_title() throws IOException {
    measure(
        "level_corpus",
        "level",
        0.8,
        row -> level(row.path("level").asString()),
        row -> level(JobLevels.of(row.path("title").asString())));
  }

  @Test
  void remote_and_hybrid_work_is_told_from_work_on_site() throws IOException {
    measure(
        "gold-half",
        "remote or hybrid",
        0.7,
        row -> row.path("gold").path("remote").asBoolean() ? Set.of("remote") : Set.of(),
        row -> {
          String text =
              "Location: "
                  + row.path("location_raw").asString()
                  + "\n\n"
                  + row.path("description_text").asString();
          Posting posting = STRUCTURER.structure(text);
          boolean remote =
              posting.workMode() == WorkMode.REMOTE || posting.workMode() == WorkMode.HYBRID;
          return remote ? Set.of("remote") : Set.of();
        });
  }

  /** Only what is refused is asked for by a posting: "we do not sponsor visas". */
  @Test
  void refused_sponsorship_is_a_disqualifier() throws IOException {
    measure(
        "sponsorship_corpus",
        "no sponsorship",
        0.5,
        row -> {
          JsonNode label = row.path("sponsorship");
          boolean refused =
              label.isBoolean() ? !label.asBoolean() : label.asString("").equals("no");
          return refused ? Set.of("refused") : Set.of();
        },
        row ->
            STRUCTURER.structure(row.path("text").asString()).requirements().stream()
                    .filter(one -> one.kind() == RequirementKind.DISQUALIFIER)
                    .anyMatch(one -> one.text().matches("(?is).*(?:sponsor|visa).*"))
                ? Set.of("refused")
                : Set.of());
  }

  @Test
  void offered_and_refused_sponsorship_is_told_apart() throws IOException {
    measure(
        "sponsorship_corpus",
        "sponsorship",
        0.9,
        row ->
            row.path("sponsorship").isBoolean()
                ? Set.of(row.path("sponsorship").asBoolean() ? "offered" : "refused")
                : Set.of(),
        row -> {
          Sponsorship said =
              STRUCTURER.structure(row.path("text").asString()).conditions().sponsorship();
          return said == Sponsorship.UNSPECIFIED ? Set.of() : Set.of(said.code());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "degree_corpus,0.88",
    "de_degree_corpus,0.75",
    "fr_degree_corpus,0.8",
    "es_degree_corpus,0.7"
  })
  void the_least_degree_is_found(String corpus, double least) throws IOException {
    measure(
        corpus,
        "degree",
        least,
        row -> {
          JsonNode expect = row.path("expect");
          String level = expect.path("degree_min").asString(expect.path("level").asString(""));
          return level.isEmpty() ? Set.of() : Set.of(level);
        },
        row -> degree(STRUCTURER.structure(row.path("text").asString()).conditions().education()));
  }

  /** In the labels, who learned a trade has no degree. */
  private static Set<String> degree(Education education) {
    if (education == null || education.least() == Degree.VOCATIONAL) {
      return Set.of();
    }
    return switch (education.least()) {
      case HIGH_SCHOOL -> Set.of("highschool");
      case DOCTORATE -> Set.of("phd_md");
      default -> Set.of(education.least().code());
    };
  }

  /**
   * Postings of a job board, as pages whose heading is the title and whose first line the company.
   */
  @Test
  void title_and_company_are_found_at_the_head_of_pages() throws IOException {
    Path file = Path.of("../../shared/data/himalayas/page-2026-08-24.json");
    assumeTrue(Files.isReadable(file), () -> "no recorded postings at " + file);
    Tally tally = new Tally();
    for (JsonNode job : new ObjectMapper().readTree(Files.readString(file)).path("jobs")) {
      String title = job.path("title").asString();
      String company = job.path("companyName").asString();
      String page =
          "<h1>" + title + "</h1><p>" + company + "</p>" + job.path("description").asString();
      Posting posting = STRUCTURER.structure(page.getBytes(StandardCharsets.UTF_8), title);
      tally.add(
          Set.of("title " + title, "company " + company),
          Set.of("title " + posting.title(), "company " + posting.company()),
          title);
    }
    print("himalayas", "title, company", "all", tally);
    assertTrue(tally.f1() >= 0.95, tally.errors::toString);
  }

  /** The labels know 106 skills; only skills of both vocabularies are compared. */
  @Test
  void skills_are_found() throws IOException {
    SkillTaxonomy taxonomy = SkillTaxonomy.standard();
    Set<String> labels = new LinkedHashSet<>();
    for (JsonNode row : rows("skills_corpus")) {
      row.path("skills").forEach(skill -> labels.add(key(taxonomy, skill.asString())));
    }
    measure(
        "skills_corpus",
        "skills",
        0.8,
        row -> {
          Set<String> expected = new LinkedHashSet<>();
          for (JsonNode skill : row.path("skills")) {
            if (taxonomy.canonical(skill.asString()).isPresent()) {
              expected.add(key(taxonomy, skill.asString()));
            }
          }
          return expected;
        },
        row -> {
          Set<String> found = new LinkedHashSet<>();
          for (String skill : STRUCTURER.structure(row.path("text").asString()).skills()) {
            if (labels.contains(key(taxonomy, skill))) {
              found.add(key(taxonomy, skill));
            }
          }
          return found;
        });
  }

  private static void measure(
      String corpus,
      String field,
      double least,
      Function<JsonNode, Set<String>> expected,
      Function<JsonNode, Set<String>> found)
      throws IOException {
    Tally seen = new Tally();
    Tally other = new Tally();
    List<JsonNode> rows = rows(corpus);
    for (int at = 0; at < rows.size(); at++) {
      JsonNode row = rows.get(at);
      String text = row.path("text").asString(row.path("title").asString(""));
      (at % 2 == 0 ? seen : other).add(expected.apply(row), found.apply(row), text);
    }
    print(corpus, field, "looked at", seen);
    print(corpus, field, "others", other);
    if (Boolean.getBoolean("candor.errors")) {
      seen.errors.forEach(System.out::println);
    }
    assertTrue(other.f1() >= least, field + " on " + corpus + " has F1 " + other.f1());
  }

  private static void print(String corpus, String field, String half, Tally tally) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %-18s %-10s precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed)%n",
        corpus,
        field,
        half,
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.right,
        tally.wrong,
        tally.missed);
  }

  private static List<JsonNode> rows(String corpus) throws IOException {
    Path file = LABELLED.resolve(corpus + ".jsonl");
    assumeTrue(Files.isReadable(file), () -> "no labelled postings at " + file);
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(json.readTree(line));
    }
    return rows;
  }

  /** Some labels turn "several years" into a number; only numbers that stand in the text count. */
  private static Set<String> stated(Set<String> label, JsonNode row) {
    String text = row.path("text").asString().toLowerCase(Locale.ROOT);
    boolean digits = label.stream().allMatch(text::contains);
    boolean words =
        text.matches("(?s).*\\b(?:one|two|three|four|five|ten|fünf|cinco|dos|deux)\\b.*");
    return digits || words ? label : Set.of();
  }

  private static Set<String> one(JsonNode value) {
    return value.isNumber() ? Set.of(String.valueOf(value.asInt())) : Set.of();
  }

  private static String key(SkillTaxonomy taxonomy, String skill) {
    return taxonomy.key(skill);
  }

  private static Set<String> pay(JsonNode expect) {
    if (!expect.isObject()) {
      return Set.of();
    }
    return Set.of(
        figure(expect.path("min"))
            + "-"
            + figure(expect.path("max"))
            + " "
            + expect.path("interval").asString());
  }

  private static String figure(JsonNode number) {
    return number.isNumber() ? plain(number.decimalValue()) : "null";
  }

  private static Set<String> pay(Salary salary) {
    if (salary == null) {
      return Set.of();
    }
    String min = salary.min() == null ? "null" : plain(salary.min());
    String max = salary.max() == null ? "null" : plain(salary.max());
    return Set.of(min + "-" + max + " " + salary.period().code());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Labels in our levels; managers of products and projects have no level of their own. */
  private static Set<String> level(String label) {
    return switch (label) {
      case "unknown" -> Set.of();
      case "junior" -> Set.of("entry");
      case "lead" -> Set.of("staff");
      default -> Set.of(label);
    };
  }

  private static Set<String> level(Seniority level) {
    return switch (level) {
      case UNSPECIFIED -> Set.of();
      case VP, C_LEVEL -> Set.of("executive");
      default -> Set.of(level.code());
    };
  }
}
