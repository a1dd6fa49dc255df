package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of reading a page: whatever it says, it is in the profile or on the list. */
class PageCvProperties {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** What says only what the words beside it are. */
  private static final Set<String> LABELS = Set.of("email", "phone", "gpa", "in", "at", "and");

  private static final Set<String> HEADINGS =
      Set.of("experience", "education", "skills", "languages", "certifications", "projects");

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void every_word_is_in_a_field_or_on_the_list(@ForAll("pages") List<String> lines) {
    ImportedProfile imported = read(lines);
    Set<String> inFields = new HashSet<>();
    imported.fields().forEach(field -> inFields.addAll(words(field.value())));
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      Set<String> known = new HashSet<>(inFields);
      known.addAll(LABELS);
      imported.unread().stream()
          .filter(one -> one.line() == number)
          .forEach(one -> known.addAll(words(one.text())));
      if (!HEADINGS.contains(lines.get(i).strip().toLowerCase(Locale.ROOT))) {
        words(lines.get(i)).stream().filter(word -> !known.contains(word)).forEach(lost::add);
      }
    }
    assertEquals(List.of(), lost, String.join("\n", lines));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_value_of_the_profile_stands_on_the_page(@ForAll("pages") List<String> lines) {
    Set<String> onPage = new HashSet<>();
    lines.forEach(line -> onPage.addAll(words(line)));
    for (ReadField field : read(lines).fields()) {
      Set<String> invented = new HashSet<>(words(field.value()));
      invented.removeAll(onPage);
      assertEquals(Set.of(), invented, field.toString());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_is_on_the_list_is_kept(@ForAll("pages") List<String> lines) {
    ImportedProfile imported = read(lines);
    String written = JsonResumeWriter.write(imported.profile());
    ImportedProfile back =
        ProfileReader.importFrom("me.json", written.getBytes(StandardCharsets.UTF_8));
    assertEquals(imported.profile(), back.profile());
  }

  @Provide
  Arbitrary<List<String>> pages() {
    Arbitrary<String> line =
        Arbitraries.oneOf(
            Arbitraries.of(
                "EXPERIENCE", "Education", "SKILLS", "Languages", "Certifications", "Projects"),
            Arbitraries.of("", "", "----", "  "),
            Arbitraries.of(
                "Acme AS, Engineer, Jan 2020 - Present",
                "Engineer at Blue Lamp | Oslo, Norway | 2018 - 2019",
                "Northwind",
                "Senior Developer",
                "2016 – 2018",
                "June 2017 Somewhere",
                "13/2019 - later",
                "Acme, Engineer | Jan 2020 - Feb 2021 | 9 years",
                "University of Lund, BSc in Physics, 2010 - 2013",
                "Email: ida@brandt.example | Phone: +47 22 12 34 56",
                "GPA: 3.9/4.0, and more",
                "Java, C++ (17, 20), Go",
                "Tools: Docker | Maven",
                "English (fluent), German - B2",
                "Harbour Pilot, 2019",
                "Fellowship (2019 – 2020)",
                "- 4 months"),
            words().map(text -> "- " + text),
            words().map(text -> "  " + text),
            words());
    return line.list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(
            lines -> {
              List<String> all = new ArrayList<>(List.of("Ida Brandt", "", "SKILLS", "Java"));
              all.addAll(lines);
              return all;
            });
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
            "Led",
            "4",
            "engineers",
            "Zürich",
            "2019",
            "–",
            "|",
            "in",
            "C#",
            "école",
            "漢字",
            "a:b",
            "(x)",
            "·",
            "GmbH",
            "Master",
            "remote",
            "20%",
            "Oslo,",
            "Engineer",
            "at",
            "- 5")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(words -> String.join(" ", words));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    return words;
  }

  private static ImportedProfile read(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return ProfileReader.importFrom("cv.txt", bytes);
  }
}
