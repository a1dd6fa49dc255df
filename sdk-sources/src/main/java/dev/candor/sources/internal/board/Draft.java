package dev.candor.sources.internal.board;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.parse.Dates;
import dev.candor.sources.internal.parse.EmploymentTypes;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Levels;
import dev.candor.sources.internal.parse.Links;
import dev.candor.sources.internal.parse.Salaries;
import dev.candor.sources.internal.parse.SkillTags;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way from a record of a board to a job: every value is given as it stands there, and
 * cleaned and read here; what cannot be read is not stated. Not thread-safe.
 */
public final class Draft {

  private final Ask ask;
  private final String nativeId;
  private final String title;
  private final StringBuilder text = new StringBuilder();
  private final DraftPlaces places = new DraftPlaces();
  private final List<String> types = new ArrayList<>();
  private final List<Seniority> levels = new ArrayList<>();
  private final List<String> skills = new ArrayList<>();
  private String company = "";
  private WorkMode mode = WorkMode.UNSPECIFIED;
  private boolean remoteDenied;
  private String summary = "";
  private @Nullable Salary salary;
  private @Nullable Instant posted;
  private @Nullable Instant expires;
  private @Nullable URI url;
  private @Nullable URI apply;
  private @Nullable JobId id;

  Draft(Ask ask, String nativeId, String title) {
    this.ask = ask;
    this.nativeId = nativeId;
    this.title = Texts.line(title);
  }

  /** Where its page is, as far as known. */
  public Optional<URI> page() {
    return Optional.ofNullable(url);
  }

  boolean isUseless() {
    return title.isEmpty();
  }

  String title() {
    return title;
  }

  /** Takes over what another reader found of the job, but for its id, source and title. */
  public Draft like(Job job) {
    company(job.company()).mode(job.workMode()).text(job.description());
    job.places().forEach(places::add);
    if (job.employmentType() != EmploymentType.UNSPECIFIED) {
      type(job.employmentType().code());
    }
    levels.addAll(job.seniority());
    skills.addAll(job.skills());
    salary = job.salary() == null ? salary : job.salary();
    posted = job.postedAt() == null ? posted : job.postedAt();
    expires = job.expiresAt() == null ? expires : job.expiresAt();
    url = job.url() == null ? url : job.url();
    apply = job.applyUrl() == null ? apply : job.applyUrl();
    return this;
  }

  /** Names the employer, where nothing before did. */
  public Draft company(String name) {
    company = company.isEmpty() ? Texts.line(name) : company;
    return this;
  }

  /** Adds a place as it stands there; a bare "Remote" is none, and tells how the work is done. */
  public Draft place(String name) {
    places.add(Texts.line(name), "");
    return this;
  }

  /** Adds a place whose country is given apart. */
  public Draft place(String name, String country) {
    places.add(Texts.line(name), Texts.line(country));
    return this;
  }

  /** Adds a place in parts, each of which may be blank. */
  public Draft place(String city, String region, String country, String code) {
    places.add(
        Texts.line(city), Texts.line(region), Texts.line(country), code.toUpperCase(Locale.ROOT));
    return this;
  }

  /** Says how the work is done, where nothing before did. */
  public Draft mode(String label) {
    return mode(WorkModes.of(label));
  }

  /** Says how the work is done, where nothing before did. */
  public Draft mode(WorkMode named) {
    mode = mode == WorkMode.UNSPECIFIED ? named : mode;
    return this;
  }

  /**
   * Takes a flag for remote work. A flag that is false says no more than that it is not: the office
   * may still be one for some days.
   */
  public Draft remote(Fields flag) {
    remoteDenied = remoteDenied || flag.isFalse();
    return flag.isTrue() ? mode(WorkMode.REMOTE) : this;
  }

  /** Adds names of the kind of employment. */
  public Draft type(String... labels) {
    Stream.of(labels).map(Texts::line).filter(l -> !l.isEmpty()).forEach(types::add);
    return this;
  }

  /** Adds a level. What names none of ours is left out: then the title is looked at. */
  public Draft level(String label) {
    Levels.of(Texts.line(label)).ifPresent(levels::add);
    return this;
  }

  /** Adds what the board itself calls skills. */
  public Draft skills(Collection<String> stated) {
    skills.addAll(SkillTags.stated(stated));
    return this;
  }

  /** Adds those of its tags that name a known skill; the others may be anything. */
  public Draft tags(Collection<String> tags) {
    skills.addAll(SkillTags.of(tags));
    return this;
  }

  /** Says the pay. Without a figure, a currency and a period there is none. */
  public Draft salary(Fields min, Fields max, String currency, String period) {
    return salary(
        Salaries.of(
            min.number().orElse(null), max.number().orElse(null), currency.strip(), period));
  }

  /** Says the pay as a line of text. */
  public Draft salary(String line) {
    return salary(Salaries.read(Texts.line(line), places.countries()));
  }

  private Draft salary(Optional<Salary> read) {
    salary = salary == null ? read.orElse(null) : salary;
    return this;
  }

  /** Says when it was posted, where nothing before did. */
  public Draft posted(Fields time) {
    return posted(time.number().flatMap(Dates::epoch).or(() -> Dates.read(time.text())));
  }

  /** Says when it was posted, where nothing before did. */
  public Draft posted(Optional<Instant> time) {
    posted = posted == null ? time.orElse(null) : posted;
    return this;
  }

  /** Says until when it is open. */
  public Draft expires(String time) {
    expires = Dates.end(time).orElse(null);
    return this;
  }

  /** Adds a part of the description: HTML, escaped HTML or plain text, may be blank. */
  public Draft text(String html) {
    return section("", html);
  }

  /** Adds a part of the description under its heading; a blank part has no heading either. */
  public Draft section(String heading, String html) {
    String part = Texts.readable(html);
    if (!part.isEmpty() && text.indexOf(part) < 0) {
      String head = Texts.line(heading);
      text.append(text.isEmpty() ? "" : "\n\n").append(head).append(head.isEmpty() ? "" : "\n");
      text.append(part);
    }
    return this;
  }

  /** Says what it is about in a few words: they are given, and named as such, where no text is. */
  public Draft summary(String html) {
    summary = Texts.readable(html);
    return this;
  }

  /** Says where its page is, where nothing before did. */
  public Draft url(String link) {
    url = url == null ? Links.read(link).orElse(null) : url;
    return this;
  }

  /** Says where to apply. */
  public Draft apply(String link) {
    apply = apply == null ? Links.read(link).orElse(null) : apply;
    return this;
  }

  /** Settled when first asked for: what is added later does not make another job of it. */
  JobId id() {
    if (id == null) {
      String fallback = url == null ? company + "\n" + title : url.toString();
      String known = nativeId.isBlank() ? fallback : nativeId;
      String scope = ask.company().toLowerCase(Locale.ROOT);
      id = JobId.of(ask.source(), scope.isEmpty() ? known : scope + "/" + known);
    }
    return id;
  }

  /** What is known so far. */
  public Job job() {
    String description =
        text.isEmpty() && !summary.isEmpty() ? "Summary: " + summary : text.toString();
    return Job.builder(id(), ask.source(), title)
        .company(company)
        .places(places.all())
        .workMode(modeSaid(description))
        .employmentType(EmploymentTypes.first(types))
        .seniority(levels.isEmpty() ? Levels.inTitle(title) : levels)
        .salary(salary)
        .skills(skills)
        .postedAt(posted)
        .expiresAt(expires)
        .description(description)
        .url(url)
        .applyUrl(apply)
        .build();
  }

  /** By its field, its places, its title, its text: the first that says so. */
  private WorkMode modeSaid(String description) {
    if (mode != WorkMode.UNSPECIFIED) {
      return mode;
    }
    return Stream.of(places.mode(), WorkModes.of(title), WorkModes.inText(description))
        .filter(said -> said != WorkMode.UNSPECIFIED)
        .filter(said -> !(remoteDenied && said == WorkMode.REMOTE))
        .findFirst()
        .orElse(WorkMode.UNSPECIFIED);
  }
}
