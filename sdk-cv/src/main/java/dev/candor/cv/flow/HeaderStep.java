package dev.candor.cv.flow;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A header in which everything is proven. A part that loses all it says is the one of the generator
 * in the box.
 */
final class HeaderStep {

  private static final int MOST_RUNS = 24;
  private static final int MOST_GROUPS = 12;

  private final FallibleStep<HeaderGenerator> generator;
  private final Gate gate;
  private final List<Decision> decisions;

  HeaderStep(FallibleStep<HeaderGenerator> generator, Gate gate, List<Decision> decisions) {
    this.generator = generator;
    this.gate = gate;
    this.decisions = decisions;
  }

  Header write(Posting posting, Profile profile, Fit fit) throws InterruptedException {
    Header given = generator.call(step -> step.generate(posting, profile, fit));
    decisions.addAll(given.decisions());
    Header proven = withoutEmptiedRoles(gate.pass(bounded(given), decisions), profile);
    boolean whole =
        has(proven.headline()) == has(given.headline())
            && proven.valueProposition().isEmpty() == given.valueProposition().isEmpty()
            && proven.keyAchievements().isEmpty() == given.keyAchievements().isEmpty()
            && proven.competencies().isEmpty() == given.competencies().isEmpty();
    if (whole || generator.isInTheBox()) {
      return proven;
    }
    Header own = new ProvenHeaderGenerator().generate(posting, profile, fit);
    List<Decision> told = new ArrayList<>(own.decisions());
    told.removeAll(given.decisions());
    decisions.addAll(told);
    return new Header(
        has(proven.headline()) || !has(given.headline()) ? proven.headline() : own.headline(),
        part(given.valueProposition(), proven.valueProposition(), own.valueProposition()),
        part(given.keyAchievements(), proven.keyAchievements(), own.keyAchievements()),
        part(given.competencies(), proven.competencies(), own.competencies()),
        List.of());
  }

  /** A key achievement that is all a role has stands in the role instead. */
  private Header withoutEmptiedRoles(Header header, Profile profile) {
    List<TextRun> key = new ArrayList<>(header.keyAchievements());
    for (Role role : profile.roles()) {
      Set<EvidenceId> own =
          role.achievements().stream().map(Achievement::id).collect(Collectors.toSet());
      Set<EvidenceId> above =
          key.stream().flatMap(run -> run.evidence().stream()).collect(Collectors.toSet());
      if (!own.isEmpty() && above.containsAll(own)) {
        EvidenceId best = role.achievements().get(0).id();
        for (TextRun run : header.keyAchievements()) {
          if (run.evidence().contains(best) && key.remove(run)) {
            decisions.add(
                new Decision(
                    "header",
                    Action.DROPPED,
                    run.text(),
                    "its role would show nothing",
                    run.evidence()));
          }
        }
      }
    }
    return new Header(
        header.headline(), header.valueProposition(), key, header.competencies(), List.of());
  }

  private static <T> List<T> part(List<T> given, List<T> proven, List<T> own) {
    return proven.isEmpty() && !given.isEmpty() ? own : proven;
  }

  private static boolean has(TextRun run) {
    return !run.text().isEmpty();
  }

  /** A header is short, and says nothing twice. */
  private Header bounded(Header given) {
    List<Header.Competencies> groups =
        bounded(given.competencies(), MOST_GROUPS, "groups of competencies").stream()
            .map(group -> new Header.Competencies(group.name(), runs(group.skills())))
            .toList();
    return new Header(
        given.headline(),
        runs(given.valueProposition()),
        runs(given.keyAchievements()),
        groups,
        List.of());
  }

  private List<TextRun> runs(List<TextRun> runs) {
    Set<String> said = new HashSet<>();
    return bounded(
        runs.stream().filter(run -> has(run) && said.add(run.text())).toList(),
        MOST_RUNS,
        "texts in one part");
  }

  private <T> List<T> bounded(List<T> all, int most, String what) {
    if (all.size() <= most) {
      return all;
    }
    decisions.add(
        new Decision(
            "header",
            Action.DROPPED,
            all.size() + " " + what,
            "a header has " + most + " at most"));
    return all.subList(0, most);
  }
}
