package dev.candor.sources.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Place;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      emptyValue = "",
      nullValues = "none",
      textBlock =
          """
          Malmö, Sweden (hybrid, two days in the office) = Malmö, Sweden
          Paris, on-site 3 days/week                     = Paris
          Remote (EU), or Berlin                         = EU; Berlin
          Remote - Germany                               = Germany
          Hybrid: Lyon / Porto                           = Lyon; Porto
          Georgia (US)                                   = Georgia (US)
          Berlin (remote)                                = Berlin
          100% remote                                    = none
          Remote, anywhere                               = Worldwide
          Tower 7, Oslo                                  = Tower 7, Oslo
          Bosnia and Herzegovina                         = Bosnia and Herzegovina
          Ulm oder Bonn; Wien                            = Ulm; Bonn; Wien
          """)
  void a_location_names_places_and_the_way_is_none(String line, String places) {
    String read =
        LocationLine.read(line).stream().map(Place::name).collect(Collectors.joining("; "));
    assertEquals(places == null ? "" : places, read);
  }
}
