package dev.candor.cv.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.JobTitles;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.report.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The line below the name: a title that was held, and what the posting's title is about. */
final class Headline {

  private static final int MOST_KEYWORDS = 3;
  // a line of the candidate's own of this length is complete as it is
  private static final int COMPLETE = 60;
  private static final int MOST_CHARACTERS = 100;

  private Headline() {}

  static TextRun of(Posting posting, Profile profile, Keywords keywords, Fit fit) {
    TextRun title = title(posting, profile);
    if (title.text().length() > COMPLETE) {
      return title;
    }
    StringBuilder line = new StringBuilder(title.text());
    Set<EvidenceId> evidence = new LinkedHashSet<>(title.evidence());
    int added = 0;
    for (OwnedSkill skill : specialities(title.text(), keywords, fit)) {
      if (added < MOST_KEYWORDS && line.length() + skill.name().length() + 3 <= MOST_CHARACTERS) {
        line.append(line.length() == 0 ? "" : " · ").append(skill.name());
        evidence.addAll(skill.evidence());
        added++;
      }
    }
    return TextRun.of(line.toString(), List.copyOf(evidence));
  }

  /**
   * The newest held title that says the posting's, else its job; else what they call themselves.
   */
  private static TextRun title(Posting posting, Profile profile) {
    List<TextRun> held = JobTitles.held(profile).toList();
    Optional<TextRun> fitting =
        Stream.of(JobTitles.plain(posting.title()), JobTitles.jobName(posting.title()))
            .flatMap(wanted -> held.stream().filter(run -> JobTitles.says(run.text(), wanted)))
            .findFirst();
    String own = profile.contact().headline().strip();
    Stream<TextRun> others =
        own.isEmpty() ? held.stream() : Stream.of(TextRun.of(own, List.of(EvidenceId.CONTACT)));
    return fitting.or(others::findFirst).orElse(TextRun.of("", List.of()));
  }

  private static List<OwnedSkill> specialities(String title, Keywords keywords, Fit fit) {
    Set<Keyword> said = keywords.in(title);
    List<Keyword> wanted = new ArrayList<>(keywords.owned());
    wanted.removeIf(
        keyword ->
            said.contains(keyword)
                || (!keyword.isMust() && !keyword.identity())
                || keywords.isPlayedDown(keyword)
                || fit.gaps().contains(keyword.name()));
    // the sort is stable: of equals the posting's order stays
    wanted.sort(
        Comparator.comparing((Keyword keyword) -> !keyword.identity())
            .thenComparing(keyword -> -keywords.boosts().skill(keyword.name()).factor()));
    return wanted.stream()
        .flatMap(keyword -> keywords.skills().skill(keyword.name()).stream())
        .filter(skill -> skill.source() != OwnedSkill.Source.NAMED)
        .toList();
  }
}
