package dev.candor.core.internal.json;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A job as JSON, without loss: what is written reads back to an equal job. */
public final class JobJson {

  private JobJson() {}

  /**
   * Writes a job.
   *
   * @param job any job
   * @return JSON in one line; the same for equal jobs
   */
  public static String write(Job job) {
    return Json.write(toNode(job));
  }

  /**
   * Reads a job. Unknown members are passed over.
   *
   * @param json what {@link #write} wrote
   * @return the job
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static Job read(String json) {
    return of(Json.read("job", json), "job");
  }

  static Job of(JsonNode node, String path) {
    return new FieldReader(node, path).make(JobJson::job);
  }

  static ObjectNode toNode(Job job) {
    ObjectNode node = Json.object();
    node.put("id", job.id().value());
    node.put("source", job.source());
    node.put("title", job.title());
    node.put("company", job.company());
    ArrayNode places = node.putArray("places");
    for (Place place : job.places()) {
      ObjectNode one = places.addObject().put("name", place.name());
      put(one, "country", place.countryCode());
    }
    node.put("workMode", job.workMode().code());
    node.put("employmentType", job.employmentType().code());
    ArrayNode levels = node.putArray("seniority");
    job.seniority().forEach(level -> levels.add(level.code()));
    Salary salary = job.salary();
    if (salary != null) {
      putSalary(node.putObject("salary"), salary);
    }
    if (!job.skills().isEmpty()) {
      ArrayNode skills = node.putArray("skills");
      job.skills().forEach(skills::add);
    }
    put(node, "postedAt", job.postedAt());
    put(node, "expiresAt", job.expiresAt());
    put(node, "url", job.url());
    put(node, "applyUrl", job.applyUrl());
    node.put("description", job.description());
    return node;
  }

  private static void putSalary(ObjectNode node, Salary salary) {
    BigDecimal min = salary.min();
    BigDecimal max = salary.max();
    put(node, "min", min == null ? null : min.toPlainString());
    put(node, "max", max == null ? null : max.toPlainString());
    node.put("currency", salary.currency().getCurrencyCode());
    node.put("period", salary.period().code());
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static Job job(FieldReader in) {
    FieldReader salary = in.object("salary");
    return Job.builder(in.parsed("id", "a job id", JobId::new), in.text("source"), in.text("title"))
        .company(in.text("company"))
        .places(in.list("places", place -> place.make(JobJson::place)))
        .workMode(in.constant("workMode", WorkMode.class))
        .employmentType(in.constant("employmentType", EmploymentType.class))
        .seniority(in.texts("seniority", "levels", t -> FieldReader.constantOf(Seniority.class, t)))
        .salary(salary == null ? null : salary.make(JobJson::salary))
        .postedAt(in.instant("postedAt"))
        .expiresAt(in.instant("expiresAt"))
        .url(in.<URI>optional("url", "an address", URI::create))
        .applyUrl(in.<URI>optional("applyUrl", "an address", URI::create))
        .skills(in.has("skills") ? in.texts("skills", "skills", skill -> skill) : List.of())
        .description(in.text("description"))
        .build();
  }

  private static Place place(FieldReader in) {
    return new Place(in.text("name"), in.optional("country"));
  }

  private static Salary salary(FieldReader in) {
    return new Salary(
        in.<BigDecimal>optional("min", "a figure", JobJson::figure),
        in.<BigDecimal>optional("max", "a figure", JobJson::figure),
        in.parsed("currency", "a currency", Currency::getInstance),
        in.constant("period", SalaryPeriod.class));
  }

  // no exponent: a few characters must not become a figure of a million digits
  private static BigDecimal figure(String text) {
    if (!text.matches("[0-9]{1,1000}([.][0-9]{1,1000})?")) {
      throw new IllegalArgumentException("not a figure");
    }
    return new BigDecimal(text);
  }
}
