package com.acme.shop.local.template;

/** Reads {@code AWS::SSM::Parameter} as far as it holds a text. */
final class SsmParameterReader {

  static final String TYPE = "AWS::SSM::Parameter";

  private SsmParameterReader() {}

  /** Whether a parameter is of the one kind that is played. */
  static boolean isText(Section properties) {
    return properties.text("Type").equals("String");
  }

  static SsmParameter read(String logicalId, String name, Section properties) {
    return new SsmParameter(logicalId, name, properties.text("Value"));
  }
}
