package dev.candor.sources.internal.board;

import com.google.common.base.Splitter;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.SourceSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** A board as a source of jobs, employer after employer. Immutable and thread-safe. */
final class BoardJobSource implements JobSource {

  private final Board board;
  private final SourceSettings settings;
  private final Supplier<HttpTransport> http;
  private final Clock clock;

  BoardJobSource(Board board, SourceSettings settings, Supplier<HttpTransport> http, Clock clock) {
    this.board = board;
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return board.name();
  }

  @Override
  public Capabilities capabilities() {
    return board.capabilities();
  }

  @Override
  public String variant() {
    return settings.base(board.base()) + " " + settings.text("company").orElse("");
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    List<String> companies = board.isByCompany() ? companies(request) : List.of("");
    if (companies.isEmpty()) {
      return new SourceOutcome.NeedsConfiguration(
          "Name the employer in the request, or set "
              + settings.key("company")
              + " to "
              + board.companyHint());
    }
    for (String company : companies) {
      if (board.isByCompany() && !board.companyForm().matcher(company).matches()) {
        return new SourceOutcome.BadInput(
            "'" + company + "' cannot be the name of a board; it is to be " + board.companyHint());
      }
    }
    Ask first =
        new Ask(name(), settings, settings.base(board.base()), "", request, 1, 0, clock.instant());
    return new BoardRun(board, new HttpReader(http.get(), clock), sink, first).over(companies);
  }

  private List<String> companies(SearchRequest request) {
    return request.companies().isEmpty()
        ? configured(settings.text("company").orElse(""))
        : request.companies();
  }

  static List<String> configured(String setting) {
    return Splitter.on(',')
        .trimResults()
        .omitEmptyStrings()
        .splitToStream(setting)
        .distinct()
        .toList();
  }
}
