package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.profile.read.ImportNote.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label is the label it is, in every form in which people write one. */
class MarkdownLabelTest {

  private static final String CV =
      """
      # Mara Lindqvist
      **Email**: mara@lindqvist.example

      # Fjordbank
      **Role**: Engineering Lead
      **Period**: 2019 – Present

      ## Achievements

      ### Achievement 1: Ledger on events
      **Core Fact**: Moved the ledger of 2.1 million accounts
      without downtime
      **Variants**:
      - **Technical**: Rebuilt a ledger on event sourcing.
      - **Impact**: Removed 3 days of manual work.

      **Keywords**: event sourcing, migration

      ### Achievement 2: Mentoring
      **Core Fact**: Mentored four engineers

      ## Skills
      **Hard Skills**:
      - Java
      - Kafka
      **Soft Skills**:
      - Mentoring
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Variants**",
        "**Variants:**",
        "__Variants__",
        "*Variants*",
        "_Variants_:",
        "Variants:",
        "Variants",
        "**variants**",
        "### Variants",
        "### Variants:",
        "#### Variants",
        "## Variants ##"
      })
  void the_label_of_variants_may_be_marked_in_any_way(String label) {
    ImportedProfile read = read(CV.replace("**Variants**:", "\n" + label));
    Achievement ledger = role(read).achievements().get(0);
    assertEquals("Moved the ledger of 2.1 million accounts without downtime", ledger.text());
    assertEquals(
        List.of(
            new Variant("Technical", "Rebuilt a ledger on event sourcing."),
            new Variant("Impact", "Removed 3 days of manual work.")),
        ledger.variants());
    assertTrue(read.notes().isEmpty(), read.notes()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Variants**", "Variants:", "### Variants"})
  void no_blank_line_is_needed_before_a_label(String label) {
    assertEquals(
        read(CV).profile().roles(), read(CV.replace("**Variants**:", label)).profile().roles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Soft Skills**",
        "**Soft Skills:**",
        "Soft Skills:",
        "### Soft Skills",
        "## Soft Skills"
      })
  void so_may_the_label_of_skills(String label) {
    ImportedProfile read =
        read(
            CV.replace("**Soft Skills**:", label)
                .replace("**Hard Skills**:", label.replace("Soft", "Hard")));
    assertEquals(List.of("Java", "Kafka"), role(read).skills().hard());
    assertEquals(List.of("Mentoring"), role(read).skills().soft());
    assertTrue(read.notes().isEmpty(), read.notes()::toString);
  }

  @Test
  void labels_of_a_role_may_stand_on_lines_and_headings_of_their_own() {
    String other =
        CV.replace("**Role**: Engineering Lead", "**Role**\nEngineering Lead")
            .replace("**Period**: 2019 – Present", "## Period\n2019 – Present")
            .replace("**Email**: ", "**Email**\n");
    assertEquals(read(CV).profile(), read(other).profile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Lessons Learned**",
        "**Lessons Learned:**",
        "**Lessons Learned**:",
        "#### Lessons Learned",
      })
  void an_unknown_label_is_noted_by_line_and_kept_and_never_part_of_the_fact(String label) {
    String text = CV.replace("without downtime\n", "without downtime\n" + label + "\nAsk early.\n");
    ImportedProfile read = read(text);
    assertEquals(
        "Moved the ledger of 2.1 million accounts without downtime",
        role(read).achievements().get(0).text());
    assertEquals(2, role(read).achievements().size());
    int line = (int) text.substring(0, text.indexOf("Lessons")).lines().count();
    assertTrue(
        read.notes().stream()
            .anyMatch(
                note ->
                    note.kind() == Kind.KEPT
                        && note.where().equals("me.md, line " + line)
                        && note.why().startsWith("the label is not known")),
        read.notes()::toString);
    assertTrue(read.profile().extras().contains("Ask early."), read.profile().extras());
    assertTrue(read.profile().extras().contains("Lessons Learned"), read.profile().extras());
  }

  @Test
  void a_label_without_content_is_noted_too() {
    ImportedProfile read = read(CV.replace("**Period**", "**Platform Group**\n\n**Period**"));
    assertTrue(read.profile().extras().contains("Platform Group"));
    assertEquals(1, read.notes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**2.1 million** accounts",
        "**with a small letter**",
        "**A whole sentence in bold.**",
        "**Kafka** and **Java**"
      })
  void emphasis_in_a_text_is_no_label(String line) {
    Achievement read = role(read(CV.replace("without downtime", line))).achievements().get(0);
    String plain = line.replace("**", "");
    assertEquals("Moved the ledger of 2.1 million accounts " + plain, read.text());
  }

  @Test
  void emphasis_on_a_line_that_goes_on_with_an_item_is_no_label() {
    String text = CV.replace("event sourcing.\n", "\n  **Event Sourcing**\n  and Kafka.\n");
    assertEquals(
        "Rebuilt a ledger on Event Sourcing and Kafka.",
        role(read(text)).achievements().get(0).variants().get(0).text());
  }

  @Test
  void labels_in_a_list_own_the_items_below_them() {
    String text =
        CV.replace("**Core Fact**: Moved", "- **Core Fact**: Moved")
            .replace("\nwithout downtime", " without downtime")
            .replace("**Variants**", "- **Variants**")
            .replace("- **Technical", "  - **Technical")
            .replace("- **Impact", "  - **Impact")
            .replace("\n\n**Keywords", "\n- **Keywords");
    assertEquals(read(CV).profile(), read(text).profile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- **Technical** – Rebuilt",
        "- **Technical** Rebuilt",
        "- Technical: Rebuilt",
        "**Technical**: Rebuilt",
        "#### Technical\nRebuilt"
      })
  void a_variant_may_be_marked_in_any_way(String form) {
    Achievement ledger =
        role(read(CV.replace("- **Technical**: Rebuilt", form))).achievements().get(0);
    assertEquals(
        new Variant("Technical", "Rebuilt a ledger on event sourcing."), ledger.variants().get(0));
  }

  @Test
  void achievements_need_no_headings() {
    String text =
        CV.replace("### Achievement 1: Ledger on events", "**Achievement 1: Ledger on events**")
            .replace("### Achievement 2: Mentoring\n", "");
    List<Achievement> read = role(read(text)).achievements();
    assertEquals("Ledger on events", read.get(0).title());
    assertEquals(2, read.get(0).variants().size());
    assertEquals("Mentored four engineers", read.get(1).text());
  }

  @Test
  void what_is_neither_label_nor_item_is_kept_and_noted() {
    String text =
        CV.replace("## Achievements\n", "## Achievements\nI am proud of these.\n")
            .replace("- Mentoring\n", "- Mentoring\n\nAnd much more.\n")
            .replace("**Role**", "Employer of the year\n**Role**");
    ImportedProfile read = read("Draft of May.\n\n" + text);
    assertEquals(read(CV).profile().roles(), read.profile().roles());
    for (String kept :
        List.of("I am proud", "And much more", "Employer of the year", "Draft of May")) {
      assertTrue(read.profile().extras().contains(kept), kept);
    }
    assertEquals(4, read.notes().size(), read.notes()::toString);
  }

  @Test
  void a_label_that_stands_twice_counts_once_and_the_other_is_kept() {
    ImportedProfile read = read(CV.replace("**Period**", "**Position**: Architect\n**Period**"));
    assertEquals("Engineering Lead", role(read).title());
    assertTrue(read.profile().extras().contains("Architect"));
  }

  @Test
  void groups_of_skills_are_groups_in_every_form() {
    Profile profile =
        read(CV.replace(
                "# Fjordbank",
                "## Skills\n### Tools\nQt, AWS\n**Languages**\n- Java\n\n# Fjordbank"))
            .profile();
    assertEquals(
        List.of("Tools: [Qt, AWS]", "Languages: [Java]"),
        profile.skills().stream().map(one -> one.name() + ": " + one.keywords()).toList());
  }

  @Test
  void the_address_may_stand_in_a_section_of_its_own() {
    String text = CV.replace("**Email**", "## Contact\n- **Email**");
    assertEquals(read(CV).profile(), read(text).profile());
  }

  @Test
  void a_person_has_a_title_too() {
    Profile profile = read(CV.replace("**Email**", "**Title**: Engineer\n**Email**")).profile();
    assertEquals("Engineer", profile.contact().headline());
    assertFalse(profile.roles().isEmpty());
  }

  private static Role role(ImportedProfile read) {
    return read.profile().roles().get(0);
  }

  private static ImportedProfile read(String text) {
    return ProfileReader.importFrom("me.md", text.getBytes(StandardCharsets.UTF_8));
  }
}
