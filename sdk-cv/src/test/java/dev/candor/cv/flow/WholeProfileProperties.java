package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.text.Sentences;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.report.Decision;
import dev.candor.cv.structure.PostingStructurer;
import dev.candor.cv.tailor.KeywordTailorer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Nothing of a profile is silent: it stands in the document, or a decision names it. */
final class WholeProfileProperties {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  private static final List<String> SKILLS =
      List.of(
          "Java",
          "Kafka",
          "Kubernetes",
          "k8s",
          "Go",
          "SQL",
          "Mentoring",
          "Beekeeping",
          "Python/Django",
          "Glazing of wide and of narrow windows in old houses by the sea in all weathers");
  private static final List<String> ACTS =
      List.of("Led", "Built", "Cut", "Moved", "Repaired", "Taught", "Wrote", "Ran");
  private static final List<String> THINGS =
      List.of(
          "a ledger in Java",
          "the cost of 12 shops",
          "four Kubernetes clusters",
          "two ovens",
          "an index of 30,000 books",
          "the SQL of a bank",
          "tests for a mill",
          "a school of 40 people");
  private static final List<String> POSTINGS =
      List.of(
          "# Senior Java Engineer\n\nRequirements:\n- Java\n- Kubernetes\n\nNice to have:\n- Go\n",
          "# Baker\n\nYou bake bread.\n\nRequirements:\n- 3 years of baking\n",
          "# Head of Engineering\n\nRequirements:\n- Mentoring\n- Kafka\n- Rust\n");

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void every_fact_is_shown_or_decided(@ForAll @LongRange(min = 0, max = 1_000_000) long seed)
      throws InterruptedException {
    Profile profile = profile(new Random(seed));
    TailoredDocument made = flow().tailor(posting(seed), profile);
    List<Decision> decisions = made.report().decisions();

    Set<EvidenceId> seen = new HashSet<>();
    StringBuilder said = new StringBuilder();
    for (Block block : made.document().blocks()) {
      for (TextRun run : block.runs()) {
        seen.addAll(run.evidence());
        said.append('\n').append(run.text());
      }
      said.append(block instanceof Block.CompetencyGroup group ? "\n" + group.name() : "");
    }
    for (Decision decision : decisions) {
      seen.addAll(decision.evidence());
      said.append('\n').append(decision.subject());
      assertFalse(decision.reason().isBlank());
    }
    String all = said.toString().toLowerCase(Locale.ROOT);
    assertEquals(Set.of(), without(ids(profile), seen));
    for (String text : texts(profile)) {
      boolean alias =
          Set.of("k8s", "Kubernetes").contains(text)
              && (all.contains("kubernetes") || all.contains("k8s"));
      assertTrue(alias || all.contains(text.toLowerCase(Locale.ROOT)), () -> "silent: " + text);
    }
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void what_the_document_shows_is_not_said_to_be_left_out(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws InterruptedException {
    TailoredDocument made = flow().tailor(posting(seed), profile(new Random(seed)));
    List<TextRun> runs = new ArrayList<>();
    for (Block block : made.document().blocks()) {
      if (!(block instanceof Block.ContactBlock)) {
        runs.addAll(block.runs());
      }
    }
    for (Decision decision : made.report().decisions()) {
      if (decision.action() == Decision.Action.LEFT_OUT) {
        // two roles may have achieved the same: then the words of one are not those of the other
        assertFalse(
            runs.stream()
                .filter(run -> run.text().equals(decision.subject()))
                .anyMatch(run -> run.evidence().equals(decision.evidence())),
            decision::toString);
        assertFalse(decision.evidence().isEmpty() && !decision.step().equals("import"));
      }
    }
  }

  private static CvFlow flow() {
    return new CvFlow(
        new CvFlow.Steps(
            new ProvenHeaderGenerator(),
            new KeywordTailorer(),
            new KeywordAtsValidator(),
            ProfileVerifier.create(CLOCK)),
        ProfileMatcher.create(CLOCK));
  }

  private static Posting posting(long seed) {
    return PostingStructurer.create().structure(POSTINGS.get((int) (seed % POSTINGS.size())));
  }

  private static Set<EvidenceId> without(Set<EvidenceId> all, Set<EvidenceId> some) {
    all.removeAll(some);
    return all;
  }

  private static Set<EvidenceId> ids(Profile profile) {
    Set<EvidenceId> ids = new HashSet<>(Set.of(EvidenceId.CONTACT));
    if (!profile.summary().isBlank()) {
      ids.add(EvidenceId.SUMMARY);
    }
    for (Role role : profile.roles()) {
      ids.add(role.evidence());
      role.achievements().forEach(one -> ids.add(one.id()));
    }
    profile.education().forEach(one -> ids.add(one.id()));
    profile.credentials().forEach(one -> ids.add(one.id()));
    profile.skills().forEach(one -> ids.add(one.id()));
    profile.languages().forEach(one -> ids.add(one.id()));
    return ids;
  }

  /** All that it says, but for achievements, which may be told in another wording. */
  private static List<String> texts(Profile profile) {
    List<String> texts = new ArrayList<>(Sentences.split(profile.summary()));
    texts.add(profile.contact().headline());
    for (Role role : profile.roles()) {
      texts.add(role.employer());
      texts.add(role.title());
      texts.addAll(Sentences.split(role.summary()));
      texts.addAll(role.skills().hard());
    }
    for (Education one : profile.education()) {
      texts.addAll(List.of(one.institution(), one.degree(), one.score()));
      texts.addAll(one.courses());
    }
    profile.credentials().forEach(one -> texts.addAll(List.of(one.name(), one.summary())));
    for (SkillGroup one : profile.skills()) {
      texts.add(one.name());
      texts.add(one.level());
      texts.addAll(one.keywords());
    }
    return texts;
  }

  private static Profile profile(Random random) {
    List<Role> roles = new ArrayList<>();
    for (int at = random.nextInt(5); at > 0; at--) {
      roles.add(role(random, at));
    }
    Profile.Builder profile =
        Profile.builder(
                new Contact(
                    "Ida Moen",
                    one(random, List.of("", "Baker of bread")),
                    "ida@moen.example",
                    "",
                    "Oslo",
                    List.of(new Contact.Link("site", "https://moen.example/"))))
            .summary(sentences(random, 6))
            .roles(roles)
            .yearsExperience(random.nextBoolean() ? 9 : null);
    if (random.nextBoolean()) {
      profile
          .education(
              List.of(
                  new Education(
                      new EvidenceId("education/a"),
                      "Nordby School",
                      "BSc",
                      "Baking",
                      DateRange.UNKNOWN,
                      one(random, List.of("", "1.3")),
                      List.of("Ovens II"))))
          .credentials(
              List.of(
                  new Credential(
                      new EvidenceId("publication/a"),
                      Credential.Kind.PUBLICATION,
                      "On Rye",
                      "Crumb Press",
                      new PartialDate(2020, null),
                      one(random, List.of("", "It rises.")))))
          .languages(
              List.of(new SpokenLanguage(new EvidenceId("language/no"), "Norwegian", "Native")))
          .skills(
              List.of(
                  new SkillGroup(
                      new EvidenceId("skill/a"),
                      "Tools",
                      one(random, List.of("", "Master")),
                      skills(random)),
                  new SkillGroup(new EvidenceId("skill/b"), "Weaving", "", List.of())));
    }
    return profile.build();
  }

  private static Role role(Random random, int at) {
    String id = "role" + at;
    List<Achievement> achievements = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      achievements.add(
          Achievement.builder(new EvidenceId(id + "/" + i), act(random) + " no. " + i)
              .variants(
                  random.nextBoolean() ? List.of(new Variant("Short", act(random))) : List.of())
              .build());
    }
    return Role.builder(id, "Employer " + at)
        .title(one(random, List.of("", "Engineer", "Baker")))
        .kind(one(random, List.of(Role.Kind.values())))
        .dates(
            new DateRange(
                new PartialDate(2010 + at, null), new PartialDate(2011 + at, null), false))
        .summary(sentences(random, 3))
        .achievements(achievements)
        .skills(new SkillSet(skills(random), List.of()))
        .maxBullets(one(random, List.of(0, 1, 4, 9)))
        .build();
  }

  private static List<String> skills(Random random) {
    return SKILLS.stream().filter(skill -> random.nextInt(3) == 0).toList();
  }

  private static String sentences(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(act(random)).append(" in town ").append(i).append(". ");
    }
    return text.toString().strip();
  }

  private static String act(Random random) {
    return one(random, ACTS) + " " + one(random, THINGS);
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
