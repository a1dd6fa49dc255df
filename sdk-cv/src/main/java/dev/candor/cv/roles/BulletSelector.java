package dev.candor.cv.roles;

import dev.candor.core.text.Sentences;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.Score;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import java.util.ArrayList;
import java.util.List;

/**
 * Selects what each role shows. The must-haves that the profile proves are covered first; then the
 * best wordings are taken, one an achievement, until the role is full: as many as {@link
 * Role#maxBullets} says, else 6, 5, 4, 3, 3, 2 from the newest to the oldest job, and 4 of
 * volunteering and projects. What says the same as a bullet of a newer role is left out. Wording is
 * verbatim: the core fact or one of the candidate's own variants. What stands above the roles comes
 * last, where a role has room, and only in another wording.
 *
 * <p>A pure function: the same arguments give the same selection. Thread-safe.
 */
public final class BulletSelector {

  private static final String STEP = "roles";
  private static final int LONGEST_SUMMARY = 60;

  /** A selector. */
  public BulletSelector() {}

  /**
   * Selects.
   *
   * @param posting what is asked
   * @param profile what is true
   * @param fit how the two fit; keywords it names as gaps are not chased
   * @return every role of the profile with its bullets, and what was left out
   */
  public Selection select(Posting posting, Profile profile, Fit fit) {
    return select(posting, profile, fit, List.of());
  }

  /**
   * Selects for a document that says something already.
   *
   * @param posting what is asked
   * @param profile what is true
   * @param fit how the two fit; keywords it names as gaps are not chased
   * @param above what stands above the roles, citing achievements
   * @return every role of the profile with its bullets, and what was left out
   */
  public Selection select(Posting posting, Profile profile, Fit fit, List<TextRun> above) {
    Keywords keywords = Keywords.of(posting, profile);
    Draft draft = new Draft(profile.roles(), candidates(posting, profile, keywords), above);
    draft.cover(
        keywords.owned().stream()
            .filter(
                keyword ->
                    keyword.isMust()
                        && !fit.gaps().contains(keyword.name())
                        && !keywords.isPlayedDown(keyword))
            .toList());
    draft.fill();
    List<Decision> decisions = new ArrayList<>(draft.decisions());
    List<SelectedRole> selected = new ArrayList<>();
    for (int at = 0; at < profile.roles().size(); at++) {
      Role role = profile.roles().get(at);
      List<SelectedBullet> bullets = draft.bullets(at);
      if (bullets.isEmpty() && draft.limit(at) > 0) {
        bullets = fromSummary(role);
      }
      if (bullets.isEmpty()) {
        decisions.add(empty(role, draft.limit(at)));
      }
      selected.add(new SelectedRole(role, bullets));
    }
    return new Selection(selected, decisions);
  }

  private static List<Candidate> candidates(Posting posting, Profile profile, Keywords keywords) {
    WordingScorer scorer = new WordingScorer(posting, keywords);
    return CandidateList.of(profile.roles(), keywords, scorer);
  }

  /** A role without achievements shows what it was; a long text, its first sentence. */
  private static List<SelectedBullet> fromSummary(Role role) {
    List<String> sentences = Sentences.split(role.summary());
    if (sentences.isEmpty()) {
      return List.of();
    }
    boolean isLong = role.summary().split("\\s+", -1).length > LONGEST_SUMMARY;
    String text = isLong ? sentences.get(0) : role.summary().strip();
    TextRun run = TextRun.of(text, List.of(role.evidence()));
    return List.of(new SelectedBullet(run, "", new Score(List.of())));
  }

  private static Decision empty(Role role, int limit) {
    String reason = "the profile states nothing about it: add what was achieved there";
    if (limit == 0) {
      reason = "the profile allows no bullets there";
    } else if (!role.achievements().isEmpty()) {
      reason = "what was achieved there stands above: add more to the profile";
    }
    return new Decision(
        STEP, Action.DROPPED, "bullets of " + role.employer(), reason, List.of(role.evidence()));
  }
}
