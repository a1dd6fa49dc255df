package dev.candor.examples.benchmarks;

import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.cv.posting.Conditions.Degree;
import dev.candor.cv.posting.Conditions.Education;
import dev.candor.cv.posting.Conditions.Sponsorship;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.relevance.JobLevels;
import dev.candor.cv.skills.SkillTaxonomy;
import dev.candor.cv.structure.PostingStructurer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What is read from recorded postings, against their labels: files of JSON lines in one folder.
 * Rows with an even number were looked at while the rules were written; the others were not.
 */
final class LabelledFields {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final PostingStructurer structurer = PostingStructurer.create();
  private final SkillTaxonomy taxonomy = SkillTaxonomy.standard();

  LabelledFields(Path folder) {
    this.folder = folder;
  }

  /** A field, and the file that has labels for it. */
  enum Field {
    SKILLS("skills_corpus"),
    YEARS("yoe_corpus"),
    YEARS_GERMAN("de_yoe_corpus"),
    YEARS_FRENCH("fr_yoe_corpus"),
    YEARS_SPANISH("es_yoe_corpus"),
    SALARY("salary_corpus"),
    SALARY_GERMAN("de_salary_corpus"),
    SALARY_FRENCH("fr_salary_corpus"),
    SALARY_SPANISH("es_salary_corpus"),
    LEVEL("level_corpus"),
    WORK_MODE("gold-half"),
    DEGREE("degree_corpus"),
    DEGREE_GERMAN("de_degree_corpus"),
    DEGREE_FRENCH("fr_degree_corpus"),
    DEGREE_SPANISH("es_degree_corpus"),
    SPONSORSHIP("sponsorship_corpus");

    private final String corpus;

    Field(String corpus) {
      this.corpus = corpus;
    }

    /** Such as "years, german". */
    String title() {
      String name = name().toLowerCase(Locale.ROOT);
      return name.matches("(?:years|salary|degree)_.*")
          ? name.replace("_", ", ")
          : name.replace('_', ' ');
    }
  }

  /** Counts over the rows that were looked at, and over the others. */
  record Score(FieldTally seen, FieldTally others) {}

  Path file(Field field) {
    return folder.resolve(field.corpus + ".jsonl");
  }

  boolean has(Field field) {
    return Files.isReadable(file(field));
  }

  Score score(Field field) throws IOException {
    List<JsonNode> rows = rows(field);
    Function<JsonNode, Set<String>> expected = expected(field);
    Function<JsonNode, Set<String>> found = found(field, rows);
    Score score = new Score(new FieldTally(), new FieldTally());
    for (int at = 0; at < rows.size(); at++) {
      JsonNode row = rows.get(at);
      String text =
          row.path("text").asString(row.path("title").asString(row.path("job_title").asString("")));
      FieldTally half = at % 2 == 0 ? score.seen() : score.others();
      half.add(expected.apply(row), found.apply(row), text);
    }
    return score;
  }

  private List<JsonNode> rows(Field field) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file(field))) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private Function<JsonNode, Set<String>> expected(Field field) {
    return switch (field) {
      case SKILLS -> row -> skills(row, name -> taxonomy.canonical(name).isPresent());
      case YEARS, YEARS_GERMAN, YEARS_FRENCH, YEARS_SPANISH ->
          row -> stated(one(row.path("expect").path("min")), row);
      case SALARY, SALARY_GERMAN, SALARY_FRENCH, SALARY_SPANISH -> row -> pay(row.path("expect"));
      case LEVEL -> row -> level(row.path("level").asString());
      case WORK_MODE ->
          row -> row.path("gold").path("remote").asBoolean() ? Set.of("remote") : Set.of();
      case DEGREE, DEGREE_GERMAN, DEGREE_FRENCH, DEGREE_SPANISH ->
          row -> degree(row.path("expect"));
      case SPONSORSHIP -> LabelledFields::sponsored;
    };
  }

  private Function<JsonNode, Set<String>> found(Field field, List<JsonNode> rows) {
    return switch (field) {
      case SKILLS -> {
        Set<String> labels = labels(rows);
        yield row -> skillsFound(row, labels);
      }
      case YEARS, YEARS_GERMAN, YEARS_FRENCH, YEARS_SPANISH -> this::years;
      case SALARY, SALARY_GERMAN, SALARY_FRENCH, SALARY_SPANISH ->
          row -> pay(structured(row).salary());
      case LEVEL -> row -> level(JobLevels.of(row.path("title").asString()));
      case WORK_MODE -> this::remote;
      case DEGREE, DEGREE_GERMAN, DEGREE_FRENCH, DEGREE_SPANISH ->
          row -> degree(structured(row).conditions().education());
      case SPONSORSHIP -> this::sponsoredFound;
    };
  }

  private Posting structured(JsonNode row) {
    return structurer.structure(row.path("text").asString());
  }

  /** The labels know few skills; only skills of both vocabularies are compared. */
  private Set<String> labels(List<JsonNode> rows) {
    return rows.stream()
        .flatMap(row -> skills(row, name -> true).stream())
        .collect(Collectors.toSet());
  }

  private Set<String> skills(JsonNode row, Predicate<String> wanted) {
    Set<String> skills = new LinkedHashSet<>();
    for (JsonNode skill : row.path("skills")) {
      if (wanted.test(skill.asString())) {
        skills.add(taxonomy.key(skill.asString()));
      }
    }
    return skills;
  }

  private Set<String> skillsFound(JsonNode row, Set<String> labels) {
    return structured(row).skills().stream()
        .map(taxonomy::key)
        .filter(labels::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> years(JsonNode row) {
    Integer years = structured(row).yearsRequired();
    return years == null ? Set.of() : Set.of(years.toString());
  }

  private static Set<String> one(JsonNode value) {
    return value.isNumber() ? Set.of(String.valueOf(value.asInt())) : Set.of();
  }

  /** Some labels turn "several years" into a number; only numbers that stand in the text count. */
  private static Set<String> stated(Set<String> label, JsonNode row) {
    String text = row.path("text").asString().toLowerCase(Locale.ROOT);
    boolean digits = label.stream().allMatch(text::contains);
    boolean words =
        text.matches("(?s).*\\b(?:one|two|three|four|five|ten|fünf|cinco|dos|deux)\\b.*");
    return digits || words ? label : Set.of();
  }

  private Set<String> remote(JsonNode row) {
    String text =
        "Location: "
            + row.path("location_raw").asString()
            + "\n\n"
            + row.path("description_text").asString();
    WorkMode mode = structurer.structure(text).workMode();
    return mode == WorkMode.REMOTE || mode == WorkMode.HYBRID ? Set.of("remote") : Set.of();
  }

  private static Set<String> sponsored(JsonNode row) {
    JsonNode label = row.path("sponsorship");
    return label.isBoolean() ? Set.of(label.asBoolean() ? "offered" : "refused") : Set.of();
  }

  private Set<String> sponsoredFound(JsonNode row) {
    Sponsorship said = structured(row).conditions().sponsorship();
    return said == Sponsorship.UNSPECIFIED ? Set.of() : Set.of(said.code());
  }

  private static Set<String> degree(JsonNode expect) {
    String least = expect.path("degree_min").asString(expect.path("level").asString(""));
    return least.isEmpty() ? Set.of() : Set.of(least);
  }

  /** In the labels, who learned a trade has no degree. */
  private static Set<String> degree(@Nullable Education education) {
    if (education == null || education.least() == Degree.VOCATIONAL) {
      return Set.of();
    }
    return switch (education.least()) {
      case HIGH_SCHOOL -> Set.of("highschool");
      case DOCTORATE -> Set.of("phd_md");
      default -> Set.of(education.least().code());
    };
  }

  private static Set<String> pay(JsonNode expect) {
    return expect.isObject()
        ? Set.of(
            figure(expect.path("min"))
                + "-"
                + figure(expect.path("max"))
                + " "
                + expect.path("interval").asString())
        : Set.of();
  }

  private static String figure(JsonNode number) {
    return number.isNumber() ? plain(number.decimalValue()) : "null";
  }

  private static Set<String> pay(@Nullable Salary salary) {
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
