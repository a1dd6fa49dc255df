package dev.candor.cv.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.tck.evidence.VerifierContract;
import org.junit.jupiter.api.Test;

final class ProfileVerifierTest extends VerifierContract {

  @Override
  protected Verifier verifier() {
    return ProfileVerifier.create(Table.CLOCK);
  }

  @Test
  void the_pile_it_was_developed_on_is_judged_right() {
    Table table = Table.of(Pile.of("develop.txt").cases());
    assertTrue(table.caught() >= 0.99, table.toString() + table.wrong());
    assertTrue(table.refusedFaithful() <= 0.05, table.toString() + table.wrong());
  }
}
