package dev.candor.examples.benchmarks;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented pages in the shape of two boards: answers of Indeed's GraphQL interface, with about 3 KB
 * of HTML a job, and a page of results of Bayt. The same numbers give the same bytes.
 */
final class SyntheticPages {

  /** Of the description of a job, in characters. */
  static final int HTML = 3_000;

  private static final int CARDS = 57;

  private SyntheticPages() {}

  /** A page of jobs from a number on, made as it is read; without a cursor it is the last one. */
  static InputStream indeed(int from, int jobs, String cursor) throws IOException {
    String next = cursor.isEmpty() ? "null" : '"' + cursor + '"';
    String head =
        "{\"data\":{\"jobSearch\":{\"pageInfo\":{\"nextCursor\":" + next + "},\"results\":[";
    ByteSource results =
        ByteSource.concat(
            Iterables.transform(
                ContiguousSet.closedOpen(from, from + jobs),
                number -> bytes((number == from ? "" : ",") + result(number))));
    return ByteSource.concat(bytes(head), results, bytes("]}}}")).openStream();
  }

  private static ByteSource bytes(String text) {
    return ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String result(int number) {
    SplittableRandom random = new SplittableRandom(number);
    boolean paid = random.nextInt(3) == 0;
    String pay =
        paid
            ? "{\"unitOfWork\":\"YEAR\",\"range\":{\"min\":%d,\"max\":%d}}"
                .formatted(30_000 + random.nextInt(20_000), 60_000 + random.nextInt(20_000))
            : "null";
    return """
    {"trackingKey":"t%d","job":{"source":{"name":"Company %d"},"key":"%08x","title":"%s",\
    "datePublished":%d,"dateOnIndeed":%d,"description":{"html":"%s"},\
    "location":{"countryName":"United States","countryCode":"US","admin1Code":"TX",\
    "city":"City %d","postalCode":"75001","streetAddress":null,\
    "formatted":{"short":"City, TX","long":"City, TX 75001"}},\
    "compensation":{"estimated":null,"baseSalary":%s,"currencyCode":%s},\
    "attributes":[{"key":"CF3CP","label":"Full-time"},{"key":"X%d","label":"%s"},\
    {"key":"Y%d","label":"Health insurance"},{"key":"Z%d","label":"%s"}],\
    "employer":{"relativeCompanyPageUrl":"/cmp/c%d","name":"Company %d","dossier":{\
    "employerDetails":{"addresses":[],"industry":"Iv1_HEALTH","employeesLocalizedLabel":"51 to 200"},\
    "links":{"corporateWebsite":"https://c%d.example"}}},\
    "recruit":{"viewJobUrl":"https://c%d.example/jobs/%d","detailedSalary":null,\
    "workSchedule":null}}}\
    """
        .formatted(
            number,
            number % 500,
            number,
            "Senior " + SyntheticJobs.word(random) + " Engineer",
            1_780_000_000_000L + number,
            1_780_000_500_000L + number,
            html(random).replace("\n", "\\n").replace("\"", "\\\""),
            random.nextInt(500),
            pay,
            paid ? "\"USD\"" : "null",
            random.nextInt(100),
            SyntheticJobs.word(random),
            random.nextInt(100),
            random.nextInt(100),
            SyntheticJobs.word(random),
            number % 500,
            number % 500,
            number % 500,
            number % 500,
            number);
  }

  /** Paragraphs, headings in bold, lists with a paragraph in each item: as employers paste it. */
  private static String html(SplittableRandom random) {
    StringBuilder html = new StringBuilder("<div>");
    while (html.length() < HTML - 200) {
      html.append("<p><b>").append(words(random, 3)).append("</b></p>\n<p>");
      html.append(words(random, 40)).append(" &amp; ").append(words(random, 8)).append(".</p>\n");
      html.append("<ul>");
      for (int item = 0; item < 4; item++) {
        html.append("<li><p>").append(words(random, 14)).append("&nbsp;</p>\n</li>");
      }
      html.append("</ul>");
    }
    return html.append(
            "<p>Full-time; remote work is possible on Fridays, on site otherwise.</p></div>")
        .toString();
  }

  private static String words(SplittableRandom random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> SyntheticJobs.word(random))
        .collect(Collectors.joining(" "));
  }

  /** A page of results; the last one of its list. */
  static byte[] bayt() {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head>");
    page.append("<title>Jobs</title><meta charset=\"utf-8\"></head><body>");
    for (int menu = 0; menu < 300; menu++) {
      page.append(
          "<li class=\"menu\"><a href=\"/en/jobs/%d/\">%s</a></li>\n".formatted(menu, menu));
    }
    page.append("<div id=\"results_inner_card\"><ul>");
    for (int card = 0; card < CARDS; card++) {
      page.append(card(card, random));
    }
    page.append("</ul></div></body></html>");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String card(int number, SplittableRandom random) {
    return String.format(
        Locale.ROOT,
        """
        <li data-js-job class="has-pointer-d" data-job-id="%d">
        <div class="row is-m no-wrap">
        <img src="//images.example/%d.png" class="jb-logo b bg-inverse" alt="logo" width="72" height="72">
        <div class="t-small u-stretch p10l">
        <h2 class="t-normal-d t-small m0"><a data-js-aid="jobID" data-js-link href="/en/qatar/jobs/job-%d/" target="_blank">%s</a></h2>
        <div class="job-company-location-wrapper">
        <div><a class="t-default t-bold" href="/en/company/c-%d/">Company %d</a></div>
        <div class="t-mute"><a class="t-mute" href="/en/qatar/jobs/"><span>Doha</span></a>, <a class="t-mute" href="/en/qatar/"><span>Qatar</span></a></div>
        </div></div>
        <div class="p10l t-right"><a data-js-jobHeart href="javascript:;" class="toggler-inactive"><i class="icon is-heart m0"></i></a></div>
        </div>
        <div class="jb-descr m10t t-small"><span class="t-ai t-bold"><i class="icon is-18 m0 p0"></i> Summary: </span> %s </div>
        <div class="jb-tags m10t"><dl class="dlist is-spaced row">
        <dt class="p0 m20r jb-label-careerlevel"><i class="icon is-briefcase m5r"></i> Mid career</dt><dd></dd></dl></div>
        <div class="jb-footer row is-m m10t"><div class="jb-date col t-mute">
        <span class="t-small t-bold" data-automation-id="job-active-date" data-automation-jobActiveDate="%d"> 5 hours ago </span>
        </div></div></li>
        """,
        5_400_000 + number,
        number,
        number,
        "Senior " + SyntheticJobs.word(random) + " Engineer",
        number,
        number,
        words(random, 45),
        1_780_000_000L + number);
  }
}
