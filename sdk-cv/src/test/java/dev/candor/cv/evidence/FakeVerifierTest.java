package dev.candor.cv.evidence;

import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.tck.evidence.FakeVerifier;
import dev.candor.cv.tck.evidence.VerifierContract;

/** The fake keeps the contract of verifiers. */
final class FakeVerifierTest extends VerifierContract {

  @Override
  protected Verifier verifier() {
    return new FakeVerifier();
  }
}
