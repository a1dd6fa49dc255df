package dev.candor.cv.match;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.OwnedSkills;
import dev.candor.cv.report.Fit;
import dev.candor.cv.skills.SkillTaxonomy;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One comparison of a posting with a profile. */
final class Comparison {

  private final Posting posting;
  private final Profile profile;
  private final Career career;
  private final Demands demands;
  private final OwnedSkills owned;

  Comparison(Posting posting, Profile profile, Clock clock) {
    this.posting = posting;
    this.profile = profile;
    this.career = new Career(profile, YearMonth.now(clock));
    List<String> names = new ArrayList<>(OwnedSkills.listed(profile));
    posting.requirements().forEach(requirement -> names.addAll(requirement.skills()));
    SkillTaxonomy taxonomy = SkillTaxonomy.standard().with(names);
    this.demands = Demands.of(posting, taxonomy);
    this.owned = OwnedSkills.of(profile, taxonomy);
  }

  Fit fit() {
    Proofs proofs = new Proofs(profile, owned, career);
    Standing standing = new Standing(posting, profile, career);
    List<Part> parts =
        Stream.of(
                proofs.musts(demands.musts(), demands.unchecked()),
                proofs.nices(demands.nices()),
                standing.years(),
                standing.seniority(),
                standing.role(),
                standing.language(),
                proofs.recency(demands.musts()))
            .filter(Objects::nonNull)
            .toList();
    double weights = parts.stream().mapToDouble(Part::weight).sum();
    List<Fit.Factor> factors = new ArrayList<>();
    double score = 0;
    for (Part part : parts) {
      double weight = part.weight() / weights;
      factors.add(new Fit.Factor(part.name(), weight, part.score(), part.evidence()));
      score += weight * part.score();
    }
    return new Fit((int) Math.round(score), factors, covered(parts), gaps(parts));
  }

  private static List<String> covered(List<Part> parts) {
    return parts.stream().flatMap(part -> part.covered().stream()).distinct().toList();
  }

  /** The heaviest first; of equals, by name. */
  private static List<String> gaps(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.gaps().stream())
        .sorted(Comparator.comparingDouble(Part.Gap::lost).reversed().thenComparing(Part.Gap::name))
        .map(Part.Gap::name)
        .distinct()
        .toList();
  }
}
