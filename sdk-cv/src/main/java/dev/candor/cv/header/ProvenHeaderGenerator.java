package dev.candor.cv.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.JobTitles;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header without a model: every text is the candidate's own, word for word. The posting decides
 * what is chosen and what comes first; it adds nothing. What it asks for and the profile does not
 * prove is reported as not claimed.
 *
 * <ul>
 *   <li>Headline: the held title closest to the posting's, then up to three owned keywords, those
 *       of the posting's title first.
 *   <li>Value proposition: at most {@value ValueProposition#MOST_WORDS} words of the summary,
 *       without clichés, pronouns and lists of skills where there is a choice; a figure of an
 *       achievement when the summary has none.
 *   <li>Key achievements: up to six of a profile with 15 achievements or more, three of one with
 *       10; a role keeps half of its achievements, and three where it has them; fewer than two are
 *       none.
 *   <li>Core competencies: the skills that the profile lists or shows, in the sections of the role
 *       category, up to {@value Competencies#MOST} each; the candidate's own groups where the
 *       category has none.
 * </ul>
 *
 * <p>A pure function: the same arguments give the same header. Thread-safe.
 */
public final class ProvenHeaderGenerator implements HeaderGenerator {

  /** A generator. */
  public ProvenHeaderGenerator() {}

  @Override
  public Header generate(Posting posting, Profile profile, Fit fit) {
    Keywords keywords = Keywords.of(posting, profile);
    Achievements achievements = Achievements.of(posting, profile, keywords);
    List<TextRun> proposition =
        new ValueProposition(posting, profile, keywords).write(achievements);
    Set<EvidenceId> used =
        proposition.stream().flatMap(run -> run.evidence().stream()).collect(Collectors.toSet());
    Competencies competencies = Competencies.of(posting.roleCategory(), keywords);
    List<Decision> decisions = new ArrayList<>(notClaimed(posting, profile, keywords));
    decisions.addAll(competencies.decisions());
    return new Header(
        Headline.of(posting, profile, keywords, fit),
        proposition,
        achievements.key(used),
        competencies.groups(),
        decisions);
  }

  private static List<Decision> notClaimed(Posting posting, Profile profile, Keywords keywords) {
    List<Decision> decisions = new ArrayList<>();
    String title = JobTitles.plain(posting.title());
    if (!title.isEmpty()
        && JobTitles.held(profile).noneMatch(held -> JobTitles.says(held.text(), title))) {
      decisions.add(notClaimed(title, "no such title was held"));
    }
    for (Keyword keyword : keywords.all()) {
      if (!keywords.isOwned(keyword)) {
        String reason = keyword.isMust() ? "a must-have that" : "a wish that";
        decisions.add(notClaimed(keyword.name(), reason + " the profile neither lists nor names"));
      }
    }
    return decisions;
  }

  private static Decision notClaimed(String subject, String reason) {
    return new Decision("header", Action.NOT_CLAIMED, subject, reason);
  }
}
