package dev.candor.cv.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTaxonomyTest {

  private final SkillTaxonomy taxonomy = SkillTaxonomy.standard();

  @Test
  void synonyms_are_the_same_skill_and_kinds_are_not() {
    assertTrue(taxonomy.same("k8s", "Kubernetes"));
    assertFalse(taxonomy.same("EKS", "Kubernetes"));
    assertFalse(taxonomy.same("Java", "JavaScript"));
    assertEquals(Set.of("Kubernetes", "AWS"), taxonomy.broader("EKS"));
  }

  @Test
  void unknown_phrases_are_compared_by_their_words() {
    assertTrue(taxonomy.same("Zonal Gardening", "zonal  gardening"));
    assertFalse(taxonomy.same("Zonal Gardening", "Gardening"));
    assertEquals(Optional.empty(), taxonomy.canonical("Zonal Gardening"));
  }

  @Test
  void further_names_are_found_in_text() {
    SkillTaxonomy more = taxonomy.with(List.of("Zonal Gardening", "k8s", " "));
    assertEquals(
        List.of("Zonal Gardening", "Kubernetes"),
        List.copyOf(more.in("Zonal gardening on Kubernetes")));
    assertSame(taxonomy, taxonomy.with(List.of("k8s", "golang")));
  }

  @Test
  void no_name_belongs_to_two_skills_and_every_broader_skill_is_known() {
    for (Skill skill : taxonomy.skills()) {
      assertEquals(Optional.of(skill.name()), taxonomy.canonical(skill.name()), skill.name());
      for (String alias : skill.aliases()) {
        assertEquals(Optional.of(skill.name()), taxonomy.canonical(alias), alias);
      }
      for (String broader : skill.kindOf()) {
        assertEquals(Optional.of(broader), taxonomy.canonical(broader), broader);
      }
      assertFalse(taxonomy.broader(skill.name()).contains(skill.name()), skill.name());
    }
  }

  @Test
  void no_skill_is_written_twice() {
    List<Skill> written = SkillLines.standard().skills();
    assertEquals(written.size(), taxonomy.skills().size());
  }

  @Test
  void the_fields_are_broad() {
    Map<Skill.Area, Integer> counts = new EnumMap<>(Skill.Area.class);
    taxonomy.skills().forEach(skill -> counts.merge(skill.area(), 1, Integer::sum));
    int people =
        counts.get(Skill.Area.LEADERSHIP)
            + counts.get(Skill.Area.DELIVERY)
            + counts.get(Skill.Area.BUSINESS)
            + counts.get(Skill.Area.SOFT);
    int technology = taxonomy.skills().size() - people - counts.get(Skill.Area.OTHER);
    assertTrue(technology >= 1_200, "technology: " + technology);
    assertTrue(people >= 250, "leadership, delivery, business: " + people);
    assertEquals(Skill.Area.values().length, counts.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We go to market with a small team and rest on weekends.",
        "Excel at your work, spring into action and react to change.",
        "A node in the graph, the rails of the train, at the helm of the company.",
        "Benefits, records and pipes; our office in Leeds.",
        "Acting as a partner, the consul opened a canvas of cucumber and celery salad.",
        "We are hiring: join a growing team, a global team, a remote team.",
        "The maven of jest; an elixir of mocha; maya and jasmine.",
        "Fresh food made from scratch by our pizza Chef.",
        "A CDI contract with a good customer experience for every user experience.",
      })
  void everyday_words_are_no_skills(String text) {
    assertEquals(Set.of(), taxonomy.in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Go, R, C, C++, C# and .NET | Go,R,C,C++,C#,.NET",
        "Node.js, NodeJS or Node | Node.js",
        "CI / CD with k8s on GCP | CI/CD,Kubernetes,Google Cloud",
        "Jest, Cypress and Playwright tests | Jest,Cypress.io,Playwright",
        "Word, Excel, PowerPoint | Microsoft Word,Microsoft Excel,Microsoft PowerPoint",
        "month-end close under IFRS and GAAP | Month-End Close,IFRS,GAAP",
        "wound care and BLS certification | Wound Care,Basic Life Support",
        "cold calling with Salesforce CRM | Cold Calling,Salesforce",
        "lesson planning; IEP | Lesson Planning,Individualized Education Programs",
        "freight forwarding, Incoterms, WMS |"
            + " Freight Forwarding,Incoterms,Warehouse Management Systems",
        "SEO, PPC and Google AdWords | SEO,Paid Search,Google Ads",
        "contract drafting and e-discovery | Contract Drafting,E-Discovery",
        "attention to detail, a team player | Attention to Detail,Teamwork",
      })
  void skills_of_many_professions_are_found_under_their_usual_name(String text, String names) {
    assertEquals(List.of(names.split(",")), List.copyOf(taxonomy.in(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "SRE, Site Reliability Engineering",
    "IaC, Infrastructure as Code",
    "NLP, Natural Language Processing",
    "OKRs, Objectives and Key Results",
    "KPI, Key Performance Indicators",
    "MVP, Minimum Viable Product",
    "SQL, Structured Query Language",
    "SDLC, Software Development Life Cycle",
    "PMP, Project Management Professional",
    "SEO, Search Engine Optimization",
    "AML, Anti-Money Laundering",
    "CRM, Customer Relationship Management",
    "GDPR, General Data Protection Regulation",
  })
  void an_acronym_and_its_long_form_are_the_same_skill(String acronym, String longForm) {
    assertTrue(taxonomy.same(acronym, longForm));
  }

  @ParameterizedTest
  @CsvSource({
    "EKS, Kubernetes", "Datadog, Observability", "MySQL, SQL", "MariaDB, MySQL",
    "AWS Lambda, Serverless", "TypeScript, JavaScript", "Scrum, Agile", "React Native, React",
    "Spring Boot, Spring", "SAP S/4HANA, SAP", "Technical SEO, SEO", "GitOps, CI/CD",
  })
  void a_narrower_skill_does_not_stand_for_another(String one, String other) {
    assertFalse(taxonomy.same(one, other));
  }

  @Test
  void a_name_that_is_an_ordinary_word_still_names_the_skill_in_a_list() {
    assertEquals(Optional.of("Jest"), taxonomy.canonical("jest"));
    assertEquals(Optional.of("Node.js"), taxonomy.canonical("node"));
    assertEquals(Set.of(), taxonomy.with(List.of("Kettle Mending")).in("in jest"));
  }
}
