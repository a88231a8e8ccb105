package com.acme.shop.local.doctor;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;

/** One thing that a shop should do. */
record Check(String name, Probe probe) {

  /** Looks at the shop. */
  @FunctionalInterface
  interface Probe {

    /**
     * Looks.
     *
     * @throws Symptom in place of an answer
     * @throws IOException when the shop does not answer at all
     */
    Finding look() throws IOException, InterruptedException;
  }

  /** Never fails: whatever goes wrong is a finding, and other checks go on. */
  Finding run() throws InterruptedException {
    try {
      return probe.look();
    } catch (Symptom symptom) {
      return symptom.finding();
    } catch (IOException e) {
      return new Finding.Ill(
          "no answer (" + e.getClass().getSimpleName() + ")", "does it run, at this URL?");
    } catch (SdkException e) {
      return new Finding.Ill(
          "SQS cannot be asked (" + e.getClass().getSimpleName() + ")",
          "credentials and region: aws sts get-caller-identity");
    } catch (RuntimeException e) {
      // Such as an id that fits into no path: an ill shop may answer anything.
      return new Finding.Ill(
          "an answer that nothing can be done with (" + e.getClass().getSimpleName() + ")",
          Page.FUNCTION_ERRORS.place());
    }
  }
}
