package dev.candor.core.score;

import com.google.common.hash.Hashing;
import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.internal.words.Countries;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.score.JobScorer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Scores a job by what the candidate wishes: by rules, without a model, and always the same.
 * Immutable and thread-safe.
 *
 * <p>The factors and their weights. A factor that nothing is wished for, or that the posting does
 * not say, is left out, and the others share its weight in proportion:
 *
 * <table>
 * <caption>Factors</caption>
 * <tr><th>name</th><th>weight</th><th>score</th></tr>
 * <tr><td>title</td><td>0.40</td><td>share of the words of the wished title that the job's title
 *     has; of several titles the best</td></tr>
 * <tr><td>keywords</td><td>0.30</td><td>share of the keywords that title or description has; left
 *     out when there is no description</td></tr>
 * <tr><td>place</td><td>0.20</td><td>100 at a wished place, in its country, or remote where that is
 *     wished; else 0</td></tr>
 * <tr><td>level</td><td>0.10</td><td>100 at a wished level, 60 and 30 one and two levels away, else
 *     0</td></tr>
 * </table>
 *
 * <p>A job of an excluded employer has the single factor "employer", and 0. When it was posted
 * counts for nothing here: a score that is remembered must not depend on the day.
 */
public final class WishScorer implements JobScorer {

  /** Goes up when the rules above change. */
  private static final String RULES = "wishes-1";

  /** Lowest first. */
  private static final List<Seniority> LEVELS = List.of(Seniority.values());

  private static final double TITLE = 0.40;
  private static final double KEYWORDS = 0.30;
  private static final double PLACE = 0.20;
  private static final double LEVEL = 0.10;

  private final JobWishes wishes;

  private WishScorer(JobWishes wishes) {
    this.wishes = Objects.requireNonNull(wishes, "wishes");
  }

  /**
   * A scorer by wishes.
   *
   * @param wishes what the candidate wishes
   * @return the scorer
   */
  public static WishScorer of(JobWishes wishes) {
    return new WishScorer(wishes);
  }

  @Override
  public String version() {
    String all =
        String.join(
            "\n",
            wishes.titles().toString(),
            wishes.keywords().toString(),
            wishes.places().toString(),
            String.valueOf(wishes.remote()),
            wishes.levels().stream().sorted().toList().toString(),
            wishes.excluded().toString());
    return RULES
        + ":"
        + Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString().substring(0, 16);
  }

  @Override
  public JobScore score(Job job) {
    Optional<String> excluded =
        wishes.excluded().stream().filter(name -> isNamed(job.company(), name)).findFirst();
    if (excluded.isPresent()) {
      List<String> why = List.of(excluded.get() + " is excluded");
      return new JobScore.Scored(0, List.of(new ScoreFactor("employer", 1, 0, why)));
    }
    List<ScoreFactor> parts = new ArrayList<>();
    title(job).ifPresent(parts::add);
    keywords(job).ifPresent(parts::add);
    place(job).ifPresent(parts::add);
    level(job).ifPresent(parts::add);
    if (parts.isEmpty()) {
      return new JobScore.Unscored(
          wishes.equals(JobWishes.none())
              ? "Nothing is wished for: state titles, keywords or places"
              : "The posting says nothing of what is wished for");
    }
    return whole(parts);
  }

  private static JobScore whole(List<ScoreFactor> parts) {
    double all = parts.stream().mapToDouble(ScoreFactor::weight).sum();
    List<ScoreFactor> factors =
        parts.stream()
            .map(
                one -> new ScoreFactor(one.name(), one.weight() / all, one.score(), one.evidence()))
            .toList();
    double sum = factors.stream().mapToDouble(one -> one.weight() * one.score()).sum();
    return new JobScore.Scored((int) Math.min(100, Math.round(sum)), factors);
  }

  private Optional<ScoreFactor> title(Job job) {
    if (wishes.titles().isEmpty()) {
      return Optional.empty();
    }
    Set<String> found = Words.found(job.title());
    double best = -1;
    List<String> evidence = List.of();
    for (String title : wishes.titles()) {
      Set<String> asked = Words.asked(title);
      double share = share(asked, found);
      if (share > best) {
        best = share;
        evidence = missing(title, asked, found);
      }
    }
    return Optional.of(new ScoreFactor("title", TITLE, 100 * best, evidence));
  }

  private Optional<ScoreFactor> keywords(Job job) {
    if (wishes.keywords().isEmpty() || job.description().isBlank()) {
      return Optional.empty();
    }
    Set<String> found = new LinkedHashSet<>(Words.found(job.title()));
    found.addAll(Words.found(job.description()));
    List<String> evidence = new ArrayList<>();
    int has = 0;
    for (String keyword : wishes.keywords()) {
      boolean there = found.containsAll(Words.asked(keyword));
      has += there ? 1 : 0;
      evidence.add((there ? "has " : "lacks ") + keyword);
    }
    double share = 100.0 * has / wishes.keywords().size();
    return Optional.of(new ScoreFactor("keywords", KEYWORDS, share, evidence));
  }

  private Optional<ScoreFactor> place(Job job) {
    boolean asksNothing = wishes.places().isEmpty() && !wishes.remote();
    if (asksNothing || (job.places().isEmpty() && job.workMode() == WorkMode.UNSPECIFIED)) {
      return Optional.empty();
    }
    if (wishes.remote() && job.workMode() == WorkMode.REMOTE) {
      return Optional.of(new ScoreFactor("place", PLACE, 100, List.of("remote")));
    }
    Optional<Place> right =
        job.places().stream()
            .filter(place -> wishes.places().stream().anyMatch(name -> isAt(place, name)))
            .findFirst();
    String said = job.places().isEmpty() ? job.workMode().code() : job.place();
    return Optional.of(
        right
            .map(place -> new ScoreFactor("place", PLACE, 100, List.of(place.name())))
            .orElseGet(() -> new ScoreFactor("place", PLACE, 0, List.of(said))));
  }

  private Optional<ScoreFactor> level(Job job) {
    List<Seniority> said =
        job.seniority().stream().filter(level -> level != Seniority.UNSPECIFIED).toList();
    if (wishes.levels().isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    int away =
        said.stream()
            .flatMapToInt(
                one ->
                    wishes.levels().stream()
                        .mapToInt(wished -> Math.abs(LEVELS.indexOf(one) - LEVELS.indexOf(wished))))
            .min()
            .orElse(Integer.MAX_VALUE);
    double score = away == 0 ? 100 : away == 1 ? 60 : away == 2 ? 30 : 0;
    List<String> evidence = said.stream().map(Seniority::code).toList();
    return Optional.of(new ScoreFactor("level", LEVEL, score, evidence));
  }

  private static boolean isAt(Place place, String wished) {
    if (place.name().equalsIgnoreCase(Place.WORLDWIDE) || Words.allIn(wished, place.name())) {
      return true;
    }
    Optional<String> country = Countries.codeOf(wished);
    return country.isPresent()
        && country.equals(Countries.ofPlace(place.name(), place.countryCode()));
  }

  private static boolean isNamed(String company, String name) {
    return !Words.asked(name).isEmpty() && Words.allIn(name, company);
  }

  private static double share(Set<String> asked, Set<String> found) {
    return asked.isEmpty()
        ? 0
        : (double) asked.stream().filter(found::contains).count() / asked.size();
  }

  private static List<String> missing(String title, Set<String> asked, Set<String> found) {
    List<String> lacks = asked.stream().filter(word -> !found.contains(word)).toList();
    return lacks.isEmpty()
        ? List.of("is " + title)
        : List.of("like " + title + ", without " + String.join(", ", lacks));
  }
}
