package dev.candor.cv.annotate;

import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.structure.PostingStructurer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An invented engineer and an invented posting. */
public final class MarkedSamples {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  public static final EvidenceId SPLIT = new EvidenceId("mill/split");
  public static final EvidenceId COSTS = new EvidenceId("mill/costs");
  public static final EvidenceId API = new EvidenceId("oven/api");

  public static final Posting POSTING =
      PostingStructurer.create()
          .structure(
              """
              # Senior Software Engineer

              ## Responsibilities
              - Run services on Kubernetes
              - Mentor engineers of the team

              ## Requirements
              - 5 years of Java
              - PostgreSQL
              - Rust in production

              ## Nice to have
              - Kafka
              """);

  public static final Profile PROFILE =
      Profile.builder(Contact.named("Ida Moen"))
          .summary("Backend engineer for mills and ovens.")
          .roles(
              List.of(
                  Role.builder("mill", "Rye Mills")
                      .title("Senior Software Engineer")
                      .dates(new DateRange(new PartialDate(2020, 1), null, true))
                      .achievements(
                          List.of(
                              Achievement.builder(
                                      COSTS,
                                      "Reduced cloud costs by 31% with PostgreSQL clusters that six"
                                          + " teams reuse.")
                                  .build(),
                              Achievement.builder(
                                      SPLIT,
                                      "Led a team of 5 engineers that split a monolith into 12"
                                          + " services on Kubernetes in Java.")
                                  .build()))
                      .build(),
                  Role.builder("oven", "Oven Works")
                      .title("Software Engineer")
                      .dates(
                          new DateRange(new PartialDate(2018, 1), new PartialDate(2019, 12), false))
                      .achievements(
                          List.of(
                              Achievement.builder(
                                      API,
                                      "Built the tracking API in Java that serves 2 million"
                                          + " requests a day.")
                                  .build()))
                      .skills(new SkillSet(List.of("Java"), List.of()))
                      .build()))
          .skills(
              List.of(
                  new SkillGroup(
                      new EvidenceId("skill/tools"),
                      "Tools",
                      "",
                      List.of("Java", "Kubernetes", "PostgreSQL", "RabbitMQ"))))
          .build();

  private MarkedSamples() {}

  public static Annotation.Builder mark(String id, String quote) {
    int start = POSTING.text().indexOf(quote);
    return Annotation.builder(
        id,
        Anchor.of(POSTING.text(), new TextSpan(start, start + quote.length())),
        CLOCK.instant());
  }

  public static Posting with(Annotation... all) {
    return POSTING.toBuilder().annotations(Annotations.of("job-1").with(List.of(all))).build();
  }
}
