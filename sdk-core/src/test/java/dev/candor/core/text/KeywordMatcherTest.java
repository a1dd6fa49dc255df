package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordMatcherTest {

  private static int count(String keyword, String text) {
    return KeywordMatcher.of(List.of(keyword)).count(keyword, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Java | JavaScript and Java. JavaBeans | 1",
        "CI/CD | CI/CD pipelines; we love CI/CD. | 2",
        "real-time | real-time, Real-time | 2",
        "real-time | real time data, realtime data, real/time | 3",
        "real time | real-time | 1",
        "realtime | real-time | 1",
        "CI/CD | CI / CD, CI-CD, CI CD, CICD | 4",
        "Node.js | NodeJS, node js, Node.JS, node.js. | 4",
        "python | Python3 and Python 3.11 | 2",
        "Java | Java 17, Java-based, Java's, Java/Kotlin, (Java), Java+Spring | 6",
        "API | APIs, apis, API's | 3",
        "library | libraries | 1",
        "Microservices | a microservice, micro-services | 2",
        "distributed systems | a distributed system | 1",
        "C++ | C++, C/C++, C++17. | 3",
        "C# | C#/.NET and C#. | 2",
        ".NET | C#/.NET, .NET 8 and ASP.NET | 2",
        "AT&T | at AT&T. | 1",
        "R&D | R&D budgets | 1",
        "Hiring & Interviewing | hiring and interviewing | 1",
        "machine learning | machine learning, Machine-Learning | 2",
        "machine learning | machine. Learning | 0",
        "Go | Go, Java and Go. Go/Rust | 3",
        "R | Python, R, SQL; R/Python; R. | 3",
        "C | C, C/C++ and embedded C. We write C and C++ | 4",
        "AI | AI-driven, ai | 2",
        "IT | IT support, non-IT | 2",
        "Excel | Excel, MS Excel, EXCEL | 3",
        "Python | We build services.Python is a plus | 1",
        "Straße | STRASSE | 1",
        "Java | Javaエンジニア | 1"
      })
  void finds(String keyword, String text, int expected) {
    assertEquals(expected, count(keyword, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Go | go to market, Google, MongoDB, Go to market, Go-to-market, ergo, let go",
        "Go | Go above and beyond. Go live! we go fast",
        "R | R&D, R & D, r, A/R, our, Vitamin R, R-squared, John R. Smith",
        "C | C-level, C-suite, Objective-C, Series C, c, Vitamin C, 25 °C, 25 C, Robert C. Martin,"
            + " C Level",
        "C | C++ and C#, class C",
        "IT | it is what it is. It works",
        "AI | maintain, Docker containers, said",
        "ML | 500 ml, html, XML",
        "REST | the rest of us. Rest assured",
        "Excel | you excel at sales. Excel at what you do",
        "React | react to change, react quickly, reaction, reacts to",
        "Spring | in spring. Spring into action",
        "Java | java.util.List, JavaScript, javac, https://java.example/java?q=Java,"
            + " java@java.example",
        "Python | www.python.org, github.com/python",
        "JS | Chart.js",
        "NET | ASP.NET",
        "Scala | scalable, Scalability, escalate",
        "SQL | MySQL, NoSQL, SQLite",
        "SAP | ASAP, sapling",
        "machine learning | machine, learning",
        "Windows | a window"
      })
  void does_not_find(String keyword, String text) {
    assertEquals(List.of(), KeywordMatcher.of(List.of(keyword)).find(text));
  }

  @Test
  void aliases_count_as_the_keyword() {
    KeywordMatcher matcher = KeywordMatcher.builder().add("Kubernetes", "K8s").build();
    assertEquals(
        3, matcher.count("Kubernetes", "Kubernetes here, kubernetes there, K8s everywhere"));
  }

  @Test
  void a_keyword_in_its_own_list_of_variants_counts_once() {
    KeywordMatcher matcher =
        KeywordMatcher.builder().add("Kubernetes", "Kubernetes", "kubernetes", "K8s").build();
    assertEquals(1, matcher.count("Kubernetes", "We run Kubernetes."));
  }

  @Test
  void the_longest_keyword_wins_and_matches_do_not_overlap() {
    KeywordMatcher matcher =
        KeywordMatcher.of(List.of("Spring", "Spring Boot", "Boot Camp", "Node.js", "JS"));
    assertEquals(
        Map.of("Spring Boot", 1, "Node.js", 1, "Spring", 1),
        matcher.counts("Spring Boot Camp with Node.js; later plain Spring"));
  }

  @Test
  void a_match_is_what_stands_in_the_text() {
    KeywordMatcher matcher = KeywordMatcher.builder().add("Kubernetes", "K8s").build();
    assertEquals(
        List.of(new KeywordMatch("Kubernetes", "k8s", 4, 7)), matcher.find("Run k8s's pods"));
  }

  @Test
  void of_two_keywords_with_one_form_the_first_has_it() {
    KeywordMatcher matcher =
        KeywordMatcher.builder().add("Kubernetes", "K8s").add("Orchestration", "k8s").build();
    assertEquals(Map.of("Kubernetes", 1), matcher.counts("K8s"));
  }

  @Test
  void a_form_held_as_written_has_no_other_case_plural_or_version() {
    KeywordMatcher matcher =
        KeywordMatcher.builder().add("LeSS", "Large Scale").asWritten("LeSS").build();
    assertEquals(1, matcher.count("LeSS", "less is more, LESS, LeSS, Less2"));
    assertEquals(1, matcher.count("LeSS", "large-scale"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "+++", "...", "\n"})
  void a_keyword_without_a_word_matches_nothing(String keyword) {
    assertFalse(KeywordMatcher.of(List.of(keyword)).matches("a text + + + ... \n"));
    assertEquals(Optional.empty(), KeywordMatcher.of(List.of("Java")).keywordOf(keyword));
  }

  @Test
  void a_listed_phrase_is_its_keyword_whatever_its_case() {
    KeywordMatcher matcher =
        KeywordMatcher.builder().add("Go", "Golang").add("Kubernetes", "K8s").add("C").build();
    assertEquals(Optional.of("Go"), matcher.keywordOf("go"));
    assertEquals(Optional.of("Go"), matcher.keywordOf("GoLang 1.22".substring(0, 6)));
    assertEquals(Optional.of("Kubernetes"), matcher.keywordOf(" k8s "));
    assertEquals(Optional.of("C"), matcher.keywordOf("c"));
    assertEquals(Optional.empty(), matcher.keywordOf("Kubernetes administration"));
  }

  @Test
  void keys_are_equal_for_the_same_words() {
    assertEquals(KeywordMatcher.key("Real-Time  APIs"), KeywordMatcher.key("real time apis"));
    assertEquals(KeywordMatcher.key("Hiring & Firing"), KeywordMatcher.key("hiring and firing"));
    assertFalse(KeywordMatcher.key("Java").equals(KeywordMatcher.key("JavaScript")));
  }

  @Test
  void every_planted_keyword_is_found_where_it_was_planted() {
    List<String> keywords =
        List.of(
            "Java",
            "C++",
            "Go",
            "R",
            ".NET",
            "Node.js",
            "CI/CD",
            "machine learning",
            "AT&T",
            "K8s");
    KeywordMatcher matcher = KeywordMatcher.of(keywords);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      List<KeywordMatch> planted = new ArrayList<>();
      for (int word = 0; word < 30; word++) {
        if (random.nextInt(3) == 0) {
          String keyword = keywords.get(random.nextInt(keywords.size()));
          int start = text.length();
          text.append(keyword);
          planted.add(new KeywordMatch(keyword, keyword, start, text.length()));
        } else {
          text.append(SeededText.letters(random, 5 + random.nextInt(6)));
        }
        text.append(List.of(", ", "; ", " (", ") ", " | ").get(random.nextInt(5)));
      }
      assertEquals(planted, matcher.find(text.toString()), "seed " + seed + ": " + text);
    }
  }

  @Test
  void nothing_is_found_inside_another_word() {
    List<String> keywords = List.of("java", "scala", "docker", "sql", "react", "excel", "rust");
    KeywordMatcher matcher = KeywordMatcher.of(keywords);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 30; word++) {
        String keyword = keywords.get(random.nextInt(keywords.size()));
        String more = SeededText.letters(random, 2 + random.nextInt(3)) + "q";
        text.append(random.nextBoolean() ? keyword + more : more + keyword).append(' ');
      }
      assertEquals(List.of(), matcher.find(text.toString()), "seed " + seed);
    }
  }

  @Test
  void any_text_is_read_with_true_offsets_and_without_overlap() {
    KeywordMatcher matcher =
        KeywordMatcher.builder()
            .add("Java")
            .add("Go", "Golang")
            .add("C++")
            .add("C")
            .add("R")
            .add("CI/CD")
            .add("Node.js")
            .add("word word")
            .build();
    for (int seed = 0; seed < 1_000; seed++) {
      String text = SeededText.mixed(new Random(seed), 60);
      int before = 0;
      for (KeywordMatch match : matcher.find(text)) {
        assertEquals(match.surface(), text.substring(match.start(), match.end()), "seed " + seed);
        assertTrue(match.start() >= before, "overlap, seed " + seed);
        before = match.end();
      }
      assertEquals(matcher.find(text), matcher.find(text));
      matcher.keywordOf(text);
      KeywordMatcher.key(text);
    }
  }
}
