package com.acme.shop.catalog.lambda;

import com.acme.shop.catalog.Product;
import com.acme.shop.catalog.ProductPage;
import com.acme.shop.catalog.Products;
import com.acme.shop.lambda.http.EntityTag;
import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.json.Json;
import java.util.List;
import java.util.function.Supplier;

/** The catalog's routes. */
final class CatalogRoutes {

  /** Products rarely change, and a browser that shows one half a minute old does no harm. */
  private static final String CACHE_CONTROL = "public, max-age=30";

  private final Products products;
  private final Supplier<String> ids;

  CatalogRoutes(Products products, Supplier<String> ids) {
    this.products = products;
    this.ids = ids;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET /products", this::list),
        new Route("GET /products/{id}", this::get),
        new Route("POST /products", this::add),
        new Route("POST /product", this::add));
  }

  private HttpAnswer list(HttpRequest request) {
    return HttpAnswer.ifValid(request, ListQuery.read(request), query -> page(request, query));
  }

  private HttpAnswer page(HttpRequest request, ListQuery query) {
    ProductPage page = products.list(query.tag(), query.page().after(), query.page().limit());
    HttpAnswer answer =
        HttpAnswer.json(
            200,
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("data");
              for (Product product : page.products()) {
                ProductJson.write(product).to(json);
              }
              json.writeEndArray();
              json.writeEndObject();
            });
    HttpAnswer linked =
        page.next().map(next -> answer.with("link", query.link(next))).orElse(answer);
    return EntityTag.apply(request, linked, CACHE_CONTROL);
  }

  private HttpAnswer get(HttpRequest request) {
    return ProductId.read(request.pathParameter("id"))
        .flatMap(products::find)
        .map(product -> HttpAnswer.json(200, found(product)))
        .map(answer -> EntityTag.apply(request, answer, CACHE_CONTROL))
        .orElseGet(() -> Problem.notFound("There is no such product.").answer(request));
  }

  private HttpAnswer add(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, ProductJson.read(request.fields()), draft -> added(new Product(ids.get(), draft)));
  }

  private HttpAnswer added(Product product) {
    products.add(product);
    return HttpAnswer.json(201, created(product)).with("location", "/products/" + product.id());
  }

  private static Json.Writer found(Product product) {
    return json -> {
      json.writeStartObject();
      json.writeFieldName("data");
      ProductJson.write(product).to(json);
      json.writeNumberField("status", 200);
      json.writeEndObject();
    };
  }

  private static Json.Writer created(Product product) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("message", "Product created successfully!");
      json.writeFieldName("resourceId");
      ProductJson.write(product).to(json);
      json.writeNumberField("status", 201);
      json.writeEndObject();
    };
  }
}
