package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of reading and writing JSON Resume. */
class JsonResumeRoundTripTest {

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_resume_comes_back_as_it_was(@ForAll("resumes") Map<String, Object> resume) {
    ImportedProfile imported = read(Tree.write(resume));
    assertEquals(resume, Tree.read("back", JsonResumeWriter.write(imported.profile())));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_written_profile_reads_as_the_same_profile(@ForAll("resumes") Map<String, Object> resume) {
    Profile profile = read(Tree.write(resume)).profile();
    assertEquals(profile, read(JsonResumeWriter.write(profile)).profile());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void ids_are_unique(@ForAll("resumes") Map<String, Object> resume) {
    Profile profile = read(Tree.write(resume)).profile();
    List<String> ids =
        Stream.of(
                profile.roles().stream().map(Role::id),
                profile.roles().stream()
                    .flatMap(role -> role.achievements().stream())
                    .map(one -> one.id().value()),
                profile.education().stream().map(one -> one.id().value()),
                profile.credentials().stream().map(one -> one.id().value()),
                profile.skills().stream().map(one -> one.id().value()),
                profile.languages().stream().map(one -> one.id().value()),
                Stream.of(EvidenceId.SUMMARY.value(), EvidenceId.CONTACT.value()))
            .flatMap(all -> all)
            .toList();
    assertEquals(ids.size(), Set.copyOf(ids).size());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void an_edit_elsewhere_leaves_ids_alone(@ForAll("resumes") Map<String, Object> resume) {
    List<String> before = roleIds(resume);
    Map<String, Object> edited = new LinkedHashMap<>(resume);
    List<Object> work = new ArrayList<>();
    work.add(Map.of("name", "Zzyzx Newly Founded", "startDate", "2025"));
    if (resume.get("work") instanceof List<?> old) {
      work.addAll(old);
    }
    edited.put("work", work);
    edited.put("interests", List.of());
    assertTrue(roleIds(edited).containsAll(before));
  }

  private static List<String> roleIds(Map<String, Object> resume) {
    return read(Tree.write(resume)).profile().roles().stream().map(Role::id).toList();
  }

  @Provide
  Arbitrary<Map<String, Object>> resumes() {
    Arbitrary<Object> work =
        entry(
            "name",
            Map.of(
                "position",
                text(),
                "startDate",
                date(),
                "endDate",
                date(),
                "location",
                text(),
                "summary",
                text(),
                "highlights",
                texts(),
                "x",
                any(),
                "id",
                id()));
    Arbitrary<Object> volunteer =
        entry("organization", Map.of("position", text(), "startDate", date(), "url", text()));
    Arbitrary<Object> projects =
        entry(
            "name",
            Map.of(
                "roles",
                texts(),
                "keywords",
                texts(),
                "description",
                text(),
                "endDate",
                date(),
                "entity",
                text()));
    Arbitrary<Object> education =
        entry(
            "institution",
            Map.of(
                "area",
                text(),
                "studyType",
                text(),
                "startDate",
                date(),
                "endDate",
                date(),
                "courses",
                texts(),
                "score",
                text()));
    Arbitrary<Object> skills =
        entry("name", Map.of("id", id(), "level", text(), "keywords", texts()));
    Arbitrary<Object> certificates =
        entry("name", Map.of("date", date(), "issuer", text(), "summary", text()));
    Arbitrary<Object> basics =
        entry(
            "name",
            Map.of(
                "label", text(), "summary", text(), "email", text(), "url", text(), "image", text(),
                "more", any()));
    Map<String, Arbitrary<Object>> sections = new LinkedHashMap<>();
    sections.put("basics", basics);
    sections.put("work", entries(work));
    sections.put("volunteer", entries(volunteer));
    sections.put("projects", entries(projects));
    sections.put("education", entries(education));
    sections.put("certificates", entries(certificates));
    sections.put("skills", entries(skills));
    sections.put("languages", entries(entry("language", Map.of("fluency", text()))));
    sections.put("references", entries(entry("name", Map.of("reference", text()))));
    sections.put("unknown", any());
    return members(sections, Set.of("basics"));
  }

  private static Arbitrary<Object> entry(String required, Map<String, Arbitrary<Object>> rest) {
    Map<String, Arbitrary<Object>> all = new LinkedHashMap<>();
    all.put(required, Arbitraries.of("Ada", "Bo", "Ço", "D & E", "東京").map(name -> name));
    rest.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(member -> all.put(member.getKey(), member.getValue()));
    return members(all, Set.of(required)).map(map -> map);
  }

  private static Arbitrary<Map<String, Object>> members(
      Map<String, Arbitrary<Object>> all, Set<String> required) {
    Arbitrary<Map<String, Object>> made = Arbitraries.just(Map.of());
    for (Map.Entry<String, Arbitrary<Object>> member : all.entrySet()) {
      Arbitrary<Object> value = member.getValue();
      Arbitrary<Optional<Object>> some =
          required.contains(member.getKey())
              ? value.map(Optional::of)
              : value.optional().map(one -> one);
      made =
          made.flatMap(
              before ->
                  some.map(
                      one -> {
                        Map<String, Object> with = new LinkedHashMap<>(before);
                        one.ifPresent(it -> with.put(member.getKey(), it));
                        return with;
                      }));
    }
    return made;
  }

  /** No entry twice: the second would be left out. */
  private static Arbitrary<Object> entries(Arbitrary<Object> entry) {
    return entry.list().uniqueElements().ofMaxSize(3).map(list -> list);
  }

  private static Arbitrary<Object> text() {
    return Arbitraries.of(
            "", " ", "One", "Two words", "line\nline", "a\u200Bb", "\"quoted\"", "Ünï")
        .map(text -> text);
  }

  private static Arbitrary<Object> texts() {
    return text().list().ofMaxSize(3).map(list -> list);
  }

  private static Arbitrary<Object> id() {
    return Arbitraries.of(
            "j1", "Job_2", BigInteger.TWO, "ada", "not one", "a/b", "", Tree.NULL, "summary")
        .map(id -> id);
  }

  private static Arbitrary<Object> date() {
    return Arbitraries.of("2001", "2001-01", "2001-01-31", "2010-11", "2019-12-01", "2020")
        .map(date -> date);
  }

  private static Arbitrary<Object> any() {
    return Arbitraries.of(
        Tree.NULL, true, "text", new BigDecimal("1.50"), List.of(Tree.NULL), Map.of("a", "b"));
  }

  private static ImportedProfile read(String json) {
    return ProfileReader.importFrom("me.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
