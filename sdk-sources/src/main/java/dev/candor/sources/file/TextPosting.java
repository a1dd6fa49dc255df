package dev.candor.sources.file;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.core.text.Markdown;
import dev.candor.core.text.PostingHead;
import dev.candor.core.text.Sanitizer;
import dev.candor.core.text.TextBounds;
import dev.candor.sources.internal.parse.Dates;
import dev.candor.sources.internal.parse.EmploymentTypes;
import dev.candor.sources.internal.parse.Found;
import dev.candor.sources.internal.parse.Levels;
import dev.candor.sources.internal.parse.Links;
import dev.candor.sources.internal.parse.Places;
import dev.candor.sources.internal.parse.Salaries;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A posting in plain text or Markdown: what a labelled line says is taken, the rest is text. */
final class TextPosting {

  private static final Pattern MARKED =
      Pattern.compile("(?m)^ {0,3}#{1,6} |\\*\\*\\S|__\\S|\\]\\([^)\\s]+\\)|^```");
  private static final Pattern FRONT = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
  private static final String UNTITLED =
      "it is a text whose first line is no job title; add a line such as"
          + " \"Title: Data Engineer\"";

  private final String text;
  private final PostingHead head;
  private final LabelledLines labels;

  private TextPosting(String text, String heading) {
    this.text = text;
    this.head = PostingHead.of(FRONT.matcher(text).replaceFirst(""), heading);
    this.labels = LabelledLines.of(text.lines().toList());
  }

  /**
   * Reads a posting.
   *
   * @param given the text
   * @param heading the one first-level heading of the page it was, or ""
   */
  static Found read(String given, String heading) {
    TextBounds.requireAtMost("the text", given, TextBounds.MAX_TEXT);
    String text = Sanitizer.clean(given).text().replace("\r\n", "\n").replace('\r', '\n');
    TextPosting posting = new TextPosting(text, heading);
    if (!posting.head.title().isEmpty()) {
      return new Found(List.of(posting.job(posting.head.title())), List.of());
    }
    return Found.nothing(UNTITLED);
  }

  private Job job(String title) {
    List<Place> places = places();
    String description = description();
    URI url = Links.read(labels.get(Label.URL)).orElse(null);
    return Job.builder(
            JobId.of(FileJobSource.NAME, url == null ? text.strip() : url.toString()),
            FileJobSource.NAME,
            title)
        .company(Texts.line(head.company()))
        .places(places)
        .workMode(workMode(title, description))
        .employmentType(EmploymentTypes.of(labels.get(Label.TYPE)))
        .seniority(levels(title))
        .salary(Salaries.read(labels.whole(Label.SALARY), Places.countriesOf(places)).orElse(null))
        .postedAt(Dates.read(labels.get(Label.POSTED)).orElse(null))
        .expiresAt(Dates.end(labels.get(Label.EXPIRES)).orElse(null))
        .description(description)
        .url(url)
        .applyUrl(applyUrl())
        .build();
  }

  private @Nullable URI applyUrl() {
    String said = labels.get(Label.APPLY).replaceFirst("^.*\\]\\((\\S+)\\).*$", "$1");
    return Links.read(said).orElse(null);
  }

  private String description() {
    String body = FRONT.matcher(text).replaceFirst("");
    return (MARKED.matcher(body).find() ? Markdown.plain(body) : body).strip();
  }

  private List<Seniority> levels(String title) {
    Optional<Seniority> labelled = Levels.of(labels.get(Label.LEVEL));
    return labelled.map(List::of).orElseGet(() -> Levels.inTitle(title));
  }

  private WorkMode workMode(String title, String description) {
    for (String label : List.of(mode(), labels.get(Label.LOCATION), title)) {
      WorkMode named = WorkModes.of(label);
      if (named != WorkMode.UNSPECIFIED) {
        return named;
      }
    }
    return WorkModes.inText(description);
  }

  /** "Remote: yes" says with its label what "Work mode: remote" says with its value. */
  private String mode() {
    String value = labels.get(Label.MODE);
    String whole = labels.whole(Label.MODE).toLowerCase(Locale.ROOT);
    return whole.matches("remote: (?:yes|true|ja|100 ?%)\\b.*") ? "remote" : value;
  }

  private List<Place> places() {
    return LocationLine.read(labels.get(Label.LOCATION));
  }
}
