package dev.candor.cv.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample of JSON Resume, where it is at hand. */
final class SampleResumeTest {

  private static final Path SAMPLE = Path.of("../../shared/data/resumes/jsonresume-sample.json");
  private final ProfileVerifier verifier = ProfileVerifier.create(Table.CLOCK);
  private Profile profile = Profile.builder(Contact.named("x")).build();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(SAMPLE), "no sample here");
    JsonNode json = JsonMapper.shared().readTree(Files.readString(SAMPLE));
    List<Role> roles = new ArrayList<>();
    for (String kind : List.of("work", "volunteer", "projects")) {
      for (JsonNode entry : json.get(kind)) {
        String employer = entry.path(kind.equals("volunteer") ? "organization" : "name").asString();
        List<Achievement> done = new ArrayList<>();
        for (JsonNode highlight : entry.get("highlights")) {
          done.add(
              Achievement.builder(new EvidenceId(kind + done.size()), highlight.asString())
                  .build());
        }
        roles.add(
            Role.builder(kind, employer)
                .title(entry.path("position").asString(""))
                .achievements(done)
                .build());
      }
    }
    profile =
        Profile.builder(Contact.named(json.get("basics").get("name").asString()))
            .summary(json.get("basics").get("summary").asString())
            .roles(roles)
            .build();
  }

  @Test
  void every_bullet_is_supported_as_it_stands_and_by_itself() {
    for (Role role : profile.roles()) {
      for (Achievement done : role.achievements()) {
        Claim claim = new Claim(done.text(), Claim.Section.BULLET, role.id(), List.of());
        assertEquals(List.of(done.id()), verifier.verify(claim, profile).evidence(), done.text());
      }
    }
  }

  @Test
  void its_own_summary_is_supported_and_a_changed_one_is_not() {
    Claim same = new Claim(profile.summary(), Claim.Section.SUMMARY, null, List.of());
    assertEquals(List.of(EvidenceId.SUMMARY), verifier.verify(same, profile).evidence());
    String changed = profile.summary().replace("Oklahoma", "Michigan");
    Claim other = new Claim(changed, Claim.Section.SUMMARY, null, List.of());
    assertFalse(verifier.verify(other, profile).supported());
  }
}
