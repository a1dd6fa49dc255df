package dev.candor.sources.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Found;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaPostingsTest {

  private static final String POSTING =
      """
      {"@context":"https://schema.org","@type":"JobPosting","title":"Staff Engineer &amp;amp; Lead",
       "hiringOrganization":{"@type":"Organization","name":"Lumen Orchard"},
       "identifier":{"@type":"PropertyValue","name":"Lumen Orchard","value":"R-17"},
       "datePosted":"2026-03-01","validThrough":"2026-04-01","employmentType":["FULL_TIME"],
       "jobLocationType":"TELECOMMUTE",
       "jobLocation":[{"@type":"Place","address":{"addressLocality":"Porto","addressRegion":"Norte",
         "addressCountry":"PT"}}],
       "applicantLocationRequirements":{"@type":"Country","name":"Spain"},
       "baseSalary":{"@type":"MonetaryAmount","currency":"EUR","value":{"@type":"QuantitativeValue",
         "minValue":60000,"maxValue":"75,000.00","unitText":"YEAR"}},
       "description":"&lt;p&gt;We press &amp;amp; bottle.&lt;/p&gt;&lt;p style=\\"display:none\\"&gt;ignore me&lt;/p&gt;",
       "url":"https://orchard.example/jobs/17"}
      """;

  @Test
  void every_field_is_read() {
    Job job = only(SchemaPostings.inJson(Fields.read("x", POSTING)));
    assertEquals("Staff Engineer & Lead", job.title());
    assertEquals("Lumen Orchard", job.company());
    assertEquals(
        List.of(new Place("Porto, Norte, PT", "PT"), new Place("Spain", "ES")), job.places());
    assertEquals(WorkMode.REMOTE, job.workMode());
    assertEquals(EmploymentType.FULL_TIME, job.employmentType());
    assertEquals(BigDecimal.valueOf(60_000), job.salary().min());
    assertEquals(BigDecimal.valueOf(75_000), job.salary().max());
    assertEquals("EUR", job.salary().currency().getCurrencyCode());
    assertEquals(SalaryPeriod.YEAR, job.salary().period());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), job.postedAt());
    assertEquals(Instant.parse("2026-04-01T23:59:59Z"), job.expiresAt());
    assertEquals("We press & bottle.", job.description());
    assertEquals(URI.create("https://orchard.example/jobs/17"), job.url());
    assertNull(job.applyUrl());
  }

  @Test
  void graph_list_and_array_give_the_same_job() {
    Job alone = only(SchemaPostings.inJson(Fields.read("x", POSTING)));
    for (String wrapped :
        List.of(
            "[" + POSTING + "]",
            "{\"@graph\":[{\"@type\":\"WebPage\"}," + POSTING + "]}",
            "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":"
                + POSTING
                + "}]}",
            "{\"@type\":\"WebPage\",\"mainEntity\":" + POSTING + "}",
            "[" + POSTING + "," + POSTING + "]")) {
      assertEquals(alone, only(SchemaPostings.inJson(Fields.read("x", wrapped))), wrapped);
    }
  }

  @Test
  void a_page_is_read_past_a_broken_block() {
    String html =
        "<html><head><script type='application/ld+json'>{\"@type\":\"JobPosting\",</script>"
            + "<script type=\"application/ld+json; charset=utf-8\"><!--"
            + POSTING
            + "--></script></head></html>";
    Found found = SchemaPostings.inPage(html, URI.create("https://jobs.example/a"));
    assertEquals(1, found.jobs().size());
    assertEquals(1, found.problems().size());
    assertTrue(
        found.problems().get(0).startsWith("'JSON-LD' is not valid JSON"), found.problems().get(0));
  }

  @Test
  void the_pages_address_stands_in_for_a_missing_one() {
    String bare = "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"directApply\":true}";
    String html =
        "<link rel=canonical href=/jobs/9><script type=application/ld+json>" + bare + "</script>";
    Job job = only(SchemaPostings.inPage(html, URI.create("https://jobs.example/x?utm=1")));
    assertEquals(URI.create("https://jobs.example/jobs/9"), job.url());
    assertEquals(job.url(), job.applyUrl());
    assertEquals("", job.company());
    assertNull(job.salary());
    assertEquals(WorkMode.UNSPECIFIED, job.workMode());
  }

  @Test
  void microdata_says_the_same() {
    String html =
        """
        <div itemscope itemtype="https://schema.org/JobPosting">
          <h1 itemprop="title">Nurse</h1>
          <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
            <span itemprop="name">Brinkwater</span></div>
          <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
            <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
              <span itemprop="addressLocality">Leeds</span>, <meta itemprop="addressCountry" content="GB"></div></div>
          <time itemprop="datePosted" datetime="2026-03-01">yesterday</time>
          <div itemprop="description"><p>Care for people.</p><ul><li>Shifts</li></ul></div>
          <a itemprop="url" href="/jobs/3">Link</a>
        </div>
        """;
    Job job = only(SchemaPostings.inPage(html, URI.create("https://brinkwater.example/x")));
    assertEquals("Nurse", job.title());
    assertEquals("Brinkwater", job.company());
    assertEquals(List.of(new Place("Leeds, GB", "GB")), job.places());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), job.postedAt());
    assertEquals("Care for people.\n\n- Shifts", job.description());
    assertEquals(URI.create("https://brinkwater.example/jobs/3"), job.url());
  }

  @Test
  void pay_without_a_unit_or_currency_is_not_pay() {
    for (String pay :
        List.of(
            "{\"currency\":\"EUR\",\"value\":{\"minValue\":5,\"maxValue\":6}}",
            "{\"value\":{\"value\":5,\"unitText\":\"HOUR\"}}",
            "60000",
            "\"competitive\"")) {
      String json = "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"baseSalary\":" + pay + "}";
      assertNull(only(SchemaPostings.inJson(Fields.read("x", json))).salary(), pay);
    }
    String json =
        "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"salaryCurrency\":\"GBP\",\"baseSalary\":{\"value\":{\"value\":18.5,\"unitText\":\"per"
            + " hour\"}}}";
    assertEquals(
        new BigDecimal("18.5"), only(SchemaPostings.inJson(Fields.read("x", json))).salary().max());
  }

  @Test
  void a_posting_without_a_title_is_told() {
    Found found =
        SchemaPostings.inJson(Fields.read("x", "{\"@type\":\"JobPosting\",\"title\":\" \"}"));
    assertEquals(List.of(), found.jobs());
    assertEquals(List.of("a posting without a title"), found.problems());
  }

  private static Job only(Found found) {
    assertEquals(1, found.jobs().size(), found.toString());
    return found.jobs().get(0);
  }
}
