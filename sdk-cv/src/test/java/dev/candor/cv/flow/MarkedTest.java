package dev.candor.cv.flow;

import static dev.candor.cv.annotate.MarkedSamples.API;
import static dev.candor.cv.annotate.MarkedSamples.CLOCK;
import static dev.candor.cv.annotate.MarkedSamples.COSTS;
import static dev.candor.cv.annotate.MarkedSamples.POSTING;
import static dev.candor.cv.annotate.MarkedSamples.PROFILE;
import static dev.candor.cv.annotate.MarkedSamples.SPLIT;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.annotate.MarkedSamples;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Identity;
import dev.candor.cv.posting.Judgement.Passion;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.AnnotationUse;
import dev.candor.cv.report.AnnotationUse.Kind;
import dev.candor.cv.report.Decision;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.tailor.KeywordTailorer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a person marked steers what a CV shows, and makes nothing true. */
class MarkedTest {

  private static CvFlow flow(HeaderGenerator header) {
    return new CvFlow(
        new CvFlow.Steps(
            header,
            new KeywordTailorer(),
            new KeywordAtsValidator(),
            ProfileVerifier.create(CLOCK)),
        ProfileMatcher.create(CLOCK));
  }

  private static TailoredDocument tailored(Posting posting, Profile profile)
      throws InterruptedException {
    return flow(new ProvenHeaderGenerator()).tailor(posting, profile);
  }

  private static String text(CvDocument document) {
    return document.blocks().stream()
        .flatMap(block -> block.runs().stream())
        .map(TextRun::text)
        .collect(Collectors.joining("\n"));
  }

  /** Each role shows one bullet. */
  private static Profile short1() {
    return PROFILE.toBuilder()
        .roles(
            PROFILE.roles().stream().map(role -> role.toBuilder().maxBullets(1).build()).toList())
        .build();
  }

  private static List<EvidenceId> bullets(CvDocument document, String role) {
    return document
        .block("role-" + role)
        .map(block -> ((Block.Entry) block).bullets())
        .orElse(List.of())
        .stream()
        .flatMap(run -> run.evidence().stream())
        .toList();
  }

  private static AnnotationUse use(TailoredDocument done, String id) {
    return done.report().annotations().stream()
        .filter(one -> one.annotation().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_marked_fact_takes_the_room_there_is() throws InterruptedException {
    assertEquals(List.of(SPLIT), bullets(tailored(POSTING, short1()).document(), "mill"));
    Annotation costs =
        mark("a", "5 years")
            .judgement(new Judgement(Relevance.CORE_STRENGTH, null, null, null, 1))
            .evidence(List.of(COSTS))
            .comment("saves money")
            .build();
    // what is a must-have is covered first; the fact is marked, and nothing else is a must
    Posting plain = with(costs).toBuilder().requirements(List.of()).title("Engineer").build();
    assertEquals(List.of(COSTS), bullets(tailored(plain, short1()).document(), "mill"));
  }

  @Test
  void identity_goes_to_the_headline_and_what_is_played_down_does_not()
      throws InterruptedException {
    String usual = headline(POSTING);
    assertTrue(usual.contains("Java") && !usual.contains("Kubernetes"), usual);
    Annotation kubernetes =
        mark("a", "Run services on Kubernetes")
            .judgement(new Judgement(null, null, null, Identity.CORE_IDENTITY, 3))
            .build();
    Annotation java =
        mark("b", "5 years of Java")
            .judgement(new Judgement(null, null, Passion.AVOID, null, 3))
            .build();
    String marked = headline(with(kubernetes, java));
    assertTrue(marked.contains("Kubernetes"), marked);
    assertFalse(marked.contains("Java"), marked);
  }

  private static String headline(Posting posting) throws InterruptedException {
    return ((Block.ContactBlock) tailored(posting, PROFILE).document().block("contact").get())
        .headline()
        .text();
  }

  @Test
  void no_mark_makes_anything_true() throws InterruptedException {
    Annotation rust =
        mark("a", "Rust in production")
            .judgement(
                new Judgement(
                    Relevance.CORE_STRENGTH,
                    Demand.MUST_HAVE,
                    Passion.LOVE_IT,
                    Identity.CORE_IDENTITY,
                    1))
            .skill("Rust")
            .evidence(List.of(API, new EvidenceId("nowhere/invented")))
            .reframe(new Reframe("Java", "Rust", "say Rust"))
            .build();
    TailoredDocument done = tailored(with(rust), PROFILE);
    assertFalse(text(done.document()).contains("Rust"), text(done.document()));
    assertTrue(done.report().ledger().proven());
    assertEquals(Kind.IMPOSSIBLE, use(done, "a").kind());
    assertTrue(
        done.report().decisions().stream()
            .anyMatch(
                one -> one.step().equals("reframe") && one.action() == Decision.Action.REJECTED));
  }

  @Test
  void a_reframe_is_used_where_the_profile_proves_it_and_told() throws InterruptedException {
    Annotation proven =
        mark("a", "Run services on Kubernetes")
            .reframe(new Reframe("Kubernetes", "K8s", "their word"))
            .build();
    TailoredDocument done = tailored(with(proven), PROFILE);
    assertTrue(text(done.document()).contains("into 12 services on K8s"), text(done.document()));
    assertTrue(
        done.report().decisions().stream()
            .anyMatch(
                one ->
                    one.step().equals("reframe")
                        && one.action() == Decision.Action.REPLACED
                        && one.evidence().contains(SPLIT)));
    Annotation more =
        proven.toBuilder()
            .reframe(new Reframe("a team of 5 engineers", "a team of 50 engineers", ""))
            .build();
    String text = text(tailored(with(more), PROFILE).document());
    assertTrue(text.contains("team of 5 engineers"), text);
    assertFalse(text.contains("50"), text);
  }

  @Test
  void every_mark_is_answered_for() throws InterruptedException {
    Annotation shown = mark("java", "5 years of Java").build();
    Annotation out =
        mark("out", "Kafka")
            .judgement(Judgement.of(Relevance.RELEVANT, Demand.DISQUALIFIER))
            .build();
    Annotation lost = mark("lost", "PostgreSQL").anchor(shown.anchor().at(null)).build();
    Annotation off = mark("off", "Mentor engineers").active(false).build();
    Annotation gap =
        mark("gap", "Rust in production")
            .judgement(Judgement.of(Relevance.GAP, Demand.MUST_HAVE))
            .build();
    TailoredDocument done = tailored(with(shown, out, lost, off, gap), PROFILE);
    assertEquals(5, done.report().annotations().size());
    assertEquals(Kind.HONOURED, use(done, "java").kind());
    assertFalse(use(done, "java").blocks().isEmpty());
    assertEquals(Kind.TOLD, use(done, "out").kind());
    assertEquals(Kind.SET_ASIDE, use(done, "lost").kind());
    assertTrue(use(done, "lost").reason().contains("any more"));
    assertEquals(Kind.SET_ASIDE, use(done, "off").kind());
    assertEquals(Kind.HONOURED, use(done, "gap").kind());
    assertEquals("it is not claimed", use(done, "gap").reason());
  }

  @Test
  void a_proven_persona_reaches_every_step_and_an_unproven_one_none() throws InterruptedException {
    List<Persona> seen = new ArrayList<>();
    HeaderGenerator header =
        (posting, profile, fit) -> {
          seen.add(posting.annotations().persona());
          return new ProvenHeaderGenerator().generate(posting, profile, fit);
        };
    Persona proven = persona("A Senior Software Engineer who led a team of 5 engineers.");
    flow(header).tailor(with(proven), PROFILE);
    TailoredDocument refused =
        flow(header).tailor(with(persona("A captain who led a team of 500 engineers.")), PROFILE);
    assertEquals(proven, seen.get(0));
    assertEquals(null, seen.get(1));
    assertTrue(refused.report().decisions().stream().anyMatch(one -> one.step().equals("persona")));
  }

  @Test
  void without_a_summary_the_proven_persona_speaks() throws InterruptedException {
    Persona persona = persona("A Senior Software Engineer who led a team of 5 engineers.");
    Profile mute = PROFILE.toBuilder().summary("").build();
    assertTrue(tailored(POSTING, mute).document().block("summary").isEmpty());
    CvDocument document = tailored(with(persona), mute).document();
    assertEquals(persona.statement(), document.block("summary").orElseThrow().runs().get(0).text());
  }

  private static Persona persona(String statement) {
    return new Persona(statement, "", List.of(), List.of(), List.of(SPLIT), true, CLOCK.instant());
  }

  private static Posting with(Persona persona) {
    return POSTING.toBuilder()
        .annotations(
            new Annotations(
                "job-1", 1, Annotations.Settings.STANDARD, List.of(), List.of(), persona))
        .build();
  }

  private static Posting with(Annotation... all) {
    return MarkedSamples.with(all);
  }

  @Provide
  Arbitrary<List<Annotation>> marks() {
    Arbitrary<Judgement> judgements =
        Combinators.combine(
                Arbitraries.of(Relevance.class).injectNull(0.2),
                Arbitraries.of(Demand.class).injectNull(0.2),
                Arbitraries.of(Passion.class).injectNull(0.4),
                Arbitraries.of(Identity.class).injectNull(0.4),
                Arbitraries.integers().between(1, 5))
            .as(Judgement::new);
    Arbitrary<String> words =
        Arbitraries.of(
            "Rust", "Kafka", "Java", "Kubernetes", "Team Leadership", "50 engineers", "");
    Arbitrary<Annotation> one =
        Combinators.combine(
                Arbitraries.of("Kubernetes", "Mentor", "Java", "PostgreSQL", "Rust", "Kafka"),
                judgements,
                words,
                words,
                words,
                Arbitraries.of(SPLIT, COSTS, API, new EvidenceId("x/y")))
            .as(
                (quote, judgement, skill, from, to, fact) ->
                    mark(quote, quote)
                        .judgement(judgement)
                        .skill(skill)
                        .reframe(new Reframe(from, to, "note"))
                        .evidence(List.of(fact))
                        .build());
    return one.list()
        .ofMaxSize(5)
        .map(
            all ->
                List.copyOf(
                    all.stream()
                        .collect(Collectors.toMap(Annotation::id, a -> a, (a, b) -> a))
                        .values()));
  }

  @Property(tries = 60)
  void whatever_is_marked_everything_is_proven_and_the_same_twice(
      @ForAll("marks") List<Annotation> marks) throws InterruptedException {
    Posting posting = with(marks.toArray(Annotation[]::new));
    TailoredDocument done = tailored(posting, PROFILE);
    assertTrue(done.report().ledger().proven());
    assertFalse(text(done.document()).contains("Rust"));
    assertFalse(text(done.document()).contains("50 engineers"));
    for (Role role : PROFILE.roles()) {
      assertTrue(done.document().block("role-" + role.id()).isPresent());
    }
    assertEquals(marks.size(), done.report().annotations().size());
    assertEquals(done.document(), tailored(posting, PROFILE).document());
  }
}
