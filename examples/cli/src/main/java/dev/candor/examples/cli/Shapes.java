package dev.candor.examples.cli;

import dev.candor.core.job.Job;
import dev.candor.core.job.Salary;
import dev.candor.cv.CvJson;
import dev.candor.cv.posting.CompetencyWeights;
import dev.candor.cv.posting.Conditions;
import dev.candor.cv.posting.Duties;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.report.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes that scripts rely on. */
final class Shapes {

  /** What is said of a posting without a title. */
  static final String NO_TITLE =
      "The text does not state the title of a position; add a line such as \"Title: Data"
          + " Engineer\"";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Shapes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static String line(ObjectNode json) {
    return MAPPER.writeValueAsString(json);
  }

  /** The name of a constant as members of JSON are named. */
  static String camel(String code) {
    int at = code.indexOf('_');
    return at < 0
        ? code
        : code.substring(0, at)
            + Character.toUpperCase(code.charAt(at + 1))
            + code.substring(at + 2);
  }

  static ObjectNode job(Job job) {
    ObjectNode json =
        object()
            .put("id", job.id().value())
            .put("title", job.title())
            .put("company", job.company())
            .put("place", job.place())
            .put("workMode", job.workMode().code());
    json.set("salary", salary(job.salary()));
    texts(json.putArray("skills"), job.skills());
    return json.put("postedAt", text(job.postedAt()))
        .put("source", job.source())
        .put("url", text(job.url()))
        .put("applyUrl", text(job.applyUrl()))
        .put("employmentType", job.employmentType().code())
        .put("expiresAt", text(job.expiresAt()));
  }

  /** A time as a person needs it. */
  static String second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable ObjectNode salary(@Nullable Salary salary) {
    return salary == null
        ? null
        : object()
            .put("min", salary.min())
            .put("max", salary.max())
            .put("currency", salary.currency().getCurrencyCode())
            .put("period", salary.period().code())
            .put("confidence", salary.confidence().code());
  }

  static ObjectNode posting(Posting posting, boolean withText) {
    ObjectNode json =
        object()
            .put("title", posting.title())
            .put("company", posting.company())
            .put("roleCategory", posting.roleCategory().code())
            .put("seniority", posting.seniority().code())
            .put("workMode", posting.workMode().code())
            .put("yearsRequired", posting.yearsRequired());
    json.set("salary", salary(posting.salary()));
    ArrayNode sections = json.putArray("sections");
    for (Section section : posting.sections()) {
      sections
          .addObject()
          .put("kind", section.kind().code())
          .put("header", section.header())
          .put("start", section.span().start())
          .put("end", section.span().end());
    }
    ArrayNode requirements = json.putArray("requirements");
    posting.requirements().forEach(one -> requirements.add(requirement(one)));
    texts(json.putArray("skills"), posting.skills());
    json.set("duties", duties(posting.duties()));
    json.set("conditions", conditions(posting.conditions()));
    CompetencyWeights weights = posting.competencies();
    json.putObject("competencies")
        .put("delivery", weights.delivery())
        .put("process", weights.process())
        .put("architecture", weights.architecture())
        .put("leadership", weights.leadership());
    ArrayNode keywords = json.putArray("topKeywords");
    posting
        .topKeywords()
        .forEach(
            one ->
                keywords
                    .addObject()
                    .put("name", one.name())
                    .put("kind", one.kind().code())
                    .put("mentions", one.mentions()));
    json.put("language", posting.language());
    ArrayNode findings = json.putArray("findings");
    posting
        .findings()
        .forEach(one -> findings.addObject().put("kind", one.kind()).put("detail", one.detail()));
    ArrayNode problems = json.putArray("problems");
    if (posting.title().isEmpty()) {
      problems.addObject().put("kind", "no_title").put("detail", NO_TITLE);
    }
    return withText ? json.put("text", posting.text()) : json;
  }

  private static ObjectNode duties(Duties duties) {
    ObjectNode json = object();
    statements(json.putArray("responsibilities"), duties.responsibilities());
    statements(json.putArray("painPoints"), duties.painPoints());
    statements(json.putArray("successMetrics"), duties.successMetrics());
    return json;
  }

  private static ObjectNode conditions(Conditions conditions) {
    ObjectNode json = object();
    Conditions.Education education = conditions.education();
    json.set(
        "education",
        education == null
            ? null
            : statement(education.said())
                .put("least", education.least().code())
                .put("required", education.required()));
    ArrayNode languages = json.putArray("languages");
    for (Conditions.SpokenLanguage one : conditions.languages()) {
      languages.add(
          statement(one.said())
              .put("language", one.language())
              .put("level", one.level())
              .put("kind", one.kind().code()));
    }
    json.put("sponsorship", conditions.sponsorship().code());
    Statement clearance = conditions.clearance();
    json.set("clearance", clearance == null ? null : statement(clearance));
    return json;
  }

  private static void statements(ArrayNode json, List<Statement> statements) {
    statements.forEach(one -> json.add(statement(one)));
  }

  private static ObjectNode statement(Statement statement) {
    return object()
        .put("text", statement.text())
        .put("start", statement.span().start())
        .put("end", statement.span().end());
  }

  private static ObjectNode requirement(Requirement requirement) {
    ObjectNode json =
        object()
            .put("text", requirement.text())
            .put("kind", requirement.kind().code())
            .put("start", requirement.span().start())
            .put("end", requirement.span().end());
    texts(json.putArray("skills"), requirement.skills());
    return json.put("years", requirement.years());
  }

  /** What the SDK writes itself. */
  static ObjectNode read(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  static ObjectNode verdict(String text, Verdict verdict) {
    ObjectNode json = object().put("text", text);
    json.setAll(read(CvJson.write(verdict)));
    return json;
  }

  static ObjectNode readBack(ReadBack read) {
    ObjectNode json = object();
    json.putObject("contact")
        .put("name", read.contact().name())
        .put("email", read.contact().email())
        .put("phone", read.contact().phone());
    texts(json.putArray("headings"), read.headings());
    entries(json.putArray("roles"), "employer", read.roles());
    entries(json.putArray("education"), "institution", read.education());
    entries(json.putArray("projects"), "organisation", read.projects());
    texts(json.putArray("dates"), read.dates());
    texts(json.putArray("bullets"), read.bullets());
    ArrayNode items = json.putArray("items");
    read.items()
        .forEach(one -> items.addObject().put("section", one.section()).put("text", one.text()));
    ArrayNode problems = json.putArray("problems");
    for (AtsReport.Problem problem : read.problems()) {
      problems.addObject().put("kind", problem.kind()).put("detail", problem.detail());
    }
    return json;
  }

  private static void entries(
      ArrayNode array, String organisation, List<ReadBack.FoundEntry> entries) {
    for (ReadBack.FoundEntry entry : entries) {
      ObjectNode one =
          array
              .addObject()
              .put("title", entry.title())
              .put(organisation, entry.organisation())
              .put("dates", entry.dates());
      texts(one.putArray("bullets"), entry.bullets());
    }
  }

  static void texts(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
