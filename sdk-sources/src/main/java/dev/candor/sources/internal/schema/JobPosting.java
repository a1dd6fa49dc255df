package dev.candor.sources.internal.schema;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.parse.Dates;
import dev.candor.sources.internal.parse.EmploymentTypes;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Levels;
import dev.candor.sources.internal.parse.Links;
import dev.candor.sources.internal.parse.SkillTags;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One schema.org JobPosting, read as leniently as pages write it. */
final class JobPosting {

  /** Parts of a description that some pages give apart from it. */
  private static final List<String> PARTS =
      List.of(
          "responsibilities",
          "qualifications",
          "educationRequirements",
          "experienceRequirements",
          "skills",
          "jobBenefits");

  private final Fields in;
  private final SchemaPostings.Around around;

  JobPosting(Fields in, SchemaPostings.Around around) {
    this.in = in;
    this.around = around;
  }

  /** Names, or terms with a name. */
  private List<String> skills() {
    return in.items("skills").stream()
        .map(skill -> skill.isObject() ? skill.text("name") : skill.text())
        .toList();
  }

  String title() {
    return Texts.line(in.firstText("title", "name"));
  }

  Job job() {
    String title = title();
    String description = description();
    List<Place> places = new PostingPlaces(in).places();
    URI url = url();
    return Job.builder(id(url, description), SchemaPostings.SOURCE, title)
        .company(company())
        .places(places)
        .workMode(workMode(title, description))
        .employmentType(
            EmploymentTypes.first(in.items("employmentType").stream().map(Fields::text).toList()))
        .seniority(Levels.inTitle(title))
        .salary(PostingPay.read(in, places).orElse(null))
        .skills(SkillTags.stated(skills()))
        .postedAt(Dates.read(in.text("datePosted")).orElse(null))
        .expiresAt(Dates.end(in.text("validThrough")).orElse(null))
        .description(description)
        .url(url)
        .applyUrl(applyUrl(url))
        .build();
  }

  /** By its address; where it has none, by what its publisher calls it, or by all it says. */
  private JobId id(@Nullable URI url, String description) {
    if (url != null) {
      return JobId.of(SchemaPostings.SOURCE, url.toString());
    }
    String identifier = identifier();
    String known = identifier.isEmpty() ? title() + "\n" + description : identifier;
    return JobId.of(SchemaPostings.SOURCE, company() + "\n" + known);
  }

  private String identifier() {
    return in.items("identifier").stream()
        .map(one -> one.isObject() ? one.firstText("value", "@id") : one.text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String company() {
    return in.items("hiringOrganization").stream()
        .map(one -> one.isObject() ? one.firstText("name", "legalName") : one.text())
        .map(Texts::line)
        .filter(name -> !name.isEmpty() && Links.read(name).isEmpty())
        .findFirst()
        .orElse("");
  }

  private WorkMode workMode(String title, String description) {
    String location =
        in.items("jobLocationType").stream().map(Fields::text).collect(Collectors.joining(" "));
    for (String label : List.of(location, title)) {
      WorkMode named = WorkModes.of(label);
      if (named != WorkMode.UNSPECIFIED) {
        return named;
      }
    }
    return WorkModes.inText(description);
  }

  private String description() {
    StringBuilder text = new StringBuilder(Texts.readable(in.text("description")));
    for (String part : PARTS) {
      for (Fields one : in.items(part)) {
        String more =
            Texts.readable(one.isObject() ? one.firstText("description", "name") : one.text());
        if (!more.isEmpty() && text.indexOf(more) < 0) {
          text.append(text.isEmpty() ? "" : "\n\n").append(more);
        }
      }
    }
    return text.toString();
  }

  private @Nullable URI url() {
    return link(in.text("url"))
        .or(() -> Optional.ofNullable(around.address()))
        .or(() -> link(in.text("@id")))
        .or(() -> link(in.text("sameAs")))
        .orElse(null);
  }

  private @Nullable URI applyUrl(@Nullable URI url) {
    Optional<URI> action =
        in.items("potentialAction").stream()
            .filter(one -> one.text("@type").contains("Apply"))
            .flatMap(one -> one.items("target").stream())
            .map(t -> t.isObject() ? t.firstText("urlTemplate", "url") : t.text())
            .flatMap(text -> link(text).stream())
            .findFirst();
    return action
        .or(() -> link(in.field("applicationContact").text("url")))
        .or(() -> in.field("directApply").isTrue() ? Optional.ofNullable(url) : Optional.empty())
        .orElse(null);
  }

  private Optional<URI> link(String text) {
    return text.isEmpty() ? Optional.empty() : Links.read(text, around.base());
  }
}
