package com.acme.shop.local.emulators;

/** Where the emulators listen; 0 is any free port. */
public record Ports(int dynamoDb, int sqs) {

  public static final Ports ANY = new Ports(0, 0);
}
