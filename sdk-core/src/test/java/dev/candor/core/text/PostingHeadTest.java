package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingHeadTest {

  private static final String BODY =
      "\n\n"
          + "We build small things for kitchens and gardens, and like it.\n\n"
          + "Requirements\n"
          + "- Patience\n";

  private static PostingHead head(String lines) {
    return PostingHead.of(lines.replace("\\n", "\n") + BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Software Engineer\\nAcme GmbH\\nBerlin~Software Engineer~Acme GmbH",
        "Software Engineer\\n\\nHarbour Tools~Software Engineer~Harbour Tools",
        "Software Engineer\\nBerlin, Germany\\nHarbour Tools~Software Engineer~Harbour Tools",
        "Software Engineer\\nRemote\\nHarbour Tools~Software Engineer~Harbour Tools",
        "Software Engineer\\nFull-time\\nHarbour Tools, Inc.~Software Engineer~Harbour Tools, Inc.",
        "Software Engineer\\nHarbour Tools · Lisbon · Hybrid~Software Engineer~Harbour Tools",
        "Software Engineer\\nHarbour Tools - Lisbon~Software Engineer~Harbour Tools",
        "Harbour Tools\\nSenior Boat Builder\\nLisbon~Senior Boat Builder~Harbour Tools",
        "# Senior Boat Builder\\n\\nHarbour Tools~Senior Boat Builder~Harbour Tools",
        "# Senior Boat Builder\\n**Harbour Tools**~Senior Boat Builder~Harbour Tools",
        "Senior Boat Builder at Harbour Tools~Senior Boat Builder~Harbour Tools",
        "Senior Boat Builder @ Harbour Tools (Lisbon)~Senior Boat Builder~Harbour Tools",
        "Entwicklerin (m/w/d) bei Hafenwerk~Entwicklerin (m/w/d)~Hafenwerk",
        "Boat Builder – Harbour Tools GmbH~Boat Builder~Harbour Tools GmbH",
        "Harbour Tools GmbH: Boat Builder~Boat Builder~Harbour Tools GmbH",
        "Harbour Tools is hiring a Senior Boat Builder.~Senior Boat Builder~Harbour Tools",
        "Harbour Tools is looking for a boat builder to join us.~boat builder~Harbour Tools",
        "Hafenwerk sucht eine Softwareentwicklerin~Softwareentwicklerin~Hafenwerk",
        "Position: Boat Builder\\nCompany: Harbour Tools~Boat Builder~Harbour Tools",
        "| Position | Boat Builder |\\n| Company | Harbour Tools |~Boat Builder~Harbour Tools",
        "Company:\\nHarbour Tools\\nTitle:\\nBoat Builder~Boat Builder~Harbour Tools",
        "Chef de Partie\\nThe Blue Kettle~Chef de Partie~The Blue Kettle",
        ".NET Developer\\nHarbour Tools~.NET Developer~Harbour Tools",
        "C# Developer\\nHarbour Tools~C# Developer~Harbour Tools",
        "Boat Builder\\n\\nAbout Harbour Tools\\n\\nWe saw.~Boat Builder~Harbour Tools",
        "Boat Builder\\n\\nAt Harbour Tools, we saw wood.~Boat Builder~Harbour Tools",
        "Boat Builder\\n"
            + "\\n"
            + "Harbour Tools is a small company of carpenters.~Boat Builder~Harbour Tools",
        "Boat Builder\\n\\nHafenwerk est une société de bois.~Boat Builder~Hafenwerk",
        "Boat Builder\\nsawdust\\n\\nAt sawdust we plane.~Boat Builder~sawdust",
      })
  void title_and_company_are_read_where_they_stand(String lines, String title, String company) {
    PostingHead head = head(lines);
    assertEquals(title, head.title());
    assertEquals(company, head.company());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berlin",
        "Berlin, Germany",
        "Springfield, Illinois",
        "Germany",
        "Remote (EU)",
        "Hybrid | Lisbon",
        "Full-time",
        "Full-time, permanent",
        "Engineering",
        "Location: Berlin",
        "Salary: 60,000 EUR",
        "$120,000 - $150,000",
        "Contract: permanent",
        "Reports to: the captain",
        "Posted 3 days ago",
        "The Mission",
        "The Role",
        "Your Role",
        "About the Role",
        "About us",
        "Overview",
        "Job Description",
        "What You Will Do",
        "Why join us?",
        "Great Opportunity",
        "Competitive Salary",
        "Apply Now",
        "Build the future of kitchens",
        "We are hiring!",
        "Our client is looking for a boat builder.",
        "A leading company in its field.",
        "- Harbour work",
        "## The Garden",
        "https://harbour.example/jobs",
        "Gütersloh\n\nOur workshop in Gütersloh is warm",
      })
  void places_terms_headings_and_sentences_are_no_company(String line) {
    PostingHead head = head("Boat Builder\n" + line);
    assertEquals("Boat Builder", head.title());
    assertEquals("", head.company());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Job Purpose:",
        "About the role",
        "Requirements",
        "Duties & Responsibilities",
        "Solutions for today. Visions for tomorrow.",
        "We are looking for a baker",
        "- bake bread",
        "https://harbour.example/jobs/1",
        "Apply now",
        "Home",
        "Berlin, Germany",
        "Remote",
      })
  void what_is_no_title_is_not_taken_for_one(String line) {
    assertEquals("", head(line).title());
  }

  @ParameterizedTest
  @CsvSource({"'Home\nJobs\nLogin\nPotter\nHarbour Tools',Potter", "'Welcome\nPotter',Potter"})
  void the_one_heading_of_a_page_is_its_title(String lines, String heading) {
    assertEquals(heading, PostingHead.of(lines + BODY, heading).title());
  }

  @Test
  void a_heading_without_end_costs_little() {
    String heading = "a" + "-".repeat(2_000_000) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> PostingHead.of("Boat Builder" + BODY, heading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "Boat Builder", "# ", "|", ":", "\uFEFF"})
  void any_text_is_read_and_the_end_lies_in_it(String text) {
    PostingHead head = PostingHead.of(text);
    assertEquals(head, PostingHead.of(text));
    assertEquals(true, head.end() <= text.length());
  }
}
