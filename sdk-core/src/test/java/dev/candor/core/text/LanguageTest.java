package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Join us and build payment systems that people trust.",
        "en | Experience with Java, Kubernetes and PostgreSQL is required",
        "en | Registered nurse for our children's ward, nights and weekends",
        "de | Gestalte mit uns die Zukunft der Mobilität!",
        "de | Kenntnisse in Java, Kubernetes und PostgreSQL sind erforderlich",
        "de | Steuerfachangestellte (m/w/d) gesucht",
        "fr | Rejoignez notre équipe et développez des systèmes de paiement",
        "fr | La maîtrise de Java, Kubernetes et PostgreSQL est exigée",
        "es | Únete a nosotros y desarrolla sistemas de pago",
        "es | Se necesita cocinero con ganas de trabajar los fines de semana",
        "it | Unisciti a noi e sviluppa sistemi di pagamento",
        "it | Si cerca cuoco con voglia di lavorare nei fine settimana",
        "pt | Junte-se a nós e desenvolva sistemas de pagamento",
        "pt | Precisa-se de cozinheiro para trabalhar aos fins de semana",
        "nl | Kom bij ons werken en bouw betaalsystemen waar mensen op vertrouwen",
        "nl | Gezocht: kok die ook in het weekend wil werken",
        "ar | انضم إلينا لبناء أنظمة الدفع التي يثق بها الناس",
        "el | Ψάχνουμε προγραμματιστή",
        "ja | 東京で働くエンジニアを募集しています",
        "zh | 我们正在寻找软件工程师",
        "ko | 소프트웨어 엔지니어를 찾습니다",
        "he | אנחנו מחפשים מפתח תוכנה"
      })
  void tells_short_texts(String language, String text) {
    assertEquals(language, Language.detect(text).code(), Language.detect(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "42 % / 2024",
        "ok",
        "Java, C++",
        "Xqzt wvbnm kjhgf pqrst zxcvb",
        "Poszukujemy programisty, który lubi pracować w zespole i chce się uczyć",
        "Etsimme ohjelmoijaa, joka haluaa oppia uutta ja tehdä töitä yhdessä",
        "Ekibimizde çalışacak deneyimli yazılım geliştiricisi arıyoruz",
        "Ищем разработчика в нашу команду",
        "ما به دنبال یک برنامه‌نویس باتجربه هستیم که پیگیر باشد"
      })
  void says_so_when_unsure(String text) {
    assertEquals(LanguageGuess.UNDETERMINED, Language.detect(text));
  }

  @Test
  void is_total_and_confident_within_bounds() {
    for (int seed = 0; seed < 300; seed++) {
      LanguageGuess guess = Language.detect(SeededText.mixed(new Random(seed), 60));
      assertTrue(guess.confidence() >= 0 && guess.confidence() <= 1);
      assertEquals(guess.isKnown(), guess.confidence() > 0);
    }
  }
}
