package dev.candor.sources.page;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.text.HtmlText;
import dev.candor.core.text.PostingHead;
import dev.candor.sources.internal.parse.Levels;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import dev.candor.sources.internal.schema.ListPage;
import java.util.Optional;

/** A posting without markup, by its one first-level heading and the head of its text. */
final class ReadablePosting {

  /** Less than this is a login, an error or a redirect, no posting. */
  private static final int SHORTEST = 200;

  private ReadablePosting() {}

  static Optional<Job> of(WebResult.Page page) {
    String heading = HtmlText.heading(page.html());
    if (heading.isEmpty()
        || page.text().length() < SHORTEST
        || ListPage.isOne(page.html(), heading)) {
      return Optional.empty();
    }
    PostingHead head = PostingHead.of(page.text(), heading);
    String title = Texts.line(head.title());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    WorkMode inTitle = WorkModes.of(title);
    JobId id = JobId.of(PageJobSource.NAME, page.uri().toString());
    return Optional.of(
        Job.builder(id, PageJobSource.NAME, title)
            .company(Texts.line(head.company()))
            .seniority(Levels.inTitle(title))
            .workMode(inTitle == WorkMode.UNSPECIFIED ? WorkModes.inText(page.text()) : inTitle)
            .description(page.text())
            .url(page.uri())
            .build());
  }
}
