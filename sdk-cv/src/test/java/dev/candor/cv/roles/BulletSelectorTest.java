package dev.candor.cv.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BulletSelectorTest {

  private final BulletSelector selector = new BulletSelector();

  @Test
  void every_role_is_there_and_every_bullet_is_the_candidates_own_text() {
    Profile profile = SampleMatch.profile();
    Selection selection = selector.select(SampleMatch.posting(), profile, SampleMatch.fit());
    assertEquals(profile.roles(), selection.roles().stream().map(SelectedRole::role).toList());
    Set<EvidenceId> facts = SampleMatch.evidence(profile);
    for (SelectedRole role : selection.roles()) {
      assertTrue(!role.bullets().isEmpty(), role.role().employer());
      role.runs()
          .forEach(
              run -> {
                assertTrue(SampleMatch.texts(profile).contains(run.text()), run.text());
                assertTrue(facts.containsAll(run.evidence()) && run.evidence().size() == 1);
              });
    }
  }

  @Test
  void a_technical_posting_takes_the_technical_wording() {
    assertTrue(texts(0, RoleCategory.SENIOR_ENGINEER).stream().anyMatch(t -> t.contains("120 ms")));
  }

  @Test
  void a_leadership_posting_takes_the_leadership_wording() {
    Achievement achievement =
        Achievement.builder(new EvidenceId("a"), "Ran the team that rewrote billing.")
            .variants(
                List.of(
                    new Variant("Technical", "Rewrote billing as services."),
                    new Variant("Leadership", "Led the five engineers who rewrote billing.")))
            .build();
    Posting posting =
        Posting.builder("Lead people").roleCategory(RoleCategory.ENGINEERING_MANAGER).build();
    Selection selection =
        selector.select(posting, profile(role("r").achievements(List.of(achievement))), fit());
    assertEquals("Leadership", selection.roles().get(0).bullets().get(0).wording());
    String score = selection.roles().get(0).bullets().get(0).score().toString();
    assertTrue(score.contains("wording 0.20"), score);
  }

  @Test
  void what_an_older_role_says_again_is_dropped_and_reported() {
    Selection selection =
        selector.select(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit());
    List<String> all =
        selection.roles().stream().flatMap(r -> r.runs().stream()).map(r -> r.text()).toList();
    assertEquals(1, all.stream().filter(text -> text.startsWith("Mentored eight")).count());
    assertTrue(all.contains("Mentored eight engineers, three were promoted to senior."));
    Decision decision = selection.decisions().get(0);
    assertEquals(Action.DROPPED, decision.action());
    assertEquals("Mentored eight engineers; three were promoted to senior.", decision.subject());
  }

  @Test
  void another_number_is_another_fact() {
    Profile profile =
        profile(
            role("r1").achievements(achievements("a", "Cut the cost of billing by 30% in a year")),
            role("r2").achievements(achievements("b", "Cut the cost of billing by 20% in a year")));
    Selection selection = selector.select(Posting.builder("").build(), profile, fit());
    assertEquals(List.of(), selection.decisions());
    assertEquals(1, selection.roles().get(1).bullets().size());
  }

  @Test
  void a_role_whose_only_bullet_is_a_repetition_still_shows_it() {
    Profile profile =
        profile(
            role("r1").achievements(achievements("a", "Ran the night shift of the data centre")),
            role("r2").achievements(achievements("b", "Ran the night shift of the data centre.")));
    Selection selection = selector.select(Posting.builder("").build(), profile, fit());
    assertEquals(1, selection.roles().get(1).bullets().size());
  }

  @Test
  void a_role_without_achievements_shows_its_summary_or_says_that_it_has_nothing() {
    Profile profile = profile(role("r1").summary("Kept the books."), role("r2"));
    Selection selection = selector.select(Posting.builder("").build(), profile, fit());
    assertEquals("Kept the books.", selection.roles().get(0).runs().get(0).text());
    assertEquals(List.of(new EvidenceId("r1")), selection.roles().get(0).runs().get(0).evidence());
    assertTrue(selection.roles().get(1).bullets().isEmpty());
    assertEquals(1, selection.decisions().size());
  }

  @Test
  void must_haves_are_covered_before_better_bullets_fill_the_role() {
    List<Achievement> many = new ArrayList<>();
    for (int at = 0; at < 6; at++) {
      many.add(
          Achievement.builder(
                  new EvidenceId("a" + at), "Ran routing on Java in country " + "abcdef".charAt(at))
              .keywords(List.of("Java"))
              .build());
    }
    many.add(Achievement.builder(new EvidenceId("k"), "Introduced Kafka").build());
    Profile profile = profile(role("r").achievements(many).maxBullets(2));
    Selection selection = selector.select(SampleMatch.posting(), profile, fit());
    List<String> texts = selection.roles().get(0).runs().stream().map(r -> r.text()).toList();
    assertEquals(2, texts.size());
    assertTrue(texts.contains("Introduced Kafka"), texts.toString());
  }

  @Test
  void saying_a_keyword_often_gains_nothing() {
    Profile profile =
        profile(
            role("r")
                .achievements(
                    achievements("a", "Ran Java services", "Java Java Java Java Java Java")));
    List<SelectedBullet> bullets =
        selector.select(SampleMatch.posting(), profile, fit()).roles().get(0).bullets();
    assertEquals("Ran Java services", bullets.get(0).run().text());
  }

  @Property(tries = 60)
  void caps_hold_ids_exist_and_the_same_gives_the_same(
      @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> sizes) {
    Profile profile = generated(sizes);
    Selection selection = selector.select(SampleMatch.posting(), profile, fit());
    assertEquals(selection, selector.select(SampleMatch.posting(), profile, fit()));
    int[] caps = {6, 5, 4, 3, 3, 2, 2, 2};
    Set<EvidenceId> facts = SampleMatch.evidence(profile);
    for (int at = 0; at < sizes.size(); at++) {
      List<SelectedBullet> bullets = selection.roles().get(at).bullets();
      assertEquals(Math.min(sizes.get(at), caps[at]), bullets.size());
      Set<EvidenceId> cited = new HashSet<>();
      for (SelectedBullet bullet : bullets) {
        assertTrue(facts.containsAll(bullet.run().evidence()));
        assertTrue(cited.addAll(bullet.run().evidence()), "one wording an achievement");
      }
      for (int next = 1; next < bullets.size(); next++) {
        assertTrue(bullets.get(next - 1).score().total() >= bullets.get(next).score().total());
      }
    }
  }

  private List<String> texts(int role, RoleCategory category) {
    Posting posting = SampleMatch.posting().toBuilder().roleCategory(category).build();
    return selector
        .select(posting, SampleMatch.profile(), SampleMatch.fit())
        .roles()
        .get(role)
        .runs()
        .stream()
        .map(run -> run.text())
        .toList();
  }

  private static Profile generated(List<Integer> sizes) {
    String[] tools = {
      "Java", "Kafka", "Kubernetes", "AWS", "copper", "brass", "tin", "lead", "zinc"
    };
    List<Role> roles = new ArrayList<>();
    for (int at = 0; at < sizes.size(); at++) {
      String name = "r" + at;
      int number = at * 100;
      List<Achievement> achievements =
          IntStream.range(0, sizes.get(at))
              .mapToObj(
                  i ->
                      Achievement.builder(
                              new EvidenceId(name + "-" + i),
                              "Delivered " + (number + i + 10) + " shipments of " + tools[i % 9])
                          .variants(
                              List.of(
                                  new Variant(
                                      "Technical",
                                      "Used " + tools[i % 9] + " for " + (number + i + 10))))
                          .build())
              .toList();
      roles.add(Role.builder(name, "Employer " + at).achievements(achievements).build());
    }
    return Profile.builder(Contact.named("Ida Brandt")).roles(roles).build();
  }

  private static List<Achievement> achievements(String id, String... texts) {
    List<Achievement> achievements = new ArrayList<>();
    for (String text : texts) {
      achievements.add(Achievement.builder(new EvidenceId(id + achievements.size()), text).build());
    }
    return achievements;
  }

  private static Role.Builder role(String id) {
    return Role.builder(id, "Employer " + id);
  }

  private static Profile profile(Role.Builder... roles) {
    return Profile.builder(Contact.named("Ida Brandt"))
        .roles(List.of(roles).stream().map(Role.Builder::build).toList())
        .build();
  }

  private static Fit fit() {
    return new Fit(0, List.of(), List.of(), List.of());
  }
}
