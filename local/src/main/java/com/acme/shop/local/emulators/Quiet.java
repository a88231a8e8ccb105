package com.acme.shop.local.emulators;

/** Keeps the emulators' own logging off the console. */
final class Quiet {

  private Quiet() {}

  /**
   * Takes Log4j's simple implementation and turns it off: it needs no configuration file, and it
   * starts faster than Log4j Core. Works only before the first logger is made; a property that is
   * set already wins.
   */
  static void log4j() {
    setIfAbsent(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    setIfAbsent("org.apache.logging.log4j.simplelog.level", "OFF");
    setIfAbsent("log4j2.StatusLogger.level", "OFF");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
