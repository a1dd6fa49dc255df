package dev.candor.sources.page;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.web.WebResult;
import dev.candor.sources.internal.parse.Levels;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;

/** A posting without markup: its one first-level heading is the title, and nothing is guessed. */
final class ReadablePosting {

  /** Less than this is a login, an error or a redirect, no posting. */
  private static final int SHORTEST = 200;

  private ReadablePosting() {}

  static Optional<Job> of(WebResult.Page page) {
    Elements headings = Jsoup.parse(page.html()).select("h1");
    if (headings.size() != 1 || page.text().length() < SHORTEST) {
      return Optional.empty();
    }
    String title = Texts.line(headings.text());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    WorkMode inTitle = WorkModes.of(title);
    JobId id = JobId.of(PageJobSource.NAME, page.uri().toString());
    return Optional.of(
        Job.builder(id, PageJobSource.NAME, title)
            .seniority(Levels.inTitle(title))
            .workMode(inTitle == WorkMode.UNSPECIFIED ? WorkModes.inText(page.text()) : inTitle)
            .description(page.text())
            .url(page.uri())
            .build());
  }
}
