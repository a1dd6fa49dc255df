package dev.candor.cv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.JdbcStore;
import dev.candor.core.store.MemoryStore;
import dev.candor.cv.archive.SaveOutcome.Saved;
import dev.candor.cv.archive.SaveOutcome.Stale;
import dev.candor.cv.archive.SaveOutcome.Unchanged;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every save is a version; nothing is overwritten, nothing is lost. */
class ProfileArchiveTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:30:00.123456789Z"), ZoneOffset.UTC);

  private final ProfileArchive archive = new ProfileArchive(new MemoryStore(CLOCK), CLOCK);

  @Test
  void the_first_save_is_version_one_and_the_next_is_two() {
    Saved first = saved(archive.save("ida", titled("Engineer"), "ida", 0));
    assertEquals(1, first.version().number());
    assertEquals("first version", first.version().summary());
    assertEquals(CLOCK.instant(), first.version().savedAt());
    Saved second = saved(archive.save("ida", titled("Staff Engineer"), "import", 1));
    assertEquals(2, second.version().number());
    assertEquals("import", second.version().author());
    assertEquals("changes title of role", second.version().summary());
    assertEquals(List.of(second.version(), first.version()), archive.history("ida", 10));
    assertEquals(Optional.of(second.version()), archive.newest("ida"));
  }

  @Test
  void what_was_restored_is_a_new_version() {
    archive.save("ida", titled("Engineer"), "ida", 0);
    archive.save("ida", titled("Staff Engineer"), "ida", 1);
    Saved back = saved(archive.restore("ida", 1, "ida", 2));
    assertEquals(3, back.version().number());
    assertEquals("brings back version 1", back.version().summary());
    assertEquals(titled("Engineer"), back.version().profile());
    assertEquals(3, archive.history("ida", 10).size());
    assertThrows(InvalidInputException.class, () -> archive.restore("ida", 9, "ida", 3));
  }

  @Test
  void a_save_on_top_of_an_old_version_is_told_what_changed_since() {
    archive.save("ida", titled("Engineer"), "ida", 0);
    archive.save("ida", titled("Staff Engineer"), "ida", 1);
    Stale stale =
        assertInstanceOf(Stale.class, archive.save("ida", titled("Director"), "other", 1));
    assertEquals(archive.newest("ida").orElseThrow(), stale.newest());
    assertEquals("Staff Engineer", stale.since().get(0).after());
    assertEquals(2, archive.history("ida", 10).size());
    assertInstanceOf(Stale.class, archive.restore("ida", 1, "other", 1));
  }

  @Test
  void the_same_again_is_no_version() {
    archive.save("ida", titled("Engineer"), "ida", 0);
    assertInstanceOf(Unchanged.class, archive.save("ida", titled("Engineer"), "ida", 1));
    assertEquals(1, archive.history("ida", 10).size());
  }

  @Test
  void profiles_do_not_mix() {
    archive.save("ida", titled("Engineer"), "ida", 0);
    archive.save("ida-2", titled("Chef"), "ida", 0);
    assertEquals("Chef", archive.newest("ida-2").orElseThrow().profile().roles().get(0).title());
    assertEquals(1, archive.history("ida", 10).size());
    assertEquals(Optional.empty(), archive.newest("nobody"));
    assertThrows(IllegalArgumentException.class, () -> archive.newest("../ida"));
  }

  @Test
  void a_real_store_takes_it_and_of_many_who_save_at_once_one_wins(@TempDir Path folder)
      throws Exception {
    try (DocumentStore store = JdbcStore.in(folder, CLOCK)) {
      ProfileArchive real = new ProfileArchive(store, CLOCK);
      saved(real.save("ida", titled("Engineer"), "ida", 0));
      ExecutorService pool = Executors.newFixedThreadPool(4);
      List<Future<SaveOutcome>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Profile mine = titled("Engineer " + i);
        all.add(pool.submit(() -> real.save("ida", mine, "ida", 1)));
      }
      int won = 0;
      for (Future<SaveOutcome> one : all) {
        won += one.get() instanceof Saved ? 1 : 0;
      }
      pool.shutdown();
      assertEquals(1, won);
      assertEquals(2, real.history("ida", 10).size());
    }
  }

  @Test
  void an_edit_keeps_the_ids_of_what_was_edited() {
    String text =
        """
        Ida Brandt

        EXPERIENCE
        Lysverk AS, Staff Engineer, Mar 2020 - Present
        - Cut the routing time of parcels from 900 ms to 120 ms
        - Led 4 engineers through the move to Kubernetes
        """;
    Profile before = imported(text);
    archive.save("ida", before, "import", 0);
    Profile edited =
        imported(text.replace("120 ms", "110 ms").replace("Staff Engineer", "Lead Engineer"));
    Profile after = saved(archive.save("ida", edited, "import", 1)).version().profile();
    assertEquals(before.roles().get(0).id(), after.roles().get(0).id());
    assertEquals("Lead Engineer", after.roles().get(0).title());
    for (int i = 0; i < 2; i++) {
      assertEquals(
          before.roles().get(0).achievements().get(i).id(),
          after.roles().get(0).achievements().get(i).id());
    }
    assertEquals(
        List.of(
            "roles[lysverk-as-staff-engineer-2020-03].title",
            "roles[lysverk-as-staff-engineer-2020-03].achievements["
                + before.roles().get(0).achievements().get(0).id()
                + "].text"),
        archive.diff("ida", 1, 2).stream().map(ProfileChange::path).toList());
  }

  @Test
  void an_entry_that_comes_or_goes_is_one_change() {
    Profile one = titled("Engineer");
    Profile both =
        one.toBuilder()
            .roles(
                List.of(
                    one.roles().get(0),
                    Role.builder("new", "New Co")
                        .title("Chef")
                        .achievements(
                            List.of(
                                Achievement.builder(new EvidenceId("new/1"), "Cooked 40 meals")
                                    .build()))
                        .build()))
            .build();
    List<ProfileChange> added = ProfileChange.between(one, both);
    assertEquals(List.of("roles[new]"), added.stream().map(ProfileChange::path).toList());
    assertEquals("adds role", ProfileChange.summary(added));
    assertEquals("removes role", ProfileChange.summary(ProfileChange.between(both, one)));
    Profile turned =
        both.toBuilder().roles(List.of(both.roles().get(1), both.roles().get(0))).build();
    assertEquals("reorders roles", ProfileChange.summary(ProfileChange.between(both, turned)));
    assertEquals("changes nothing", ProfileChange.summary(ProfileChange.between(one, one)));
  }

  @Property(tries = 50)
  void any_history_can_be_read_back(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 3) Integer> titles) {
    ProfileArchive fresh = new ProfileArchive(new MemoryStore(CLOCK), CLOCK);
    List<Profile> saved = new ArrayList<>();
    for (int title : titles) {
      Profile profile = titled("Title " + title);
      if (fresh.save("ida", profile, "ida", saved.size()) instanceof Saved) {
        saved.add(profile);
      }
    }
    for (int i = 0; i < saved.size(); i++) {
      assertEquals(saved.get(i), fresh.version("ida", i + 1).orElseThrow().profile());
    }
    assertEquals(Optional.empty(), fresh.version("ida", saved.size() + 1));
    assertEquals(saved.size(), fresh.newest("ida").orElseThrow().number());
  }

  private static Saved saved(SaveOutcome outcome) {
    return assertInstanceOf(Saved.class, outcome);
  }

  private static Profile imported(String text) {
    return ProfileReader.importFrom("cv.txt", text.getBytes(StandardCharsets.UTF_8)).profile();
  }

  private static Profile titled(String title) {
    return Profile.builder(Contact.named("Ida Brandt"))
        .roles(List.of(Role.builder("01_lysverk", "Lysverk AS").title(title).build()))
        .build();
  }
}
