package dev.candor.cv;

import com.google.common.hash.Hashing;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;
import dev.candor.cv.structure.PostingStructurer;
import java.nio.charset.StandardCharsets;

/** Scores a job by what its posting asks and a profile proves. */
final class ProfileScorer implements JobScorer {

  private final PostingStructurer structurer;
  private final ProfileMatcher matcher;
  private final Profile profile;
  private final String digest;

  ProfileScorer(PostingStructurer structurer, ProfileMatcher matcher, Profile profile) {
    this.structurer = structurer;
    this.matcher = matcher;
    this.profile = profile;
    // a profile is records and lists all the way down: equal ones are written alike
    this.digest =
        Hashing.sha256()
            .hashString(profile.toString(), StandardCharsets.UTF_8)
            .toString()
            .substring(0, 16);
  }

  @Override
  public JobScore score(Job job) {
    if (job.description().isBlank()) {
      return new JobScore.Unscored("The posting has no description to be compared with a profile");
    }
    Fit fit;
    try {
      fit = matcher.match(structurer.structure(job), profile);
    } catch (InvalidInputException e) {
      return new JobScore.Unscored(e.happened());
    }
    if (fit.factors().isEmpty()) {
      return new JobScore.Unscored("The posting asks for nothing that a profile can answer");
    }
    return new JobScore.Scored(
        fit.score(), fit.factors().stream().map(ProfileScorer::factor).toList());
  }

  private static ScoreFactor factor(Fit.Factor factor) {
    return new ScoreFactor(factor.name(), factor.weight(), factor.score(), factor.evidence());
  }

  @Override
  public String version() {
    return matcher.version() + ":" + digest;
  }
}
