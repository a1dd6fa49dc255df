package dev.candor.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.arbeitnow.ArbeitnowProvider;
import dev.candor.sources.ashby.AshbyProvider;
import dev.candor.sources.breezy.BreezyProvider;
import dev.candor.sources.greenhouse.GreenhouseProvider;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.jobicy.JobicyProvider;
import dev.candor.sources.recruitee.RecruiteeProvider;
import dev.candor.sources.remoteok.RemoteOkProvider;
import dev.candor.sources.remotive.RemotiveProvider;
import dev.candor.sources.smartrecruiters.SmartRecruitersProvider;
import dev.candor.sources.tck.FailureBodies;
import dev.candor.sources.teamtailor.TeamtailorProvider;
import dev.candor.sources.themuse.TheMuseProvider;
import dev.candor.sources.workable.WorkableProvider;
import dev.candor.sources.workday.WorkdayProvider;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every board that has no such test of its own, before every way in which a server fails. */
final class BoardFailuresTest {

  /** Sources over HTTP whose failures are tested beside them. */
  private static final Set<String> BESIDE =
      Set.of("bayt", "himalayas", "indeed", "indeed-page", "lever", "page", "personio");

  @Test
  void no_source_is_left_out() {
    Set<String> tested = new TreeSet<>(BESIDE);
    for (Class<?> nested : BoardFailuresTest.class.getDeclaredClasses()) {
      if (nested.isAnnotationPresent(Nested.class)) {
        tested.add(nested.getSimpleName().toLowerCase(Locale.ROOT));
      }
    }
    assertEquals(
        AllSourcesTest.providers().stream()
            .map(Provider::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        tested);
  }

  private abstract static class OfBoard extends FailureBodies {
    private final BoardProvider provider;
    private final String company;

    OfBoard(BoardProvider provider, String company) {
      this.provider = provider;
      this.company = company;
    }

    @Override
    protected JobSource source(FakeProviderContext runtime, URI site) {
      String prefix = "candor.source." + provider.name() + ".";
      return provider.create(
          runtime
              .setting(prefix + "base-url", site.toString())
              .setting(prefix + "company", company));
    }

    /** The address names the employer: where nothing is there, the name was wrong. */
    @Override
    protected Map<String, String> own() {
      return company.isEmpty() ? Map.of() : Map.of("404", "BadInput", "410", "BadInput");
    }
  }

  @Nested
  final class Arbeitnow extends OfBoard {
    Arbeitnow() {
      super(new ArbeitnowProvider(), "");
    }
  }

  @Nested
  final class Ashby extends OfBoard {
    Ashby() {
      super(new AshbyProvider(), "brinkwater");
    }
  }

  @Nested
  final class Breezy extends OfBoard {
    Breezy() {
      super(new BreezyProvider(), "brinkwater");
    }
  }

  @Nested
  final class Greenhouse extends OfBoard {
    Greenhouse() {
      super(new GreenhouseProvider(), "brinkwater");
    }
  }

  @Nested
  final class Jobicy extends OfBoard {
    Jobicy() {
      super(new JobicyProvider(), "");
    }
  }

  @Nested
  final class Recruitee extends OfBoard {
    Recruitee() {
      super(new RecruiteeProvider(), "brinkwater");
    }
  }

  @Nested
  final class RemoteOk extends OfBoard {
    RemoteOk() {
      super(new RemoteOkProvider(), "");
    }
  }

  @Nested
  final class Remotive extends OfBoard {
    Remotive() {
      super(new RemotiveProvider(), "");
    }
  }

  @Nested
  final class SmartRecruiters extends OfBoard {
    SmartRecruiters() {
      super(new SmartRecruitersProvider(), "brinkwater");
    }
  }

  @Nested
  final class Teamtailor extends OfBoard {
    Teamtailor() {
      super(new TeamtailorProvider(), "brinkwater");
    }
  }

  @Nested
  final class TheMuse extends OfBoard {
    TheMuse() {
      super(new TheMuseProvider(), "");
    }
  }

  @Nested
  final class Workable extends OfBoard {
    Workable() {
      super(new WorkableProvider(), "brinkwater");
    }
  }

  @Nested
  final class Workday extends OfBoard {
    Workday() {
      super(new WorkdayProvider(), "brinkwater/wd1/Careers");
    }
  }
}
