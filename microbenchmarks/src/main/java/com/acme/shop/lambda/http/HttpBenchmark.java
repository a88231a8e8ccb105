package com.acme.shop.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The edge of a function: an event of payload format 2.0 in, an answer out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HttpBenchmark {

  private byte[] event =
      """
      {"version":"2.0","routeKey":"POST /cart/item/add/{userid}","rawPath":"/cart/item/add/walter","rawQueryString":"",
       "headers":{"accept":"*/*","authorization":"Bearer aaaaaaaa.bbbbbbbb.cccccccc","content-length":"47",
        "content-type":"application/json","host":"abcdefghij.execute-api.us-east-1.amazonaws.com","user-agent":"curl/8.5.0",
        "x-amzn-trace-id":"Root=1-62e900b2-710d76f009d6e7785905449a","x-forwarded-for":"192.0.2.1","x-forwarded-port":"443",
        "x-forwarded-proto":"https"},
       "pathParameters":{"userid":"walter"},
       "requestContext":{"accountId":"123456789012","apiId":"abcdefghij","domainName":"abcdefghij.execute-api.us-east-1.amazonaws.com",
        "domainPrefix":"abcdefghij","http":{"method":"POST","path":"/cart/item/add/walter","protocol":"HTTP/1.1","sourceIp":"192.0.2.1",
        "userAgent":"curl/8.5.0"},"requestId":"JKJaXmPLvHcESHA=","routeKey":"POST /cart/item/add/{userid}","stage":"$default",
        "time":"21/Nov/2026:06:00:00 +0000","timeEpoch":1795240800000},
       "body":"{\\"itemid\\":\\"mat\\",\\"quantity\\":1,\\"price\\":62.5}","isBase64Encoded":false}
      """
          .getBytes(UTF_8);

  private HttpAnswer answer =
      new HttpAnswer(
          200,
          Map.of("content-type", "application/json", "x-correlation-id", "JKJaXmPLvHcESHA="),
          "{\"userid\":\"walter\"}");

  @Benchmark
  public HttpRequest readHttpEvent() throws IOException {
    return HttpEvent.read(event);
  }

  @Benchmark
  public byte[] writeHttpAnswer() {
    return answer.toEvent();
  }
}
